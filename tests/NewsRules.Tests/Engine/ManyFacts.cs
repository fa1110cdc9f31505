using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

/// <summary>Sheets with many facts, and rules that tie them.</summary>
internal static class ManyFacts
{
    public static Join Other(int one, int other) => new(Same: false, [Slot(one, "speaker.country"), Slot(other, "speaker.country")]);

    public static Join AboutSpeakerOf(int one, int other) => new(Same: true, [Slot(one, "speaker.country"), Slot(other, "about.country")]);

    /// <summary>Three of a country besides one of another: where no country has three, more is to be tried than is.</summary>
    public static Rule Unfindable =>
        Tied(
            new Join(Same: false, [Slot(0, "speaker.country"), Slot(1, "speaker.country")]),
            new Join(Same: true, [Slot(1, "speaker.country"), Slot(2, "speaker.country"), Slot(3, "speaker.country")])
        );

    public static FactSheet OfTwoEach => OfCountries(450, at => $"C{at / 2}");

    public static Rule Tied(params ImmutableArray<Join> joins) => Tied(4, joins);

    public static Rule Tied(int names, params ImmutableArray<Join> joins)
    {
        var facts = Enumerable
            .Range(0, names)
            .Select(at => new NamedTest($"f{at}", FactKind.Statement, new FactTest.All([])))
            .ToImmutableArray();
        return new Rule("r", new Condition.Together(facts, joins), [], AlertPolicy.Default, "1");
    }

    public static FactSheet OfCountries(int statements, Func<int, string> country)
    {
        var sheet = SheetOf(statements, "LY");
        return sheet with
        {
            Statements =
            [
                .. sheet.Statements.Select(
                    (statement, at) =>
                        statement with
                        {
                            Speaker = statement.Speaker! with { Country = NewsRules.Facts.Slot.Of(country(at)) },
                        }
                ),
            ],
        };
    }

    /// <summary>Fifty countries speak about fifty others.</summary>
    public static FactSheet Fifty(int statements)
    {
        var sheet = OfCountries(statements, at => $"C{at % 50}");
        return sheet with
        {
            Statements =
            [
                .. sheet.Statements.Select(
                    (statement, at) => statement with { About = About.Nothing with { Country = NewsRules.Facts.Slot.Of($"D{at % 50}") } }
                ),
            ],
        };
    }

    public static NamedSlot Slot(int fact, string path) => new(fact, new SlotPath(path));

    public static FactSheet SheetOf(int statements, string about, string? topic = null)
    {
        var speaker = new Actor(null, NewsRules.Facts.Slot.Absent, NewsRules.Facts.Slot.Of("EG"), NewsRules.Facts.Slot.Absent, []);
        ImmutableArray<Statement> all =
        [
            .. Enumerable
                .Range(0, statements)
                .Select(at => new Statement(
                    Field.Body,
                    new Span(at, at + 1),
                    speaker,
                    [],
                    "say",
                    [],
                    About.Nothing with
                    {
                        Country = NewsRules.Facts.Slot.Of(about),
                        Topic = NewsRules.Facts.Slot.Of(topic),
                    },
                    null,
                    null,
                    "asserted",
                    "direct"
                )),
        ];
        return new FactSheet(new Article("a", "", "x"), "en", all, [], []);
    }
}
