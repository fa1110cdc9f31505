using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

/// <summary>Articles that match nothing, by what they are asked.</summary>
internal static class Misses
{
    /// <summary>So many articles are a time's.</summary>
    public const int Articles = 30;

    /// <summary>The shape that is asked of articles in which two speak as one.</summary>
    public const string Joint = "a joint statement";

    private static readonly FactTest.OneOf Libya = Is("about.country", "LY");
    private static readonly FactTest.OneOf Condemned = Is("kind", "condemn");
    private static readonly FactTest.OneOf OfGovernment = Is("role", "government");
    private static readonly Condition.Has NobodyCondemns = Statement(Condemned);
    private static readonly Condition.Text NoSuchPhrase = Words("pact of steel");

    /// <summary>Each is tried on every article, and fails at its last part.</summary>
    public static readonly Dictionary<string, Condition> Shapes = new()
    {
        ["a value"] = Statement(Libya, Condemned),
        ["one of several values"] = Statement(Libya, Is("kind", "condemn", "warn")),
        ["a name"] = Statement(new FactTest.None(Is("medium", "صباح الّنور"))),
        ["a list"] = Statement(Libya, new FactTest.InList(new SlotPath("kind"), new ValueList("list", ["condemn", "warn"]))),
        ["any of tests"] = Statement(Libya, new FactTest.Any([Condemned, new FactTest.Absent(new SlotPath("about.country"))])),
        ["some of tests"] = Statement(Libya, new FactTest.AtLeast(1, [Condemned])),
        ["no value"] = Statement(Libya, new FactTest.None(Is("kind", "say", "urge"))),
        ["two slots with the same"] = Statement(Libya, Same("about.country", "addressee.country")),
        ["three slots with the same"] = Statement(Libya, Same("about.country", "speaker.country", "addressee.country")),
        ["three slots that differ"] = Statement(Libya, Different("speaker.country", "addressee.country", "addressee.country")),
        ["the same as of all who take part"] = Event(Same("participants.country", "about.country")),
        ["a value of all who take part"] = Event(Is("participants.country", "EG"), Is("participants.role", "military")),
        ["who takes part"] = Event(new FactTest.Participants(OfGovernment, new HowMany(null, 3, null))),
        ["who takes part, by country"] = Event(new FactTest.Participants(OfGovernment, new HowMany(new SlotPath("country"), 3, null))),
        ["who takes part of many, each another"] = new Condition.Has(
            FactKind.Event,
            new FactTest.All([Is("type", "meeting"), new FactTest.Apart([Who(Is("country", "EG")), Who(Is("country", "EG"))])])
        ),
        ["who takes part, each another"] = Event(new FactTest.Apart([Who(OfGovernment), Who(OfGovernment), Who(OfGovernment)])),
        [Joint] = Statement(Is("speaker.country", "IT"), Condemned),
        ["the article's language"] = new Condition.AllOf([Article(Is("language", "en")), new Condition.Not(Article(Is("country", "EG")))]),
        ["a number"] = new Condition.Has(FactKind.Statement, Libya, new HowMany(null, 50, 60)),
        ["a number of values"] = new Condition.Has(FactKind.Statement, Libya, new HowMany(new SlotPath("speaker.country"), 5, null)),
        ["a number of values that are asked for"] = new Condition.Has(
            FactKind.Statement,
            Is("about.country", "LY", "EG"),
            new HowMany(new SlotPath("about.country"), 3, null)
        ),
        ["a number of values that must be there together"] = new Condition.Has(
            FactKind.Statement,
            new FactTest.All([Is("about.country", "LY"), Is("about.country", "TN")]),
            new HowMany(new SlotPath("about.country"), 3, null)
        ),
        ["a number of values within a number"] = new Condition.Has(
            FactKind.Event,
            new FactTest.Participants(OfGovernment, new HowMany(new SlotPath("country"), 1, null)),
            new HowMany(new SlotPath("participants.country"), 5, null)
        ),
        ["all of, any of, not"] = new Condition.AllOf([
            Statement(Libya),
            new Condition.AnyOf([new Condition.Not(Statement(Libya)), NobodyCondemns]),
        ]),
        ["some of"] = new Condition.AtLeast(2, [Statement(Libya), NobodyCondemns, NoSuchPhrase]),
        ["tied facts that fit alone"] = Tied([Libya, Condemned]),
        ["tied facts with the same"] = Tied([Libya, Libya], Join(true, "kind", "about.topic")),
        ["tied facts that differ"] = Tied(
            [Libya, Libya, Libya],
            Join(false, "speaker.country", "speaker.country", "speaker.country"),
            Join(true, "kind", "modality")
        ),
        ["tied facts that are found, and more"] = new Condition.AllOf([
            Tied([Libya, Libya], Join(true, "about.country", "about.country")),
            NoSuchPhrase,
        ]),
        ["a named condition that holds"] = new Condition.AllOf([
            new Condition.AllOf([Statement(Libya), Tied([Libya, Libya]), Words("pact")]) { HasNames = true },
            NoSuchPhrase,
        ]),
        ["a word"] = new Condition.AllOf([Words("pact"), NoSuchPhrase]),
        ["a phrase"] = Words("pact of steel", "السفن التي"),
        ["many phrases"] = Words([.. Enumerable.Range(0, 30).SelectMany(at => new[] { $"pact of town{at}", $"harbour master{at}" })]),
        ["words near each other"] = new Condition.Text(
            new TextQuery.Near(
                [
                    ["pact"],
                    ["accord", "ministry"],
                ],
                5
            )
        ),
        ["words near each other, and more"] = new Condition.AllOf([
            new Condition.Text(
                new TextQuery.Near(
                    [
                        ["pact"],
                        ["accord", "treaty"],
                    ],
                    500
                )
            ),
            NoSuchPhrase,
        ]),
        ["a pattern"] = new Condition.AllOf([
            new Condition.Text(new TextQuery.Pattern("pact\\w* \\w+")),
            new Condition.Text(new TextQuery.Pattern("pacts? of")),
        ]),
        ["words that must not be there"] = new Condition.AllOf([Statement(Libya), new Condition.Not(Words("pact"))]),
    };

