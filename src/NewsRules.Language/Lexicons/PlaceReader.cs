using System.Collections.Immutable;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Lexicons;

/// <summary>Countries and entities.</summary>
internal sealed class PlaceReader(Shape shape)
{
    private static readonly string[] CountryKeys =
    [
        "names",
        "adjectives",
        "people",
        "capitals",
        "cities",
        "shared",
        "shared-names",
        "shared-adjectives",
        "seats",
        "bywords",
        "parties",
    ];
    private static readonly string[] EntityKeys = ["type", "country", "role", "names"];
    private static readonly string[] PersonKeys = [.. EntityKeys, "surnames", "offices"];
    private static readonly string[] EntityTypes = ["organisation", "institution", "person", "place"];

    private readonly OfficesReader _offices = new(shape);

    /// <summary>By their ids as values are compared: two that differ in capitals alone are one.</summary>
    private readonly Dictionary<string, YamlScalar> _entities = new(FoldedText.Comparer);

    public void ReadCountries(YamlNode content, string language, Forms forms)
    {
        foreach (var entry in shape.Entries(content, "'countries'"))
        {
            var code = entry.Key.Value;
            if (code is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            {
                shape.Diagnostics.Add(Catalogue.NotACountryCode(entry.Key));
            }

            var map = shape.Map(entry.Value, "A country", CountryKeys);
            AddAll(map, "names", language, new Term(TermKind.Country, code), forms);
            AddAll(map, "people", language, new Term(TermKind.Nationality, code, Country: code), forms);
            AddAll(map, "capitals", language, new Term(TermKind.Capital, code, Country: code), forms);
            AddAll(map, "cities", language, new Term(TermKind.City, code, Country: code), forms);
            AddAll(map, "shared", language, new Term(TermKind.City, code, Country: code, Shape: Term.SharedTown), forms);
            AddAll(map, "shared-names", language, new Term(TermKind.Country, code, Shape: Term.SharedTown), forms);
            foreach (var adjective in Words(map?["adjectives"], "adjectives"))
            {
                forms.AddAdjective(language, adjective, new Term(TermKind.Nationality, code, Country: code));
            }

            foreach (var adjective in Words(map?["shared-adjectives"], "shared-adjectives"))
            {
                forms.AddAdjective(language, adjective, new Term(TermKind.Nationality, code, Country: code, Shape: Term.SharedTown));
            }

            AddAll(map, "parties", language, new Term(TermKind.Courtesy, code, Country: code), forms);
            AddSeats(map, "seats", language, new Term(TermKind.Seat, code, Country: code), forms);
            AddSeats(map, "bywords", language, new Term(TermKind.Seat, code, Country: code, Shape: Term.Byword), forms);
        }
    }

    private void AddSeats(YamlMapping? country, string key, string language, Term term, Forms forms)
    {
        foreach (var seat in shape.Entries(country?[key], $"'{key}'"))
        {
            var role = shape.OneOf(seat.Key, "role", Vocabulary.Roles.All);
            AddAll(country![key] as YamlMapping, seat.Key.Value, language, term with { Role = role }, forms);
        }
    }

    /// <param name="countries">What countries may be called.</param>
    /// <param name="known">What names mean before any document is read.</param>
    public void ReadEntities(YamlNode content, Names countries, Names known, Forms forms)
    {
        foreach (var entry in shape.Entries(content, "'entities'"))
        {
            var isPerson = (entry.Value as YamlMapping)?["type"] is YamlScalar { Value: "person" };
            var map = shape.Map(entry.Value, isPerson ? "A person" : "An entity", isPerson ? PersonKeys : EntityKeys);
            if (map is null)
            {
                continue;
            }

            var names = map["names"] ?? shape.Missing<YamlNode>(map, "An entity", "names");
            if (!_entities.TryAdd(entry.Key.Value, entry.Key))
            {
                shape.Diagnostics.Add(Catalogue.EntityTwice(entry.Key, _entities[entry.Key.Value]));
                continue;
            }

            var type = shape.OneOf(map["type"], "type of entity", EntityTypes) ?? "organisation";
            var role = shape.OneOf(map["role"], "role", Vocabulary.Roles.All);
            var term = new Term(TermKind.Entity, entry.Key.Value, role, CountryOf(map, countries), type);
            term =
                isPerson && map["offices"] is { } offices
                    ? _offices.Read(offices, term with { Role = role ?? Vocabulary.Roles.Person }, office => CountryOf(office, countries))
                    : term;
            AddNames(names, "'names'", term, countries, known, forms);
            AddNames(map["surnames"], "'surnames'", term.AsSurname, countries, known, forms);
        }
    }

    private void AddNames(YamlNode? names, string key, Term term, Names countries, Names known, Forms forms)
    {
        foreach (var language in shape.Entries(names, key))
        {
            if (shape.OneOf(language.Key, "language", countries.LanguagesOfNames) is { } code)
            {
                AddNames(language.Value, code, term, known, forms);
            }
        }
    }

    private void AddNames(YamlNode names, string language, Term term, Names known, Forms forms)
    {
        foreach (var form in Words(names, language))
        {
            if (known.OwnerOf(form.Value) is { } owner && owner != term.Id)
            {
                shape.Diagnostics.Add(Catalogue.FormOfTwo(form, term.Id, owner));
            }

            forms.Add(language, form, term);
        }
    }

    private string? CountryOf(YamlMapping map, Names countries) =>
        shape.Text(map["country"], "'country'") is { } country ? countries.Resolve(SlotValue.Country, country, shape) : null;

    private void AddAll(YamlMapping? map, string key, string language, Term term, Forms forms)
    {
        foreach (var form in Words(map?[key], key))
        {
            forms.Add(language, form, term);
        }
    }

    private ImmutableArray<YamlScalar> Words(YamlNode? node, string what) =>
        node is null or YamlSequence { Items.IsEmpty: true } ? [] : shape.Texts(node, $"'{what}'");
}
