using System.Collections.Immutable;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Engine;

/// <summary>Facts as case files write them; a slot is a value, a list, <c>unknown</c>, or left out. A key that is no slot fails the run.</summary>
internal static class FactsByHand
{
    public static FactSheet Read(YamlMapping test)
    {
        var facts = test["facts"] is YamlSequence list ? list.Items.Cast<YamlMapping>().Select(item => Assert.Single(item.Entries)).ToArray() : [];
        var article = Map(test["article"], "title", "body", "source", "language", "published");
        Assert.Subset(new HashSet<string> { "statement", "event", "mention" }, facts.Select(fact => fact.Key.Value).ToHashSet());
        return new(
            new Article("a", Text(article, "title") ?? "", Text(article, "body") ?? "")
            {
                Source = Text(article, "source"),
                Published = Text(article, "published") is { } time ? DateTimeOffset.Parse(time, null) : null,
            },
            Text(article, "language") ?? "en",
            [.. Of(facts, "statement", Statement)],
            [.. Of(facts, "event", Event)],
            [.. Of(facts, "mention", Mention)]);
    }

    private static IEnumerable<T> Of<T>(YamlEntry[] facts, string kind, Func<YamlNode, Span, T> read) =>
        facts.Select((fact, at) => (fact, at)).Where(one => one.fact.Key.Value == kind).Select(one => read(one.fact.Value, new Span(one.at, one.at + 1)));

    private static Statement Statement(YamlNode node, Span place)
    {
        var map = Map(node, "speaker", "about", "kind", "modality", "attribution", "medium", "addressee");
        var speaker = Text(map, "speaker") == "unknown" ? null : Actor(map?["speaker"]);
        return new(Field.Body, place, speaker, [], Text(map, "kind") ?? "say", [], About(map?["about"]), map?["addressee"] is { } to ? Actor(to) : null,
            Text(map, "medium"), Text(map, "modality") ?? "asserted", Text(map, "attribution") ?? "direct");
    }

    private static Event Event(YamlNode node, Span place)
    {
        var map = Map(node, "type", "participants", "about", "stage", "modality");
        ImmutableArray<Actor> who = [.. (map?["participants"] as YamlSequence)?.Items.Select(Actor) ?? []];
        return new(Field.Body, place, Text(map, "type")!, place, who, About(map?["about"]), Slot(map, "stage"), Text(map, "modality") ?? "asserted");
    }

    private static Mention Mention(YamlNode node, Span place)
    {
        var map = Map(node, "type", "entity", "country");
        return new(Field.Body, place, place, Text(map, "type")!, Slot(map, "entity"), Slot(map, "country"));
    }

    private static Actor Actor(YamlNode? node)
    {
        var map = Map(node, "name", "role", "country", "entity");
        return new(Text(map, "name"), Slot(map, "role"), Slot(map, "country"), Slot(map, "entity"), []);
    }

    private static About About(YamlNode? node)
    {
        var map = Map(node, "country", "entity", "topic");
        return new(Slot(map, "country"), Slot(map, "entity"), Slot(map, "topic"));
    }

    private static Slot Slot(YamlMapping? map, string key) => map?[key] switch
    {
        null => NewsRules.Facts.Slot.Absent,
        YamlScalar { Value: "unknown" } => NewsRules.Facts.Slot.Unknown,
        YamlSequence list => NewsRules.Facts.Slot.Of(list.Items.Cast<YamlScalar>().Select(item => item.Value)),
        var one => NewsRules.Facts.Slot.Of(((YamlScalar)one).Value),
    };

    private static string? Text(YamlMapping? map, string key) => (map?[key] as YamlScalar)?.Value;

    private static YamlMapping? Map(YamlNode? node, params string[] keys)
    {
        var map = node as YamlMapping;
        Assert.Subset(keys.ToHashSet(), (map?.Entries ?? []).Select(entry => entry.Key.Value).ToHashSet());
        return map;
    }
}
