using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using static NewsRules.Tests.Engine.ManyFacts;
using static NewsRules.Tests.Engine.ManyKeys;

namespace NewsRules.Tests.Engine;

/// <summary>Which keys conditions make together, when what each gives of them must agree.</summary>
public sealed class ManyRowsTests
{
    private static Event Attack =>
        new(Field.Body, new Span(9, 10), "attack", new Span(9, 10), [], About.Nothing, NewsRules.Facts.Slot.Absent, "asserted");

    /// <summary>
    /// Whoever speaks, with each body that is named: every key is whole, and where they are more than are told, that is said.
    /// </summary>
    [Theory]
    [InlineData(125, 1, 125)]
    [InlineData(1, 125, 125)]
    [InlineData(25, 25, 625)]
    [InlineData(200, 200, 1_000)]
    public void WhatConditionsFindTogetherMakesWholeKeysHoweverMany(int countries, int bodies, int keys)
    {
        var sheet = OfCountries(countries, at => $"C{at}");
        sheet = sheet with
        {
            Mentions =
            [
                .. Enumerable
                    .Range(0, bodies)
                    .Select(at => new Mention(
                        Field.Body,
                        new Span(at, at + 1),
                        new Span(at, at + 1),
                        "body",
                        NewsRules.Facts.Slot.Of($"e{at}"),
                        NewsRules.Facts.Slot.Absent
                    )),
            ],
        };
        var both = new Condition.AllOf([
            new Condition.Has(FactKind.Statement, new FactTest.All([])),
            new Condition.Has(FactKind.Mention, new FactTest.All([])),
        ]);

        var result = RuleSet
            .Compile([
                new Rule("r", both, [], AlertPolicy.Default with { Key = [new SlotPath("speaker.country"), new SlotPath("entity")] }, "1"),
            ])
            .Match(sheet, RandomSheets.Now);

        Assert.Equal((keys, countries * bodies > keys), (result.Matches.Length, !result.Undecided.IsEmpty));
        Assert.Equal(keys, result.Matches.Select(match => (match.Key[0].Value!, match.Key[1].Value!)).Distinct().Count());
    }

