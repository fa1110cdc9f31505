using System.Collections.Immutable;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Monitoring.Rehearsals;

/// <summary>
/// The rules of a book that are there and cannot be used. Where so little of a document can be read that nobody knows which rule it is, it
/// is each that its file still names.
/// </summary>
internal sealed class BrokenRules
{
    private readonly HashSet<string> _usable;
    private readonly ILookup<string, ImmutableArray<Diagnostic>> _broken;
    private readonly ImmutableArray<IGrouping<string, Diagnostic>> _unread;

    public BrokenRules(RuleBook book)
    {
        _usable = [.. book.Rules.Select(rule => rule.Id)];
        _broken = book.Broken.ToLookup(rule => rule.Id.Value, rule => rule.Errors, StringComparer.Ordinal);
        var ofRules = book.Broken.SelectMany(rule => rule.Errors).ToHashSet();
        _unread =
        [
            .. book.Diagnostics.Where(one => one.Severity == Severity.Error && !ofRules.Contains(one)).GroupBy(one => one.File.Text),
        ];
    }

    /// <summary>Those whose id can be read.</summary>
    public IEnumerable<string> Ids => _broken.Select(rule => rule.Key);

    /// <summary>What is wrong with a rule; null for one that can be used or is not there.</summary>
    public ImmutableArray<Diagnostic>? ErrorsOf(string id)
    {
        if (_usable.Contains(id))
        {
            return null;
        }

        ImmutableArray<Diagnostic> errors = [.. _broken[id].SelectMany(of => of)];
        ImmutableArray<Diagnostic> unread = errors.IsEmpty
            ? [.. _unread.Where(file => Names(file.Key, id)).SelectMany(errors => errors)]
            : [];
        return errors.IsEmpty && unread.IsEmpty && !_broken.Contains(id) ? null : errors.AddRange(unread);
    }

    private static bool Names(string text, string id)
    {
        for (var at = text.IndexOf(id, StringComparison.Ordinal); at >= 0; at = text.IndexOf(id, at + 1, StringComparison.Ordinal))
        {
            if (IsOutside(text, at - 1) && IsOutside(text, at + id.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOutside(string text, int at) =>
        at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.');
}
