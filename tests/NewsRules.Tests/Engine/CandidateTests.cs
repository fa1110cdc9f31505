using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

/// <summary>Which rules an article tries: those filed under the rarest of what they ask, and no others.</summary>
public sealed class CandidateTests
{
    private static readonly FactTest Libya = OneOf("about.country", "LY");

    [Fact]
    public void ManyRulesUnderOneValueArePartedByTheOneThingMoreThatTheyAsk()
    {
        var rules = Enumerable.Range(0, 20).Select(at => Rule($"r{at}", Statement(Libya, OneOf("topic", $"t{at}"))));

        Assert.Equal(1, Tried(rules, Sheet(topic: "t7")));
    }

    /// <summary>Two rules of a kind are too few to be parted again: the topic, which is rarer, goes first.</summary>
    [Fact]
    public void ManyRulesUnderOneValueArePartedByTheRarerFirst()
    {
        var rules = Enumerable
            .Range(0, 4)
            .Select(at => Rule($"r{at}", Statement(Libya, OneOf("kind", at < 2 ? "say" : "warn"), OneOf("topic", $"t{at}"))));

        Assert.Equal(1, Tried(rules, Sheet(topic: "t1")));
    }

    /// <summary>
    /// Under Libya a rule is parted by what it asks of a statement about Libya, and not by what it asks of one about Egypt.
    /// </summary>
    [Fact]
    public void ManyRulesAreFiledUnderAValueWithWhatTheSameFactMustHave()
    {
        var rules = Enumerable
            .Range(0, 20)
            .Select(at =>
                Rule(
                    $"r{at}",
                    new Condition.AnyOf([
                        Statement(Libya, OneOf("kind", $"k{at}")),
                        Statement(OneOf("about.country", "EG"), OneOf("topic", $"t{at}")),
                    ])
                )
            );

        Assert.Equal(0, Tried(rules, Sheet(topic: "t7")));
    }

    /// <summary>Of three lists of thirty values each rule would stand in twenty-seven thousand places.</summary>
    [Theory]
    [InlineData(8, 8 * 8 * 8)]
    [InlineData(30, 1)]
    public void RulesAreNotPartedByWhatManyValuesWouldDoFor(int values, int places)
    {
        var rule = Rule(
            "r",
            Statement([
                Libya,
                .. new[] { "topic", "kind", "speaker.role" }.Select(path => new FactTest.OneOf(
                    new SlotPath(path),
                    [.. Enumerable.Range(0, values).Select(at => $"v{at}")]
                )),
            ])
        );

        Assert.Equal(
            places,
            Assert.Single(Witnesses.FilingsOf(rule.When)!.Value).Also.Aggregate(1, (all, witnesses) => all * witnesses.Length)
        );
    }

    /// <summary>Of what a fact must not lack altogether it must have some.</summary>
    [Fact]
    public void WhatATestDeniesTwiceIsAWitness()
    {
        FactTest[] lacking =
        [
            new FactTest.None(OneOf("topic", "t1")),
            new FactTest.None(OneOf("topic", "t2")),
            new FactTest.None(OneOf("topic", "t4")),
        ];
        Rule[] rules =
        [
            Rule("all", Statement(new FactTest.None(new FactTest.All([.. lacking])))),
            Rule("two", Statement(new FactTest.None(new FactTest.AtLeast(2, [.. lacking])))),
        ];

        Assert.Equal(0, Tried(rules, Sheet(topic: "t3")));
        Assert.Equal(2, Tried(rules, Sheet(topic: "t2")));
    }

    [Fact]
    public void OfSeveralConditionsOfWhichSomeMustHoldTheCommonestIsNotWatched()
    {
        var rule = Rule(
            "r",
            new Condition.AtLeast(2, [Statement(OneOf("topic", "t1")), Statement(OneOf("topic", "t2")), Statement(OneOf("kind", "say"))])
        );

        Assert.Equal(0, Tried([rule], Sheet(topic: "t3")));
        Assert.Equal(1, Tried([rule], Sheet(topic: "t2")));
    }

    [Fact]
    public void OfConditionsThatMustAllHoldTheRarestIsWatched()
    {
        var rule = Rule("r", new Condition.AllOf([Statement(OneOf("kind", "say")), Statement(OneOf("topic", "t1"))]));

        Assert.Equal(0, Tried([rule], Sheet(topic: "t3")));
        Assert.Equal(1, Tried([rule], Sheet(topic: "t1")));
    }

    [Fact]
    public void WhatIsDeniedTwiceIsWatched()
    {
        Condition[] parts = [Statement(OneOf("topic", "t1")), Statement(OneOf("topic", "t2")), Statement(OneOf("kind", "say"))];
        ImmutableArray<Condition> denied = [.. parts.Select(part => new Condition.Not(part))];
        (Condition When, string[] Topics)[] cases =
        [
            (new Condition.Not(denied[0]), ["t1"]),
            (new Condition.Not(new Condition.AllOf([denied[0], denied[1]])), ["t1", "t2"]),
            (new Condition.Not(new Condition.AnyOf([denied[0], denied[2]])), ["t1"]),
            (new Condition.Not(new Condition.AtLeast(2, denied)), ["t1", "t2"]),
            (Statement(new FactTest.None(new FactTest.All([new FactTest.None(OneOf("topic", "t1"), MatchUnknown: true)]))), ["t1"]),
            (
                Statement(
                    new FactTest.None(new FactTest.Any([new FactTest.None(OneOf("topic", "t1")), new FactTest.None(OneOf("kind", "say"))]))
                ),
                ["t1"]
            ),
        ];

        Assert.All(cases, one =>
            Assert.Equal(one.Topics, new[] { "t1", "t2", "t3" }.Where(topic => Tried([Rule("r", one.When)], Sheet(topic: topic)) == 1))
        );
    }