    /// <summary>
    /// Statements about 150 countries, and meetings about 150, of which 100 are the same: those that find no partner stand alone.
    /// </summary>
    [Fact]
    public void OfManyRowsThatMustAgreeThoseWithoutAPartnerStandAlone()
    {
        About Of(int at) => About.Nothing with { Country = NewsRules.Facts.Slot.Of($"C{at}") };
        var sheet = SheetOf(150, "LY");
        sheet = sheet with
        {
            Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = Of(at) })],
            Events =
            [
                .. Enumerable
                    .Range(50, 150)
                    .Select(at => new Event(
                        Field.Body,
                        new Span(at, at + 1),
                        "meeting",
                        new Span(at, at + 1),
                        [],
                        Of(at),
                        NewsRules.Facts.Slot.Of("planned"),
                        "asserted"
                    )),
            ],
        };
        var both = new Condition.AllOf([
            new Condition.Has(FactKind.Statement, new FactTest.All([])),
            new Condition.Has(FactKind.Event, new FactTest.All([])),
        ]);

        var result = RuleSet
            .Compile([
                new Rule("r", both, [], AlertPolicy.Default with { Key = [new SlotPath("about.country"), new SlotPath("stage")] }, "1"),
            ])
            .Match(sheet, RandomSheets.Now);

        Assert.Empty(result.Undecided);
        Assert.Equal(200, result.Matches.Select(match => match.Key[0].Value).Distinct().Count());
        Assert.Equal(
            (150, 50),
            (result.Matches.Count(match => match.Key[1].Value is not null), result.Matches.Count(match => match.Key[1].Value is null))
        );
    }

    /// <summary>Each of a hundred and twenty conditions finds each of thirty ministers: what is equal is compared once.</summary>
    [Theory]
    [InlineData(120, 30)]
    [InlineData(1_000, 1)]
    public void OfManyConditionsThatFindTheSameTheRowsAreOne(int conditions, int speakers)
    {
        var sheet = OfCountries(speakers, at => $"C{at}") with { Events = [Attack] };
        var some = new Condition.AtLeast(
            2,
            [
                .. Enumerable
                    .Range(0, conditions)
                    .Select(at => new Condition.Has(
                        FactKind.Statement,
                        new FactTest.OneOf(new SlotPath("about.country"), ["LY", $"C{at}"])
                    )),
                new Condition.Has(FactKind.Event, new FactTest.All([])),
            ]
        );

        var result = RuleSet.Compile([Keyed(some, "speaker.country", "type")]).Match(sheet, RandomSheets.Now);

        Assert.Empty(result.Undecided);
        Assert.Equal(
            Enumerable.Range(0, speakers).Select(at => ($"C{at}", "attack")),
            result.Matches.Select(match => (match.Key[0].Value!, match.Key[1].Value!))
        );
    }

    /// <summary>
    /// Of one country one urges and one condemns; with the first a body is named. Either alternative gives the same key, which has the
    /// facts of both.
    /// </summary>
    [Fact]
    public void AKeyHasTheFactsOfEachAlternativeThatGivesIt()
    {
        var sheet = OfCountries(2, _ => "EG");
        sheet = sheet with
        {
            Statements = [sheet.Statements[0] with { Kind = "urge" }, sheet.Statements[1] with { Kind = "condemn" }],
            Mentions =
            [
                new Mention(
                    Field.Body,
                    new Span(0, 1),
                    new Span(0, 1),
                    "body",
                    NewsRules.Facts.Slot.Of("nato"),
                    NewsRules.Facts.Slot.Absent
                ),
            ],
        };
        Condition Of(string kind) => new Condition.Has(FactKind.Statement, new FactTest.OneOf(new SlotPath("kind"), [kind]));
        var either = new Condition.AnyOf([
            new Condition.AllOf([Of("urge"), new Condition.Has(FactKind.Mention, new FactTest.All([]))]),
            Of("condemn"),
        ]);

        Assert.Equal(
            3,
            Assert.Single(RuleSet.Compile([Keyed(either, "speaker.country")]).Match(sheet, RandomSheets.Now).Matches).Facts.Length
        );
    }

    /// <summary>
    /// Twenty-two pairs of alternatives, of which one holds: all their rows agree, and the one set of them is found at once.
    /// </summary>
    [Fact]
    public void OfRowsThatAllAgreeTheirOneSetIsFoundAtOnce()
    {
        var either = new Condition.AnyOf([
            new Condition.Has(FactKind.Statement, new FactTest.All([])),
            new Condition.Has(FactKind.Event, new FactTest.All([])),
        ]);

        var result = RuleSet
            .Compile([Keyed(new Condition.AllOf([.. Enumerable.Repeat(either, 22)]), "speaker.country")])
            .Match(OfCountries(1, _ => "EG"), RandomSheets.Now);

        Assert.Equal((1, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>
    /// Twenty times the same two alternatives stand together in a million ways: not all are found, but whatever was found is told.
    /// </summary>
    [Fact]
    public void OfRowsThatAgreeInTooManyWaysNoneIsLost()
    {
        var sheet = OfCountries(3, at => $"C{at}") with { Events = [Attack] };
        var either = new Condition.AnyOf([
            new Condition.Has(FactKind.Statement, new FactTest.All([])),
            new Condition.Has(FactKind.Event, new FactTest.All([])),
        ]);

        var result = RuleSet
            .Compile([
                new Rule(
                    "r",
                    new Condition.AllOf([.. Enumerable.Repeat(either, 20)]),
                    [],
                    AlertPolicy.Default with
                    {
                        Key = [new SlotPath("speaker.country"), new SlotPath("type")],
                    },
                    "1"
                ),
            ])
            .Match(sheet, RandomSheets.Now);

        Assert.Single(result.Undecided);
        Assert.Equal(["C0", "C1", "C2"], result.Matches.Select(match => match.Key[0].Value).OfType<string>().Distinct());
        Assert.Contains(result.Matches, match => match.Key[1].Value == "attack");
    }
}