    /// <summary>Articles of which none is another time's.</summary>
    public static FactSheet[] Sheets(int time, bool isJoint) =>
        [.. Enumerable.Range(time * Articles, Articles).Select(number => Sheet(number, isJoint))];

    /// <summary>An article of its own for each number.</summary>
    public static FactSheet Sheet(int number, bool isJoint = false)
    {
        var random = new Random(number);
        string[] vocabulary =
        [
            "harbour",
            "ministers",
            "inspected",
            "Vessels",
            "السفن",
            "وقعت",
            "بالاتفاق",
            "of",
            "steel",
            "Treaty",
            $"w{number % Articles}",
        ];
        string[] words = [.. Enumerable.Range(0, 100).Select(_ => vocabulary[random.Next(vocabulary.Length)])];
        (words[5], words[6], words[50]) = ("pact", "with", "accord");
        ImmutableArray<Statement> statements =
        [
            .. Enumerable
                .Range(0, 10)
                .Select(at => Said(at, Any("EG", "TR"), Any("say", "urge"), at % 3 == 0 ? ["LY", "EG", "TN"] : ["LY"])),
        ];
        statements = isJoint
            ? [statements[0] with { Speaker = statements[0].Speaker! with { Country = Slot.Of(["IT", "MT"]) } }, .. statements]
            : statements;
        ImmutableArray<Event> events =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(at => new Event(
                    Field.Body,
                    At(at),
                    "phone-call",
                    At(at),
                    [Minister("EG"), Minister(Any("TR", "MT"))],
                    About.Nothing with
                    {
                        Country = Slot.Of("LY"),
                    },
                    Slot.Of(Any("agreed", "took-place")),
                    "asserted"
                )),
        ];
        events = events.Add(
            events[0] with
            {
                Type = "meeting",
                Participants = [.. events[0].Participants, .. Enumerable.Range(0, 150).Select(_ => Minister("MT"))],
            }
        );
        return new FactSheet(
            new Article($"a{number}", $"Pact number {number}", string.Join(' ', words)) { Country = "EG", Source = "Hibr" },
            "en",
            statements,
            events,
            []
        );

        string Any(params ReadOnlySpan<string> values) => values[random.Next(values.Length)];
    }

    private static Statement Said(int at, string country, string kind, params string[] about) =>
        new(
            Field.Body,
            At(at),
            Minister(country),
            [],
            kind,
            [],
            About.Nothing with
            {
                Country = Slot.Of(about),
            },
            Minister("DZ"),
            "صباح النّور",
            "asserted",
            "direct"
        );

    private static Span At(int at) => new(at, at + 1);

    private static Actor Minister(string country) => new(null, Slot.Of("government"), Slot.Of(country), Slot.Absent, []);

    private static FactTest.OneOf Is(string path, params ImmutableArray<string> values) => new FactTest.OneOf(new SlotPath(path), values);

    private static FactTest.Compare Same(params string[] paths) => new(true, [.. paths.Select(path => new SlotPath(path))]);

    private static FactTest.Compare Different(params string[] paths) => new(false, [.. paths.Select(path => new SlotPath(path))]);

    private static FactTest.Participants Who(FactTest each) => new(each, new HowMany(null, 1, null));

    private static Condition.Has Statement(params ImmutableArray<FactTest> tests) =>
        new Condition.Has(FactKind.Statement, new FactTest.All(tests));

    private static Condition.Has Event(params ImmutableArray<FactTest> tests) =>
        new Condition.Has(FactKind.Event, new FactTest.All([Is("type", "phone-call"), .. tests]));

    private static Condition.Has Article(FactTest test) => new Condition.Has(FactKind.Article, test);

    private static Condition.Text Words(params ImmutableArray<string> phrases) => new Condition.Text(new TextQuery.AnyOf(phrases));

    private static Condition.Together Tied(FactTest[] tests, params ImmutableArray<Join> joins) =>
        new Condition.Together([.. tests.Select((test, at) => new NamedTest($"f{at}", FactKind.Statement, test))], joins);

    private static Join Join(bool same, params string[] paths) =>
        new(same, [.. paths.Select((path, fact) => new NamedSlot(fact, new SlotPath(path)))]);
}
