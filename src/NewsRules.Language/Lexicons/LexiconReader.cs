using NewsRules.Facts.Lexicons;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Lexicons;

/// <summary>Reads <c>lexicon:</c> and <c>entities:</c> documents into forms with their meanings.</summary>
internal sealed class LexiconReader(Shape shape)
{
    private static readonly string[] Kinds = ["countries", "roles", "topics", "cues", "events", "grammar", "noise"];
    private readonly PlaceReader _places = new(shape);
    private readonly RoleReader _roles = new(shape);
    private readonly Forms _forms = new(shape);
    private readonly VerbReader _verbs = new(shape);

    /// <summary>The forms of a <c>lexicon:</c> document.</summary>
    public IEnumerable<LexiconEntry> ReadWords(YamlMapping document)
    {
        if (shape.OneOf(document["lexicon"], "lexicon", Kinds) is { } kind)
        {
            ReadKind(kind, document, _forms);
        }

        return _forms.Take();
    }

    /// <summary>The forms of an <c>entities:</c> document.</summary>
    /// <param name="countries">What the countries of the entities may be called.</param>
    /// <param name="known">What names mean before any document is read.</param>
    public IEnumerable<LexiconEntry> ReadEntities(YamlMapping document, Names countries, Names known)
    {
        shape.Map(document, "A document of entities", ["entities"]);
        _places.ReadEntities(document["entities"]!, countries, known, _forms);
        return _forms.Take();
    }

    private void ReadKind(string kind, YamlMapping document, Forms forms)
    {
        if (shape.Text(document["language"], "'language'")?.Value is not { } language)
        {
            shape.Diagnostics.Add(Catalogue.MissingKey(document, "A lexicon", "language"));
            return;
        }

        if (kind is "roles" or "noise")
        {
            _roles.Read(kind, document, language, forms);
            return;
        }

        shape.Map(document, "A lexicon", ["lexicon", "language", kind]);
        if (document[kind] is not { } content)
        {
            shape.Diagnostics.Add(Catalogue.MissingKey(document, "A lexicon", kind));
            return;
        }

        switch (kind)
        {
            case "countries":
                _places.ReadCountries(content, language, forms);
                break;
            case "cues":
            case "events":
                _verbs.Read(kind, content, language, forms);
                break;
            default:
                ReadTerms(kind == "topics" ? TermKind.Topic : TermKind.Word, content, language, forms);
                break;
        }
    }

    private void ReadTerms(TermKind kind, YamlNode content, string language, Forms forms)
    {
        if (kind == TermKind.Word && content is YamlMapping)
        {
            shape.Map(content, "A grammar", WordClasses.Names);
        }

        foreach (var entry in shape.Entries(content, "A list of words"))
        {
            foreach (var form in shape.Texts(entry.Value, $"'{entry.Key.Value}'"))
            {
                forms.Add(language, form, new Term(kind, entry.Key.Value));
            }
        }
    }
}
