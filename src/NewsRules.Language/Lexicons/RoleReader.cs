using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Lexicons;

/// <summary>Offices, those who speak for them, references back and courtesy titles; furniture of pages.</summary>
internal sealed class RoleReader(Shape shape)
{
    private static readonly string[] Noise =
    [
        "lines",
        "pointers",
        "heads",
        "authors",
        "closings",
        "ends",
        "endings",
        "bylines",
        "days",
        "names",
        "articles",
        "boxes",
        "details",
        "blocks",
        "consents",
        "unfolds",
        "skips",
    ];

    public void Read(string kind, YamlMapping document, string language, Forms forms)
    {
        if (kind == "noise")
        {
            shape.Map(document, "A lexicon of noise", ["lexicon", "language", .. Noise]);
            foreach (var entry in document.Entries.Where(entry => Noise.Contains(entry.Key.Value)))
            {
                AddAll(entry.Value, entry.Key.Value, language, new Term(TermKind.Noise, entry.Key.Value), forms);
            }

            return;
        }

        shape.Map(document, "A lexicon of roles", ["lexicon", "language", "roles", "delegates", "references", "courtesy"]);
        foreach (var office in shape.List(document["roles"], "'roles'"))
        {
            ReadOffice(office, language, forms);
        }

        ReadMap(document["delegates"], TermKind.Delegate, language, forms);
        ReadMap(document["references"], TermKind.Reference, language, forms);
        AddAll(document["courtesy"], "courtesy", language, new Term(TermKind.Courtesy, "courtesy"), forms);
    }

    private void ReadOffice(YamlNode node, string language, Forms forms)
    {
        var map = shape.Map(node, "An office", ["role", "names", "national", "heads", "of"]);
        if (shape.OneOf(map?["role"], "role", Vocabulary.Roles.All) is not { } role)
        {
            shape.Diagnostics.Add(Catalogue.MissingKey(node, "An office", "role"));
            return;
        }

        var term = new Term(TermKind.Office, role);
        AddAll(map!["names"], "names", language, term, forms);
        AddAll(map["national"], "national", language, term with { Shape = "national" }, forms);
        foreach (var head in map["heads"] is { } heads ? shape.Texts(heads, "'heads'") : [])
        {
            foreach (var of in shape.Texts(map["of"], "'of'"))
            {
                forms.Add(language, head, of, term);
            }
        }
    }

    private void ReadMap(YamlNode? node, TermKind kind, string language, Forms forms)
    {
        foreach (var entry in shape.Entries(node, "A list of words"))
        {
            var figure = entry.Key.Value is "counterpart" or "head" or "member" ? entry.Key.Value : null;
            AddAll(
                entry.Value,
                entry.Key.Value,
                language,
                new Term(kind, figure is null ? entry.Key.Value : "carried", Shape: figure),
                forms
            );
        }
    }

    private void AddAll(YamlNode? node, string what, string language, Term term, Forms forms)
    {
        foreach (var form in node is null or YamlSequence { Items.IsEmpty: true } ? [] : shape.Texts(node, $"'{what}'"))
        {
            forms.Add(language, form, term);
        }
    }
}
