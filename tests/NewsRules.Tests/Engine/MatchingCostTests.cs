using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using static NewsRules.Tests.Engine.ManyFacts;

namespace NewsRules.Tests.Engine;

/// <summary>What matching costs, in things tried.</summary>
public sealed class MatchingCostTests
{
    private const int Many = 300;

    /// <summary>The first fact and the last are tied, and none fits: those between are not tried with each of them.</summary>
    [Fact]
    public void FactsThatAreTiedAreChosenOneBehindTheOther() =>
        Assert.InRange(JoinsTried(new Join(Same: true, [Slot(0, "speaker.country"), Slot(3, "about.country")])), 1, Many * Many);

    /// <summary>All speak for one country, so no two differ: a third is not looked for.</summary>
    [Fact]
    public void AJoinOfManyIsAskedOfTheFirstTwo() =>
        Assert.InRange(
            JoinsTried(new Join(Same: false, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "speaker.country"))])),
            1,
            Many * Many
        );

    /// <summary>
    /// Four that all differ of 450 that have three countries between them: a choice of countries is tried once, whoever has them.
    /// </summary>
    [Fact]
    public void FactsThatJoinsTakeAlikeAreTriedOnce()
    {
        var rule = Tied(new Join(Same: false, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "speaker.country"))]));
        var reading = new NewsRules.Engine.Matching.Reading(OfCountries(450, at => $"C{at % 3}"), RandomSheets.Now);

        Assert.Equal(Verdict.Fails, new ClosureMatcher(rule).Evaluate(reading));
        Assert.InRange(reading.JoinsTried, 1, 81);
    }

    /// <summary>Fifty countries speak about fifty others: what is seen of the first does not part what may follow the second.</summary>
    [Fact]
    public void AFactThatNoJoinLooksAtAnyLongerPartsNothing() =>
        Assert.InRange(JoinsTried(Fifty(450), Other(0, 1), AboutSpeakerOf(1, 2)), 1, 2 * 50 * 50);

    /// <summary>Of 450 in fifty countries the third is one of fifty, not one of 450: else there were more than are tried.</summary>
    [Fact]
    public void WhatFollowsIsLookedForAmongKindsOfFacts() =>
        Assert.InRange(JoinsTried(Fifty(450), Other(0, 1), Other(1, 2), AboutSpeakerOf(0, 2)), 1, 3 * 50 * 50 * 50);

    /// <summary>The first is tied to the third, which none fits: the second is never looked for.</summary>
    [Fact]
    public void WhatIsTiedToThoseChosenIsChosenNext() =>
        Assert.InRange(JoinsTried(Fifty(450), AboutSpeakerOf(0, 2), Other(1, 3)), 1, 50 * 50);

    /// <summary>The first and the third are tied, and so chosen before the second.</summary>
    [Fact]
    public void OfAllThatFitTheFirstInTheTextAreTold()
    {
        var rule = Tied(new Join(Same: true, [Slot(0, "speaker.country"), Slot(2, "speaker.country")]));
        var sheet = OfCountries(4, _ => "C");

        var match = Assert.Single(RuleSet.Compile([rule]).Match(sheet, RandomSheets.Now).Matches);

        Assert.Equal(sheet.Statements.Select(statement => statement.Sentence), match.Named.Select(named => named.Fact.Sentence));
    }

    /// <summary>Nobody speaks of Malta: facts that are tied are not looked for.</summary>
    [Fact]
    public void TheCheapestOfAllThatMustHoldIsTriedFirst()
    {
        var malta = new Condition.Has(FactKind.Statement, new FactTest.OneOf(new SlotPath("about.country"), ["MT"]));
        var rule = Tied(AboutSpeakerOf(0, 1));
        var reading = new NewsRules.Engine.Matching.Reading(Fifty(50), RandomSheets.Now);

        Assert.Equal(Verdict.Fails, new ClosureMatcher(rule with { When = new Condition.AllOf([rule.When, malta]) }).Evaluate(reading));
        Assert.Equal(0, reading.JoinsTried);
    }

    /// <summary>The kind is asked for first, and tells: no slots are compared.</summary>
    [Theory]
    [InlineData("condemn", Verdict.Fails)]
    [InlineData("say", Verdict.Passes)]
    public void TheCheapestTestOfAFactIsTriedFirst(string kind, Verdict expected)
    {
        FactTest compared = new FactTest.Compare(Same: true, [new SlotPath("speaker.country"), new SlotPath("about.country")]);
        FactTest ofKind = new FactTest.OneOf(new SlotPath("kind"), [kind]);
        var read = new List<string>();
        var test = TestCompiler.CompileSeen(
            expected == Verdict.Fails ? new FactTest.All([compared, ofKind]) : new FactTest.Any([compared, ofKind]),
            Read
        );

        Assert.Equal(expected, test(SheetOf(1, "LY").Statements[0]));
        Assert.Equal(["kind"], read);

        NewsRules.Facts.Slot Read(SlotPath path)
        {
            read.Add(path.Name);
            return NewsRules.Facts.Slot.Of("say");
        }
    }

    [Fact]
    public void AConditionWithANameIsAskedOnceForAllThatUseIt()
    {
        var rule = Tied(AboutSpeakerOf(0, 1));
        var named = new Condition.AllOf([rule.When]) { HasNames = true };
        var reading = new NewsRules.Engine.Matching.Reading(Fifty(50), RandomSheets.Now);

        Assert.Equal(Verdict.Fails, new ClosureMatcher(rule with { When = named }).Evaluate(reading));
        var tried = reading.JoinsTried;
        Assert.Equal(Verdict.Fails, new ClosureMatcher(rule with { When = new Condition.AllOf([named]) }).Evaluate(reading));

        Assert.Equal((50 * 49, 50 * 49), (tried, reading.JoinsTried));
    }

    [Fact]
    public void OfManyPlacesOfWordsTheFirstAreTold()
    {
        var sheet = SheetOf(1, "LY") with { Article = new Article("a", "", string.Join(' ', Enumerable.Repeat("pact", 150))) };

        var match = Assert.Single(
            RuleSet
                .Compile([new Rule("r", new Condition.Text(new TextQuery.AnyOf(["pact"])), [], AlertPolicy.Default, "1")])
                .Match(sheet, RandomSheets.Now)
                .Matches
        );

        Assert.Equal(100, match.Words.Length);
        Assert.Equal(new Span(0, 4), match.Words[0].Span);
    }

    /// <summary>Thirty-one slots have thirty values: however they are chosen, two have the same.</summary>
    [Fact]
    public void SlotsThatAreToDifferAreSeatedAndNotTriedInEveryOrder()
    {
        var slot = NewsRules.Facts.Slot.Of(Enumerable.Range(0, 30).Select(at => $"C{at}"));

        Assert.Equal(Verdict.Fails, Comparing.Of(same: false, [.. Enumerable.Repeat(slot, 31)]));
        Assert.Equal(Verdict.Passes, Comparing.Of(same: false, [.. Enumerable.Repeat(slot, 30)]));
        Assert.Equal(Verdict.Unknown, Comparing.Of(same: false, [.. Enumerable.Repeat(slot, 30), NewsRules.Facts.Slot.Unknown]));
    }

    [Fact]
    public void AnArticleThatIsInOneListTriesTheRulesOfThatList()
    {
        var rules = Enumerable
            .Range(0, 5000)
            .Select(at => new Rule(
                $"r{at}",
                new Condition.Has(
                    FactKind.Statement,
                    new FactTest.InList(new SlotPath("about.country"), new ValueList($"list{at}", [$"C{at}", $"D{at}"]))
                ),
                [],
                AlertPolicy.Default,
                "1"
            ));

        Assert.Equal(1, RuleSet.Compile(rules).Match(SheetOf(1, "D77"), RandomSheets.Now).RulesTried);
    }

    [Fact]
    public void AnArticleTriesTheRulesWhoseWordsItHas()
    {
        var rules = Enumerable
            .Range(0, 5000)
            .Select(at => new Rule($"r{at}", new Condition.Text(new TextQuery.AnyOf([$"pact of town{at}"])), [], AlertPolicy.Default, "1"));
        var sheet = SheetOf(1, "LY") with { Article = new Article("a", "", "They signed the Pact of Town77 in June.") };

        var result = RuleSet.Compile(rules).Match(sheet, RandomSheets.Now);

        Assert.Equal(1, result.RulesTried);
        Assert.Equal("r77", Assert.Single(result.Matches).Rule.Id);
    }

    /// <summary>
    /// Rules that are many under one country are parted by what else they ask, but not by lists: what is in a list is found all the same.
    /// </summary>
    [Fact]
    public void RulesThatAskForAListBesideAreFoundAmongMany()
    {
        var rules = Enumerable
            .Range(0, 20)
            .Select(at =>
                OfLibya(
                    at,
                    new FactTest.Any([
                        new FactTest.OneOf(new SlotPath("topic"), [$"t{at}"]),
                        new FactTest.InList(new SlotPath("topic"), new ValueList($"list{at}", [$"u{at}"])),
                    ])
                )
            );

        Assert.Equal("r7", Assert.Single(RuleSet.Compile(rules).Match(SheetOf(1, "LY", "u7"), RandomSheets.Now).Matches).Rule.Id);
    }

    /// <summary>A rule that stands under one country for two facts is found by the second as well.</summary>
    [Fact]
    public void RulesThatAskForEitherOfTwoFactsAreFoundByEachAmongMany()
    {
        var rules = Enumerable
            .Range(0, 20)
            .Select(at => OfLibya(at, new FactTest.OneOf(new SlotPath("kind"), [$"k{at}"])))
            .Select(
                (rule, at) =>
                    rule with
                    {
                        When = new Condition.AnyOf([rule.When, OfLibya(at, new FactTest.OneOf(new SlotPath("topic"), [$"t{at}"])).When]),
                    }
            );

        Assert.Equal("r7", Assert.Single(RuleSet.Compile(rules).Match(SheetOf(1, "LY", "t7"), RandomSheets.Now).Matches).Rule.Id);
    }

    private static Rule OfLibya(int at, FactTest also) =>
        new(
            $"r{at}",
            new Condition.Has(FactKind.Statement, new FactTest.All([new FactTest.OneOf(new SlotPath("about.country"), ["LY"]), also])),
            [],
            AlertPolicy.Default,
            "1"
        );

    private static int JoinsTried(Join join) => JoinsTried(SheetOf(Many, "LY"), join);

    /// <summary>How often joins are asked until it is sure that no facts fit.</summary>
    private static int JoinsTried(FactSheet sheet, params ImmutableArray<Join> joins)
    {
        var reading = new NewsRules.Engine.Matching.Reading(sheet, RandomSheets.Now);

        Assert.Equal(Verdict.Fails, new ClosureMatcher(Tied(joins)).Evaluate(reading));
        return reading.JoinsTried;
    }
}
