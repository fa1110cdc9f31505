using System.Collections.Immutable;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Tests;

/// <summary>
/// Facts written by hand, without a text: <c>statement: { speaker: { role: foreign-ministry, country: EG }, about: Libya }</c>. A slot is a
/// value or <c>unknown</c>, of countries and of what is said also a list, those who speak together are a list; what is left out is absent,
/// but a statement says something, directly, and everything is asserted.
/// </summary>
internal sealed class FactShorthand(Names names, Shape shape)
{
    public const string Unknown = "unknown";
    private static readonly string[] Kinds = ["statement", "event", "mention"];
    private static readonly string[] ActorKeys = [.. SlotTable.OfActor.Select(slot => slot.Name)];
    private static readonly string[] AboutKeys = ["country", "entity", "topic"];

    /// <summary>A sheet of the facts of a list, each in a sentence of its own.</summary>
    public FactSheet Read(YamlNode node, Article article)
    {
        ImmutableArray<Fact> facts = [.. shape.List(node, "'facts'").Select(ReadFact).OfType<Fact>()];
        return new(
            article,
            article.Language ?? "en",
            [.. facts.OfType<Statement>()],
            [.. facts.OfType<Event>()],
            [.. facts.OfType<Mention>()]
        );
    }

    private Fact? ReadFact(YamlNode node, int at)
    {
        var place = new Span(at, at + 1);
        return shape.Map(node, "A fact", Kinds) is { } map
            ? shape.OnlyOneOf(map, "A fact", "make a fact of each, with a hyphen before it", Kinds, entry => Read(entry, place))
            : null;
    }

    private Fact? Read(YamlEntry entry, Span place) =>
        entry.Key.Value switch
        {
            "statement" => ReadStatement(entry.Value, place),
            "event" => ReadEvent(entry.Value, place),
            _ => ReadMention(entry.Value, place),
        };

    private Statement? ReadStatement(YamlNode node, Span place) =>
        shape.Map(node, "A statement", ["speaker", "about", "topic", "kind", "modality", "attribution", "medium", "addressee"])
            is not { } map
            ? null
            : new(
                Field.Body,
                place,
                map["speaker"] is null or YamlScalar { Value: Unknown } ? null : ReadActors(map["speaker"], "'speaker'"),
                [],
                Word(map, "kind", SlotValue.StatementKind) ?? "say",
                [],
                ReadAbout(map),
                ReadActors(map["addressee"], "'addressee'"),
                Word(map, "medium", SlotValue.Words),
                Word(map, "modality", SlotValue.Modality) ?? "asserted",
                Word(map, "attribution", SlotValue.Attribution) ?? "direct"
            );

    private Event? ReadEvent(YamlNode node, Span place)
    {
        if (shape.Map(node, "An event", ["type", "participants", "about", "topic", "stage", "modality"]) is not { } map)
        {
            return null;
        }

        var type = map["type"] is null ? shape.Missing<string>(map, "An event", "type") : Word(map, "type", SlotValue.EventType);

        ImmutableArray<Actor> participants =
        [
            .. shape
                .List(map["participants"], "'participants'")
                .Select(one => ReadActor(one, "A participant"))
                .OfType<Actor>()
                .SelectMany(one => one.Each),
        ];
        var told = new Event(
            Field.Body,
            place,
            type ?? "",
            place,
            participants,
            ReadAbout(map),
            ReadOne(map, "stage", SlotValue.Stage),
            Word(map, "modality", SlotValue.Modality) ?? "asserted"
        );
        return type is null ? null : told;
    }

    private Mention? ReadMention(YamlNode node, Span place)
    {
        if (shape.Map(node, "A mention", ["type", "entity", "country"]) is not { } map)
        {
            return null;
        }

        var type = Word(map, "type", SlotValue.MentionType) ?? (map["entity"] is null ? "country" : "organisation");
        return new(Field.Body, place, place, type, ReadOne(map, "entity", SlotValue.Entity), ReadOne(map, "country", SlotValue.Country));
    }

    /// <summary>Several in a list speak, or are spoken to, together.</summary>
    private Actor? ReadActors(YamlNode? node, string what)
    {
        if (node is not YamlSequence)
        {
            return ReadActor(node, what);
        }

        ImmutableArray<Actor> each = [.. shape.List(node, what).Select(one => ReadActor(one, what)).OfType<Actor>()];
        return each.IsEmpty
            ? null
            : each[0] with
            {
                Country = Slot.Of([.. each.SelectMany(one => one.Country.ToImmutableArray())]),
                Joint = each,
            };
    }

    private Actor? ReadActor(YamlNode? node, string what) =>
        node is YamlScalar { Value: Unknown } ? new(null, Slot.Unknown, Slot.Unknown, Slot.Unknown, [])
        : shape.Map(node, what, ActorKeys) is { } map
            ? new(
                Word(map, "name", SlotValue.Words),
                ReadOne(map, "role", SlotValue.Role),
                ReadSlot(map, "country", SlotValue.Country),
                ReadOne(map, "entity", SlotValue.Entity),
                []
            )
        : null;

    private About ReadAbout(YamlMapping fact)
    {
        var topic = ReadSlot(fact, "topic", SlotValue.Topic);
        if (fact["about"] is YamlScalar { Value: Unknown })
        {
            return new(Slot.Unknown, Slot.Unknown, topic.IsKnown ? topic : Slot.Unknown);
        }

        if (fact["about"] is YamlMapping map)
        {
            shape.Map(map, "'about'", AboutKeys);
            return new(
                ReadSlot(map, "country", SlotValue.Country),
                ReadSlot(map, "entity", SlotValue.Entity),
                topic.IsKnown ? topic : ReadSlot(map, "topic", SlotValue.Topic)
            );
        }

        var subjects = shape
            .Texts(fact["about"], "'about'")
            .Select(text => names.ResolveSubject(text, shape))
            .OfType<(SlotValue Value, string Id)>()
            .ToLookup(subject => subject.Value, subject => subject.Id);
        return new(
            Slot.Of(subjects[SlotValue.Country]),
            Slot.Of(subjects[SlotValue.Entity]),
            topic.IsKnown ? topic : Slot.Of(subjects[SlotValue.Topic])
        );
    }

    private Slot ReadOne(YamlMapping map, string key, SlotValue value) =>
        map[key] is YamlScalar { Value: Unknown } ? Slot.Unknown : Slot.Of(Word(map, key, value));

    private Slot ReadSlot(YamlMapping map, string key, SlotValue value) =>
        map[key] switch
        {
            null => Slot.Absent,
            YamlScalar { Value: Unknown } => Slot.Unknown,
            { } node => Slot.Of(shape.Texts(node, $"'{key}'").Select(text => names.Resolve(value, text, shape)).OfType<string>()),
        };

    private string? Word(YamlMapping map, string key, SlotValue value) =>
        shape.Text(map[key], $"'{key}'") is { } text ? names.Resolve(value, text, shape) : null;
}
