using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using static NewsRules.Tests.Engine.ManyFacts;
using static NewsRules.Tests.Engine.ManyKeys;

namespace NewsRules.Tests.Engine;

/// <summary>Which keys are told of facts with many values, of which tests bind some.</summary>
public sealed class ManyValuesTests
{
    /// <summary>
    /// Forty statements are about the same two countries, and the last about a third: the two are bound one by one, whatever else the facts
    /// are asked.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OfManyFactsWithTheSameSeveralValuesEveryKeyIsFound(bool isTheLastAskedMore)
    {
        FactTest ofTopic = new FactTest.OneOf(new SlotPath("about.topic"), ["oil"]),
            sudan = new FactTest.OneOf(new SlotPath("about.country"), ["SD"]);
        var test = isTheLastAskedMore ? new FactTest.Any([sudan, ofTopic]) : (FactTest)new FactTest.All([]);
        var sheet = SheetOf(450, "LY");
        sheet = sheet with
        {
            Statements =
            [
                .. sheet.Statements.Select(
                    (statement, at) =>
                        statement with
                        {
                            About = new(
                                NewsRules.Facts.Slot.Of(at < 449 || isTheLastAskedMore ? ["LY", "SD"] : ["TD"]),
                                NewsRules.Facts.Slot.Absent,
                                NewsRules.Facts.Slot.Of(at < 449 ? null : "oil")
                            ),
                        }
                ),
            ],
        };

        Assert.Equal(
            isTheLastAskedMore ? ["LY SD", "SD LY", "SD SD"] : ["LY LY", "LY SD", "LY TD", "SD LY", "SD SD", "SD TD", "TD LY", "TD SD"],
            KeysOfTwo(FactKind.Statement, "about.country", test, sheet)
        );
    }

    [Fact]
    public void AFactAboutManyThingsGivesAThousandKeysAtMost()
    {
        var countries = Enumerable.Range(0, 50).Select(at => $"C{at}").ToArray();
        var sheet = OneStatement.StatementAbout(countries) with { Article = new Article("a", "", "x") };
        var statement = sheet.Statements[0] with
        {
            About = sheet.Statements[0].About with { Topic = NewsRules.Facts.Slot.Of([.. Enumerable.Range(0, 50).Select(at => $"t{at}")]) },
        };
        var rule = new Rule(
            "r",
            new Condition.Has(FactKind.Statement, new FactTest.All([])),
            [],
            AlertPolicy.Default with
            {
                Key = [new SlotPath("about.country"), new SlotPath("about.topic")],
            },
            "1"
        );

        var result = RuleSet.Compile([rule]).Match(sheet with { Statements = [statement] }, RandomSheets.Now);

        Assert.Equal((1_000, 1), (result.Matches.Length, result.Undecided.Length));
        Assert.Equal(["C0", "t0"], result.Matches[0].Key.Select(part => part.Value));
    }

    /// <summary>Either of two pairs of values is asked for, and both stand behind a thousand others.</summary>
    [Fact]
    public void OfManyValuesThoseThatATestBindsAreFound()
    {
        FactTest Both(int at) =>
            new FactTest.All([
                new FactTest.OneOf(new SlotPath("about.country"), [$"C{at}"]),
                new FactTest.OneOf(new SlotPath("about.topic"), [$"t{at}"]),
            ]);
        var rule = new Rule(
            "r",
            new Condition.AnyOf([.. new[] { 48, 49 }.Select(at => new Condition.Has(FactKind.Statement, Both(at)))]),
            [],
            AlertPolicy.Default with
            {
                Key = [new SlotPath("about.country"), new SlotPath("about.topic")],
            },
            "1"
        );
        var sheet = SheetOf(1, "LY");

        var result = RuleSet
            .Compile([rule])
            .Match(
                sheet with
                {
                    Statements =
                    [
                        sheet.Statements[0] with
                        {
                            About = AboutAll([.. Enumerable.Range(0, 50).Select(at => $"C{at}")]) with
                            {
                                Topic = NewsRules.Facts.Slot.Of(Enumerable.Range(0, 50).Select(at => $"t{at}")),
                            },
                        },
                    ],
                },
                RandomSheets.Now
            );

        Assert.Equal(["C48 t48", "C49 t49"], result.Matches.Select(match => string.Join(' ', match.Key.Select(part => part.Value))));
        Assert.Empty(result.Undecided);
    }

    /// <summary>
    /// Hundreds of statements about a dozen countries, topics and bodies each, of which two topics are asked for at once: what no choice
    /// passes by is left out first.
    /// </summary>
    [Fact]
    public void OfManyListsThoseThatATestBindsAreFound()
    {
        var rule = OfBoth(new FactTest.All([]));
        var sheet = SheetOf(450, "LY");

        var result = RuleSet
            .Compile([rule])
            .Match(
                sheet with
                {
                    Statements =
                    [
                        .. sheet.Statements.Select(statement =>
                            statement with
                            {
                                About = new(Many("C", 13), Many("e", 13), NewsRules.Facts.Slot.Absent),
                            }
                        ),
                    ],
                },
                RandomSheets.Now
            );

        Assert.Equal((2 * 13, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>
    /// No value alone will do, and there are more than a million choices of three: that is said, and which is meant is not known. Other
    /// facts give their keys all the same.
    /// </summary>
    [Theory]
    [InlineData(false, "unknown unknown unknown")]
    [InlineData(true, "C1 oil un")]
    public void WhereItTakesTooLongToFindOutWhichValuesAreMeantItIsNotKnown(bool hasAnother, string key)
    {
        var (rule, sheet) = (OfBoth(new FactTest.None(new FactTest.OneOf(new SlotPath("about.topic"), ["none"]))), SheetOf(2, "LY"));
        Statement[] statements =
        [
            sheet.Statements[0] with
            {
                Kind = "deny",
                About = new(Many("C", 110), Many("e", 110), Many("t", 110)),
            },
            sheet.Statements[1] with
            {
                Kind = "urge",
                About = new(NewsRules.Facts.Slot.Of("C1"), NewsRules.Facts.Slot.Of("un"), NewsRules.Facts.Slot.Of("oil")),
            },
        ];
        Condition two = new Condition.AllOf([rule.When, new Condition.Has(FactKind.Mention, new FactTest.All([]))]);
        var mention = new Mention(
            Field.Body,
            new Span(0, 1),
            new Span(0, 1),
            "body",
            NewsRules.Facts.Slot.Of("eu"),
            NewsRules.Facts.Slot.Absent
        );

        var result = RuleSet
            .Compile([hasAnother ? rule with { When = two } : rule])
            .Match(sheet with { Statements = [.. statements[..(hasAnother ? 2 : 1)]], Mentions = [mention] }, RandomSheets.Now);

        Assert.Equal(key, string.Join(' ', Assert.Single(result.Matches).Key.Select(part => part.Told)));
        Assert.Single(result.Undecided);
    }

    /// <summary>What urges, or is about two countries at once and passes another test; keyed by all that it is about.</summary>
    private static Rule OfBoth(FactTest also)
    {
        FactTest About(string country) => new FactTest.OneOf(new SlotPath("about.country"), [country]);
        var test = new FactTest.Any([
            new FactTest.All([About("C1"), About("C2"), also]),
            new FactTest.OneOf(new SlotPath("kind"), ["urge"]),
        ]);
        return new(
            "r",
            new Condition.Has(FactKind.Statement, test),
            [],
            AlertPolicy.Default with
            {
                Key = [new SlotPath("about.country"), new SlotPath("about.topic"), new SlotPath("about.entity")],
            },
            "1"
        );
    }
}
