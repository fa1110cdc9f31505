using System.Collections.Immutable;
using CsCheck;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

/// <summary>
/// An article that matches nothing allocates nothing, once its thread and its rules are warm: neither the same again nor one never seen
/// before.
/// </summary>
public sealed class AllocationTests
{
    public static TheoryData<string> Names => [.. Misses.Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AnArticleThatMatchesNothingAllocatesNothing(string shape) =>
        AllocatesNothing(new Rule("r", Misses.Shapes[shape], [], AlertPolicy.Default, "1"), isJoint: shape == Misses.Joint);

    [Theory]
    [MemberData(nameof(Names))]
    public void NorWhereExceptionsTakeFactsAway(string shape) =>
        AllocatesNothing(
            new Rule(
                "r",
                Misses.Shapes[shape],
                [
                    new RuleException(
                        "one",
                        null,
                        null,
                        FactKind.Statement,
                        new FactTest.OneOf(new SlotPath("addressee.country"), ["LY", "TR"])
                    ),
                    new RuleException("other", null, null, FactKind.Event, new FactTest.OneOf(new SlotPath("stage"), ["planned"])),
                ],
                AlertPolicy.Default,
                "1"
            ),
            isJoint: shape == Misses.Joint
        );

    /// <summary>More is to be known of some dozens of facts than is kept, and of the last it takes too long to know.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(120)]
    public void NorWhereManyFactsAreTried(int statements)
    {
        NamedSlot Slot(int fact, string path) => new(fact, new SlotPath(path));
        var facts = Enumerable
            .Range(0, 4)
            .Select(at => new NamedTest($"f{at}", FactKind.Statement, new FactTest.All([])))
            .ToImmutableArray();
        Join[] joins =
        [
            new(false, [Slot(0, "speaker.country"), Slot(1, "speaker.country")]),
            new(false, [Slot(0, "about.topic"), Slot(1, "about.topic"), Slot(2, "about.topic")]),
            new(true, [Slot(2, "about.topic"), Slot(3, "about.topic")]),
        ];
        var sheet = Misses.Sheet(0) with
        {
            Statements =
            [
                .. Enumerable
                    .Range(0, statements)
                    .Select(at =>
                        Misses.Sheet(0).Statements[0] with
                        {
                            Speaker = new Actor(null, default, NewsRules.Facts.Slot.Of($"C{at}"), default, []),
                            About = About.Nothing with { Topic = NewsRules.Facts.Slot.Of($"t{at}") },
                        }
                    ),
            ],
        };
        var rules = RuleSet.Compile([new Rule("r", new Condition.Together(facts, [.. joins]), [], AlertPolicy.Default, "1")]);

        Assert.Empty(rules.Match(sheet, RandomSheets.Now).Matches);
        Assert.InRange(Least(_ => Allocated(rules, [sheet])), 0, rules.Match(sheet, RandomSheets.Now).Undecided.IsEmpty ? 0 : 100);
    }

    /// <summary>
    /// Of two searches for words near each other one has more groups, and the other the longer phrase: each needs room that the other does
    /// not.
    /// </summary>
    [Fact]
    public void NorByTurnsOfSearchesOfUnlikeSizes()
    {
        static Rule Near(string id, params string[] phrases) =>
            new(
                id,
                new Condition.Text(new TextQuery.Near([.. phrases.Select(phrase => ImmutableArray.Create(phrase))], phrases.Length + 1)),
                [],
                AlertPolicy.Default,
                "1"
            );
        var rules = RuleSet.Compile([Near("groups", "one", "two", "three", "four"), Near("phrase", "one two", "three")]);
        var sheet = Misses.Sheet(0) with { Article = new Article("a", "", "one two. A b c d e f g h i j. Three k l m n o p q. Four.") };

        Assert.Equal((2, 0), (rules.Match(sheet, RandomSheets.Now).RulesTried, rules.Match(sheet, RandomSheets.Now).Matches.Length));
        Assert.Equal(0, Least(_ => Allocated(rules, [sheet])));
    }

    [Fact]
    public void NorByWhateverRule() =>
        Gen.Select(RandomRules.Some, RandomSheets.One)
            .Sample(
                (rules, sheet) =>
                {
                    var compiled = RuleSet.Compile(rules);
                    Assert.True(!compiled.Match(sheet, RandomSheets.Now).Matches.IsEmpty || Least(_ => Allocated(compiled, [sheet])) == 0);
                },
                iter: 3_000
            );

    private static void AllocatesNothing(Rule rule, bool isJoint)
    {
        var rules = RuleSet.Compile(Enumerable.Range(0, Shelf.Few).Select(at => rule with { Id = $"r{at}" }));
        FactSheet[] known = Misses.Sheets(0, isJoint);
        for (var time = 0; time < 3; time++)
        {
            var results = Array.ConvertAll(known, sheet => rules.Match(sheet, RandomSheets.Now));
            Assert.Equal(
                (Shelf.Few * known.Length, 0),
                (results.Sum(result => result.RulesTried), results.Sum(result => result.Matches.Length))
            );
        }

        Assert.Equal(0, Least(_ => Allocated(rules, known)));
        Assert.Equal(0, Least(time => Allocated(rules, Misses.Sheets(time + 1, isJoint))));
    }

    /// <summary>The runtime itself allocates now and then while code is new: the least of some runs is ours.</summary>
    private static long Least(Func<int, long> allocated)
    {
        var least = long.MaxValue;
        for (var time = 0; time < 20 && least > 0; time++)
        {
            least = Math.Min(least, allocated(time));
        }

        return least;
    }

    private static long Allocated(RuleSet rules, FactSheet[] sheets)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var sheet in sheets)
        {
            rules.Match(sheet, RandomSheets.Now);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void WhatAnEnormousArticleNeedsIsNotKept()
    {
        var (ordinary, enormous) = (Misses.Sheet(1), Misses.Sheet(2) with { Article = new Article("a", "", new string('x', 1_000_000)) });
        Desk Used(FactSheet sheet)
        {
            using var desk = Desk.Take(sheet, RandomSheets.Now);
            return desk;
        }

        Assert.Same(Used(ordinary), Used(Misses.Sheet(3)));
        Assert.Same(Used(ordinary), Used(enormous));
        Assert.NotSame(Used(enormous), Used(ordinary));
    }

    /// <summary>A matcher may match another article by other rules before it answers.</summary>
    [Fact]
    public void AMatcherMayMatchForItself()
    {
        var (rule, inner) = (new Rule("r", Misses.Shapes["a named condition that holds"], [], AlertPolicy.Default, "1"), Misses.Sheet(2));
        var held = ((Condition.AllOf)rule.When).Parts[0];
        var others = RuleSet.Compile([rule with { Id = "other", When = held }]);
        var rules = RuleSet.Compile([rule with { When = held }], one => new Asking(
            () => others.Match(inner, RandomSheets.Now),
            RuleSet.BuiltIn(one)
        ));
        var sheet = Misses.Sheet(1);

        Assert.Equal(
            RuleSet.Compile([rule with { When = held }]).Match(sheet, RandomSheets.Now).Matches[0].Facts,
            Assert.Single(rules.Match(sheet, RandomSheets.Now).Matches).Facts
        );
    }

    private sealed class Asking(Action ask, IRuleMatcher matcher) : IRuleMatcher
    {
        public Verdict Evaluate(NewsRules.Engine.Matching.Reading reading)
        {
            ask();
            var verdict = matcher.Evaluate(reading);
            ask();
            return verdict;
        }
    }
}
