using CsCheck;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>The compiled, indexed rules against what rules mean.</summary>
public sealed class MatchingTests
{
    [Fact]
    public void RulesMatchAsEachRuleTriedOnEachFactWouldAndAsIsExplained() =>
        Gen.Select(RandomRules.Some, RandomSheets.One)
            .Sample(
                (rules, sheet) =>
                {
                    var matches = RuleSet.Compile(rules).Match(sheet, RandomSheets.Now).Matches;
                    Assert.Equal(new NaiveMatcher(sheet, RandomSheets.Now).Match(rules), NaiveMatcher.Told(matches));
                    Assert.All(rules.Where(rule => rule.Status is RuleStatus.Live or RuleStatus.Test), rule =>
                        IsExplained(rule, sheet, RandomSheets.Now, matches.Any(match => match.Rule.Id == rule.Id))
                    );
                },
                iter: 10_000
            );

    /// <summary>
    /// No key is missed, however many ways there are to tie facts together, and the facts of each are those that are first.
    /// </summary>
    [Fact]
    public void OfFactsTogetherEveryKeyIsTold() =>
        Gen.Select(RandomRules.OfTogether, RandomSheets.Large)
            .Sample(
                (rule, sheet) =>
                {
                    var result = RuleSet.Compile([rule]).Match(sheet, RandomSheets.Now);
                    var expected = new NaiveMatcher(sheet, RandomSheets.Now).Told(rule, (Condition.Together)rule.When).ToArray();
                    Assert.Equal(
                        expected,
                        result
                            .Matches.Select(match =>
                                (
                                    NaiveMatcher.Told([match]).Single(),
                                    Array.TrueForAll(expected, one => one.Facts is null)
                                        ? null
                                        : string.Join(' ', match.Named.Select(named => named.Fact))
                                )
                            )
                            .OrderBy(one => one.Item1, StringComparer.Ordinal)
                    );
                    Assert.Empty(result.Undecided);
                },
                iter: 3_000
            );

    [Fact]
    public void NamesAreToldByTheirPaths() =>
        Assert.All(Enum.GetValues<FactKind>().SelectMany(kind => SlotTable.Of(kind)), slot =>
            Assert.Equal(slot.Value == SlotValue.Words, slot.Path.IsOfNames)
        );

    /// <summary>Rules that stand many under one value are parted by what else they ask; alone none is.</summary>
    [Fact]
    public void ManyRulesFindWhatEachFindsAlone() =>
        Gen.Select(Crowd, RandomSheets.One.Array[20])
            .Sample(
                (rules, sheets) =>
                {
                    RuleSet[] alone = [.. rules.Select(rule => RuleSet.Compile([rule]))];
                    var together = RuleSet.Compile(rules);
                    Assert.All(sheets, sheet =>
                        Assert.Equal(
                            alone.SelectMany(one => one.Match(sheet, RandomSheets.Now).Matches.Select(match => match.Rule.Id)),
                            together.Match(sheet, RandomSheets.Now).Matches.Select(match => match.Rule.Id)
                        )
                    );
                },
                iter: 20
            );

    /// <summary>The same of rules of every shape.</summary>
    [Fact]
    public void ManyRulesOfEveryShapeFindWhatEachFindsAlone() =>
        Gen.Select(RandomRules.Some.Array[40], RandomSheets.One.Array[20])
            .Sample(
                (crowds, sheets) =>
                {
                    Rule[] rules = [.. crowds.SelectMany(some => some).Select((rule, at) => rule with { Id = $"r{at}" })];
                    RuleSet[] alone = [.. rules.Select(rule => RuleSet.Compile([rule]))];
                    var together = RuleSet.Compile(rules);
                    Assert.All(sheets, sheet =>
                        Assert.Equal(
                            alone
                                .SelectMany(one => NaiveMatcher.Told(one.Match(sheet, RandomSheets.Now).Matches))
                                .Order(StringComparer.Ordinal),
                            NaiveMatcher.Told(together.Match(sheet, RandomSheets.Now).Matches)
                        )
                    );
                },
                iter: 10
            );

    private static Gen<Rule[]> Crowd { get; } =
        Gen.OneOf(
                (FactKind.Statement, ["about.country", "speaker.role", "topic", "kind"]),
                (FactKind.Event, new[] { "participants.country", "type", "stage" })
            )
            .SelectMany(asked =>
                Gen.OneOf(asked.Item2)
                    .SelectMany(path =>
                        Gen.OneOf(RandomSheets.ValuesOf(new SlotPath(path)))
                            .Array[1, 2]
                            .Select(values => (FactTest)new FactTest.OneOf(new SlotPath(path), [.. values]))
                    )
                    .Array[2, 3]
                    .Select(tests => (Condition)new Condition.Has(asked.Item1, new FactTest.All([.. tests])))
            )
            .Array[300]
            .Select(whens => whens.Select((when, at) => new Rule($"r{at}", when, [], AlertPolicy.Default, "1")).ToArray());

    /// <summary>A rule that does not match is explained by what it truly fails by, and one that matches by nothing.</summary>
    internal static void IsExplained(Rule rule, FactSheet sheet, DateTimeOffset asOf, bool matches)
    {
        var trace = Explanation.Of(rule, sheet, asOf);
        var misses = NearMiss.Of(trace);
        Assert.Equal(matches, trace.Holds);
        Assert.Equal(matches, misses.IsEmpty);
        Assert.All(misses, miss => Assert.NotEmpty(miss.Conditions));
        AreWordsExplained(trace, sheet);
        new TrueReasons(rule, sheet, asOf).Check(trace);
    }

    private static void AreWordsExplained(ConditionTrace trace, FactSheet sheet)
    {
        if (trace.Query is { } query)
        {
            var words = TextTrace.Of(query, sheet);
            Assert.Equal((trace.Holds, !trace.Holds), (!words.Found.IsEmpty, !words.Missed.IsEmpty));
            Assert.All(words.Missed, miss =>
                Assert.True(miss.Because is TextMissBecause.Missing or TextMissBecause.Unfit || !miss.Seen.IsEmpty)
            );
        }

        foreach (var part in trace.Parts)
        {
            AreWordsExplained(part, sheet);
        }
    }
}
