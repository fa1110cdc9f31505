using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Lexicons;

/// <summary>Reads <c>lexicon:</c> and <c>entities:</c> documents into terms.</summary>
internal sealed class LexiconReader(Shape shape)
{
    private static readonly string[] EntityKeys = ["type", "country", "role", "names"];
    private static readonly string[] CountryKeys = ["names", "adjectives", "people", "capitals", "cities", "seats"];

    public IEnumerable<Term> Read(YamlMapping document)
    {
        if (document["entities"] is { } entities)
        {
            shape.Map(document, "A document of entities", ["entities"]);
            return Entries(entities, "'entities'").SelectMany(ReadEntity);
        }

        var kind = shape.OneOf(document["lexicon"], "lexicon", ["countries", "offices", "topics", "cues", "events", "grammar", "noise"]);
        shape.Map(document, "A lexicon", kind is null ? [] : ["lexicon", "language", kind]);
        if (shape.Text(document["language"], "'language'")?.Value is not { } language || kind is null || document[kind] is null)
        {
            shape.Diagnostics.Add(Catalogue.MissingKey(document, "A lexicon", document["language"] is null ? "language" : kind ?? "lexicon"));
            return [];
        }

        return Entries(document[kind]!, $"'{kind}'").SelectMany(entry => kind switch
        {
            "countries" => ReadCountry(language, entry),
            "offices" => Forms(entry, ["holders", "bodies", "delegates"]).Select(form => new Term(language, form.Words, new Sense.OfOffice(entry.Key.Value, Office(form.Key)))),
            "topics" => Words(entry.Value, entry.Key.Value).Select(words => new Term(language, words, new Sense.OfTopic(entry.Key.Value))),
            "cues" => Forms(entry, ["verbs", "participles", "nouns", "sources"]).Select(form => new Term(language, form.Words, new Sense.OfCue(entry.Key.Value, Cue(form.Key)))),
            "events" => Forms(entry, ["verbs", "nouns", "planned", "agreed", "signed", "broken"]).Select(form => new Term(language, form.Words, Event(entry.Key.Value, form.Key))),
            _ => Words(entry.Value, entry.Key.Value).Select(words => new Term(language, words, new Sense.OfGrammar(kind == "noise" ? "noise-" + entry.Key.Value : entry.Key.Value))),
        });
    }

    private IEnumerable<Term> ReadCountry(string language, YamlEntry entry)
    {
        var map = shape.Map(entry.Value, "A country", CountryKeys);
        var code = entry.Key.Value;
        (string Key, CountryForm Form)[] forms =
        [
            ("names", CountryForm.Name), ("adjectives", CountryForm.Adjective), ("people", CountryForm.People), ("capitals", CountryForm.Capital), ("cities", CountryForm.City),
        ];
        var named = forms.SelectMany(form => Words(map?[form.Key], form.Key).Select(words => new Term(language, words, new Sense.OfCountry(code, form.Form))));
        var seats = map?["seats"] is { } node ? Entries(node, "'seats'") : [];
        return named.Concat(seats.SelectMany(seat => Words(seat.Value, seat.Key.Value).Select(words => new Term(language, words, new Sense.OfCountry(code, CountryForm.Seat, seat.Key.Value)))));
    }

    private IEnumerable<Term> ReadEntity(YamlEntry entry)
    {
        if (shape.Map(entry.Value, "An entity", EntityKeys) is not { } map || map["names"] is not { } names)
        {
            shape.Diagnostics.Add(Catalogue.MissingKey(entry.Value, "An entity", "names"));
            return [];
        }

        var type = shape.OneOf(map["type"], "type of entity", ["organisation", "institution", "person", "place"]) ?? "organisation";
        var sense = new Sense.OfEntity(entry.Key.Value, type, shape.Text(map["country"], "'country'")?.Value, shape.OneOf(map["role"], "role", Facts.Vocabulary.Roles.All));
        return Entries(names, "'names'").SelectMany(language => Words(language.Value, language.Key.Value).Select(words => new Term(language.Key.Value, words, sense)));
    }

    private IEnumerable<(string Key, string Words)> Forms(YamlEntry entry, string[] keys) =>
        (shape.Map(entry.Value, $"'{entry.Key.Value}'", keys)?.Entries ?? []).Where(form => keys.Contains(form.Key.Value)).SelectMany(form => Words(form.Value, form.Key.Value).Select(words => (form.Key.Value, words)));

    private ImmutableArray<YamlEntry> Entries(YamlNode node, string what) =>
        node is YamlMapping map ? map.Entries : shape.Refuse<YamlMapping>(Catalogue.MapExpected(node, what))?.Entries ?? [];

    private IEnumerable<string> Words(YamlNode? node, string what) => node is null or YamlSequence { Items.IsEmpty: true } ? [] : shape.Texts(node, $"'{what}'").Select(text => text.Value);

    private static OfficeForm Office(string key) => key switch { "holders" => OfficeForm.Holder, "bodies" => OfficeForm.Body, _ => OfficeForm.Delegate };

    private static CueForm Cue(string key) => key switch { "verbs" => CueForm.Verb, "participles" => CueForm.Participle, "nouns" => CueForm.Noun, _ => CueForm.Source };

    private static Sense.OfEvent Event(string type, string key) => key switch
    {
        "verbs" => new(type, EventForm.Verb, null),
        "nouns" => new(type, EventForm.Noun, null),
        _ => new(type, EventForm.Verb, key),
    };
}
