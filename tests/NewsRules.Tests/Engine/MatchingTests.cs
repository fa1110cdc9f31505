using System.Collections.Immutable;
using CsCheck;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>The compiled, indexed rules against what rules mean.</summary>
public sealed class MatchingTests
{
    [Fact]
    public void RulesMatchAsEachRuleTriedOnEachFactWould() => Gen.Select(RandomRules.Some, RandomSheets.One).Sample(
        (rules, sheet) => Assert.Equal(new NaiveMatcher(sheet, RandomSheets.Now).Match(rules), Matches(rules, sheet)),
        iter: 3_000);

    private static IEnumerable<string> Matches(ImmutableArray<Rule> rules, FactSheet sheet) =>
        RuleSet.Compile(rules).Match(sheet, RandomSheets.Now).Matches
            .Select(match => $"{match.Rule.Id}[{string.Join(", ", match.Key.Select(part => $"{part.Path}={part.Value}"))}]").Order(StringComparer.Ordinal);
}
