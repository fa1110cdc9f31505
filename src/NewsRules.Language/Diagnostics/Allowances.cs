using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

/// <summary>Takes away what rules allow: <c>allow: { NR4005: "the reason" }</c> in a document keeps warnings of that code about it silent. An error cannot be allowed.</summary>
internal sealed class Allowances(IReadOnlyCollection<Diagnostic> diagnostics, Shape shape)
{
    private readonly ILookup<string, Diagnostic> _byFile = diagnostics.ToLookup(one => one.File.Path, StringComparer.Ordinal);
    private readonly HashSet<Diagnostic> _allowed = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is left; allowances that are wrong or needless are added.</summary>
    public static ImmutableArray<Diagnostic> Apply(IEnumerable<YamlMapping> documents, Shape shape)
    {
        ImmutableArray<Diagnostic> told = [.. shape.Diagnostics];
        var allowances = new Allowances(told, shape);
        foreach (var document in documents)
        {
            allowances.Read(document);
        }

        return [.. told.Where(one => !allowances._allowed.Contains(one)), .. shape.Diagnostics.Skip(told.Length)];
    }

    private void Read(YamlMapping document)
    {
        if (document["allow"] is not { } node)
        {
            return;
        }

        foreach (var entry in (node as YamlMapping ?? shape.Refuse<YamlMapping>(Catalogue.MapExpected(node, "'allow'")))?.Entries ?? [])
        {
            if (shape.Text(entry.Value, $"'{entry.Key.Value}'") is not null)
            {
                Allow(entry.Key, document);
            }
        }
    }

    private void Allow(YamlScalar code, YamlMapping document)
    {
        var ofCode = _byFile[document.File.Path].Where(one => one.Code == code.Value && IsIn(one.Span, document.Span)).ToArray();
        var errors = ofCode.Any(one => one.Severity == Severity.Error);
        if (ofCode.Length == 0 || errors)
        {
            shape.Diagnostics.Add(errors ? Catalogue.AllowsAnError(code) : Codes.Find(code.Value) is null ? Catalogue.UnknownName(code, "complaint", null) : Catalogue.AllowsNothing(code));
            return;
        }

        _allowed.UnionWith(ofCode);
    }

    private static bool IsIn(Span span, Span document) => span.Start >= document.Start && span.End <= document.End;
}
