using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

/// <summary>What a document allows.</summary>
/// <param name="Document">The place of the document.</param>
/// <param name="IsLookedAt">True where everything is told that can be told of the document alone: a rule without an error.</param>
internal sealed record Allowance(YamlNode Node, Span Document, bool IsLookedAt);

/// <summary>
/// Takes away what rules allow: <c>allow: { NR4005: "the reason" }</c> in a document keeps warnings of that code about it silent. An error
/// cannot be allowed.
/// </summary>
internal sealed class Allowances(Shape shape)
{
    private readonly Dictionary<Diagnostic, string> _allowed = new(ReferenceEqualityComparer.Instance);

    // What is told of a rule beside others; of others with errors it is not.
    private static readonly HashSet<string> BesideOthers = ["NR3022", "NR3023", "NR4004"];
    private bool _hasErrors;

    /// <summary>The complaints that are allowed, each with its reason.</summary>
    public ImmutableArray<(Diagnostic Complaint, string Reason)> Allowed => [.. _allowed.Select(one => (one.Key, one.Value))];

    /// <summary>The complaints that are left; allowances that are wrong or needless are added.</summary>
    public ImmutableArray<Diagnostic> Apply(IReadOnlyCollection<Allowance> noted)
    {
        ImmutableArray<Diagnostic> told = [.. shape.Diagnostics];
        _hasErrors = told.Any(one => one.Severity == Severity.Error);
        var files = noted.Select(note => note.Node.File.Path).ToHashSet(StringComparer.Ordinal);
        var byFile = told.Where(one => files.Contains(one.File.Path))
            .OrderBy(one => one.Span.Start)
            .ToLookup(one => one.File.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.ToArray(), StringComparer.Ordinal);
        foreach (var one in noted)
        {
            Read(one, In(one.Document, byFile.GetValueOrDefault(one.Node.File.Path, [])));
        }

        return [.. told.Where(one => !_allowed.ContainsKey(one)), .. shape.Diagnostics.Skip(told.Length)];
    }

    private static ImmutableArray<Diagnostic> In(Span document, Diagnostic[] file)
    {
        var (low, high) = (0, file.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = file[middle].Span.Start < document.Start ? (middle + 1, high) : (low, middle);
        }

        return [.. file.Skip(low).TakeWhile(one => one.Span.Start < document.End)];
    }

    private void Read(Allowance allowance, ImmutableArray<Diagnostic> here)
    {
        foreach (var entry in shape.Entries(allowance.Node, "'allow'"))
        {
            if (shape.Text(entry.Value, $"'{entry.Key.Value}'") is { } reason)
            {
                Allow(entry.Key, reason.Value, [.. here.Where(one => one.Code == entry.Key.Value)], allowance.IsLookedAt);
            }
        }
    }

    private void Allow(YamlScalar code, string reason, ImmutableArray<Diagnostic> ofCode, bool isLookedAt)
    {
        if (ofCode.Any(one => one.Severity == Severity.Error))
        {
            shape.Diagnostics.Add(Catalogue.AllowsAnError(code));
        }
        else if (Codes.Find(code.Value) is var known && known?.Id != code.Value)
        {
            shape.Diagnostics.Add(Catalogue.UnknownName(code, "complaint", Hints.DidYouMean(known?.Id)));
        }
        else if (ofCode.IsEmpty && (!_hasErrors || (isLookedAt && !BesideOthers.Contains(code.Value))))
        {
            shape.Diagnostics.Add(Catalogue.AllowsNothing(code));
        }

        foreach (var one in ofCode.Where(one => one.Severity != Severity.Error))
        {
            _allowed[one] = reason;
        }
    }
}
