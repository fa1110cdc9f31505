using System.Collections.Immutable;
using CsCheck;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

/// <summary>
/// Facts of every kind and state of slot, over few values; no others than articles can give: whoever speaks or takes part has one office,
/// and who takes part one country.
/// </summary>
internal static class RandomSheets
{
    private static readonly Gen<string?> Word = Gen.OneOf(null, "w", "v", "W\u200f", "v\u00a0 ");
    private static readonly Gen<Span> Sentence = Gen.Int[0, 3].Select(at => new Span(at, at + 1));

    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static Gen<FactSheet> One { get; } = Gen.Frequency((40, Of(3, voices: 5)), (1, Of(4, voices: 9)));

    /// <summary>With so many facts that some are tied in more ways than are told.</summary>
    public static Gen<FactSheet> Large { get; } = Of(10, voices: 14);

    private static Gen<FactSheet> Of(int most, int voices) =>
        Gen.Select(
                Statement.Array[0, most],
                Event.Array[0, most],
                Mention.Array[0, most],
                Gen.Select(Text, Text, Gen.OneOf("en", "fr", "ar")),
                Word
            )
            .Select(
                (statements, events, mentions, words, source) =>
                    new FactSheet(
                        new Article("a", words.Item1, words.Item2) { Source = source, Published = source is null ? null : Now.AddDays(-1) },
                        words.Item3,
                        Few(statements, voices),
                        [.. events],
                        [.. mentions]
                    )
            );

    private static ImmutableArray<Statement> Few(Statement[] statements, int most)
    {
        var voices = 0;
        return
        [
            .. statements.TakeWhile(statement =>
                (voices += (statement.Speaker?.Each.Length ?? 1) * (statement.Addressee?.Each.Length ?? 1)) <= most
            ),
        ];
    }

    private static Gen<string> Text =>
        Gen.OneOf(
                "alpha",
                "ALPHA",
                "beta",
                "SANctions",
                "sanctions",
                "sanctioned",
                "Sanction",
                "imposes",
                "imposée",
                "والاتفاق",
                "للاتفاق",
                "بليبيا",
                "ليبيا",
                "لليبيا",
                ",",
                "alpha’s",
                "-",
                "\n\n"
            )
            .Array[0, 6]
            .Select(words => string.Join(' ', words));

    /// <summary>What a slot can hold here.</summary>
    public static string[] ValuesOf(SlotPath path) =>
        path.Name[(path.Name.LastIndexOf('.') + 1)..] switch
        {
            "country" => ["LY", "EG", "TR"],
            "role" => ["foreign-ministry", "government"],
            "topic" => ["ceasefire", "election"],
            "entity" => ["un", "eu"],
            "kind" => ["say", "condemn"],
            "type" => ["meeting", "phone-call", "person", "place"],
            "stage" => ["planned", "took-place"],
            "modality" => ["asserted", "denied"],
            "attribution" => ["direct", "indirect"],
            "language" => ["en", "ar"],
            _ => ["w", "v", "W", " V"],
        };

    private static Gen<Statement> Statement =>
        Gen.Select(Sentence, Actor.Null(), About, Actor.Null(), Value("kind"), Gen.Select(Value("modality"), Value("attribution"), Word))
            .Select(
                (sentence, speaker, about, addressee, kind, told) =>
                    new Statement(Field.Body, sentence, speaker, [], kind, [], about, addressee, told.Item3, told.Item1, told.Item2)
            );

    private static Gen<Event> Event =>
        Gen.Select(Sentence, Gen.OneOf("meeting", "phone-call"), Actor.Array[0, 3], About, Stage, Value("modality"))
            .Select(
                (sentence, type, participants, about, stage, modality) =>
                    new Event(
                        Field.Body,
                        sentence,
                        type,
                        sentence,
                        [.. participants.SelectMany(actor => actor.Each)],
                        about,
                        stage,
                        modality
                    )
            );

    private static Gen<Slot> Stage =>
        Gen.OneOf("planned", "took-place", "unknown", "absent")
            .Select(stage =>
                stage switch
                {
                    "unknown" => NewsRules.Facts.Slot.Unknown,
                    "absent" => NewsRules.Facts.Slot.Absent,
                    _ => NewsRules.Facts.Slot.Of(stage),
                }
            );

    private static Gen<Mention> Mention =>
        Gen.Select(Sentence, Gen.OneOf("person", "place"), Single("entity"), Single("country"))
            .Select((sentence, type, entity, country) => new Mention(Field.Title, sentence, sentence, type, entity, country));

    private static Gen<Actor> Actor =>
        Gen.Frequency((4, Person), (1, Gen.Select(Person, Person.Array[2]).Select((all, each) => all with { Joint = [.. each] })));

    private static Gen<Actor> Person =>
        Gen.Select(Word, Single("role"), Slot("country"), Single("entity"))
            .Select((name, role, country, entity) => new Actor(name, role, country, entity, []));

    private static Gen<About> About =>
        Gen.Select(Slot("country"), Slot("entity"), Slot("topic")).Select((country, entity, topic) => new About(country, entity, topic));

    private static Gen<string> Value(string slot) => Gen.OneOf(ValuesOf(new SlotPath(slot)));

    private static Gen<Slot> Single(string slot) => Slot(slot, 1);

    private static Gen<Slot> Slot(string slot, int most = 2) =>
        Gen.Frequency(
            (1, Gen.Const(NewsRules.Facts.Slot.Absent)),
            (1, Gen.Const(NewsRules.Facts.Slot.Unknown)),
            (4, Value(slot).Array[1, most].Select(values => NewsRules.Facts.Slot.Of(values)))
        );
}
