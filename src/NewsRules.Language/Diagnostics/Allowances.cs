using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

/// <summary>Takes away what rules allow: <c>allow: { NR4005: "the reason" }</c> in a document keeps warnings of that code about it silent. An error cannot be allowed.</summary>
internal sealed class Allowances(Shape shape)
{
    private readonly HashSet<Diagnostic> _allowed = new(ReferenceEqualityComparer.Instance);

    // A rule with an error, wherever it stands, is not looked at for all that may be allowed.
    private bool _hasErrors;

    /// <summary>The complaints that are left; allowances that are wrong or needless are added.</summary>
    /// <param name="noted">What documents allow, and their places.</param>
    public ImmutableArray<Diagnostic> Apply(IReadOnlyCollection<(YamlNode Node, Span Document)> noted)
    {
        ImmutableArray<Diagnostic> told = [.. shape.Diagnostics];
        _hasErrors = told.Any(one => one.Severity == Severity.Error);
        var files = noted.Select(note => note.Node.File.Path).ToHashSet(StringComparer.Ordinal);
        var byFile = told.Where(one => files.Contains(one.File.Path)).OrderBy(one => one.Span.Start).ToLookup(one => one.File.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.ToArray(), StringComparer.Ordinal);
        foreach (var (node, document) in noted)
        {
            Read(node, In(document, byFile.GetValueOrDefault(node.File.Path, [])));
        }

        return [.. told.Where(one => !_allowed.Contains(one)), .. shape.Diagnostics.Skip(told.Length)];
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

    private void Read(YamlNode node, ImmutableArray<Diagnostic> here)
    {
        foreach (var entry in shape.Entries(node, "'allow'"))
        {
            if (shape.Text(entry.Value, $"'{entry.Key.Value}'") is not null)
            {
                Allow(entry.Key, [.. here.Where(one => one.Code == entry.Key.Value)]);
            }
        }
    }

    private void Allow(YamlScalar code, ImmutableArray<Diagnostic> ofCode)
    {
        if (ofCode.Any(one => one.Severity == Severity.Error))
        {
            shape.Diagnostics.Add(Catalogue.AllowsAnError(code));
        }
        else if (Codes.Find(code.Value) is null)
        {
            shape.Diagnostics.Add(Catalogue.UnknownName(code, "complaint", null));
        }
        else if (ofCode.IsEmpty && !_hasErrors)
        {
            shape.Diagnostics.Add(Catalogue.AllowsNothing(code));
        }

        _allowed.UnionWith(ofCode.Where(one => one.Severity != Severity.Error));
    }
}