    [Fact]
    public void WhatAsksForAnyFactOfAKindIsTriedWhereThereIsOne()
    {
        var rule = Rule("r", Statement());

        Assert.Equal(1, Tried([rule], Sheet()));
        Assert.Equal(0, Tried([rule], Sheet() with { Statements = [] }));
    }

    /// <summary>Of what is unknown it is not known that it is denied: it passes.</summary>
    [Fact]
    public void WhatPassesWhenUnknownIsTriedOnWhatIsUnknown()
    {
        var rule = Rule("r", Statement(new FactTest.None(new FactTest.None(OneOf("about.topic", "t1")), MatchUnknown: true)));
        var sheet = Sheet();

        Assert.Single(
            RuleSet
                .Compile([rule])
                .Match(
                    sheet with
                    {
                        Statements = [sheet.Statements[0] with { About = About.Nothing with { Topic = Slot.Unknown } }],
                    },
                    RandomSheets.Now
                )
                .Matches
        );
    }

    [Fact]
    public void OfWordsThatStandNearTheGroupOfTheFewestIsWatched()
    {
        var rule = Rule(
            "r",
            new Condition.Text(
                new TextQuery.Near(
                    [
                        ["pact", "treaty", "accord"],
                        ["Malta"],
                    ],
                    5
                )
            )
        );

        Assert.Equal(0, Tried([rule], Sheet("A treaty was signed.")));
        Assert.Equal(1, Tried([rule], Sheet("Malta was there.")));
    }

    /// <summary>A word has another stem in each language, and a rule is filed under both.</summary>
    [Theory]
    [InlineData("en", "The nations had signed it.")]
    [InlineData("fr", "Le journal de Malte en parle.")]
    public void AWordIsFoundInTheLanguageOfTheArticle(string language, string text)
    {
        var rules = new[] { "nation", "journaux" }.Select(word => Rule(word, new Condition.Text(new TextQuery.AnyOf([word]))));

        Assert.Equal(
            language == "en" ? "nation" : "journaux",
            Assert.Single(RuleSet.Compile(rules).Match(Sheet(text) with { Language = language }, RandomSheets.Now).Matches).Rule.Id
        );
    }

    [Theory]
    [InlineData("They signed the pact")]
    [InlineData("pact of steel")]
    public void WhatAPatternNeedsMayBeginOrEndTheText(string text) =>
        Assert.Single(
            RuleSet.Compile([Rule("r", new Condition.Text(new TextQuery.Pattern("pact")))]).Match(Sheet(text), RandomSheets.Now).Matches
        );

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, JoinPlan.MostFound)]
    public void FactsTogetherAreLookedForUntilThereAreEnough(bool isNegated, int most)
    {
        var facts = new[] { "one", "other" }
            .Select(name => new NamedTest(name, FactKind.Statement, new FactTest.All([])))
            .ToImmutableArray();
        var together = new Condition.Together(
            facts,
            [new Join(Same: true, [new NamedSlot(0, new SlotPath("kind")), new NamedSlot(1, new SlotPath("kind"))])]
        );
        var statement = Sheet().Statements[0];
        var reading = new NewsRules.Engine.Matching.Reading(
            Sheet() with
            {
                Statements = [.. Enumerable.Range(0, 60).Select(at => statement with { Sentence = new Span(at, at + 1) })],
            },
            RandomSheets.Now
        );

        var rule = Rule("r", isNegated ? new Condition.Not(together) : together);

        Assert.Equal(isNegated ? Verdict.Fails : Verdict.Passes, new ClosureMatcher(rule).Evaluate(reading));
        Assert.Equal(isNegated ? 0 : most, new KeySources(rule).Told(reading).Count());
    }

    private static int Tried(IEnumerable<Rule> rules, FactSheet sheet) => RuleSet.Compile(rules).Match(sheet, RandomSheets.Now).RulesTried;

    private static Rule Rule(string id, Condition when) => new(id, when, [], AlertPolicy.Default, "1");

    private static Condition.Has Statement(params ImmutableArray<FactTest> tests) =>
        new Condition.Has(FactKind.Statement, new FactTest.All(tests));

    private static FactTest.OneOf OneOf(string path, string value) => new FactTest.OneOf(new SlotPath(path), [value]);

    private static FactSheet Sheet(string text = "x", string? topic = null) =>
        new(
            new Article("a", "", text),
            "en",
            [
                new Statement(
                    Field.Body,
                    new Span(0, 1),
                    null,
                    [],
                    "say",
                    [],
                    About.Nothing with
                    {
                        Country = Slot.Of("LY"),
                        Topic = Slot.Of(topic),
                    },
                    null,
                    null,
                    "asserted",
                    "direct"
                ),
            ],
            [],
            []
        );
}
