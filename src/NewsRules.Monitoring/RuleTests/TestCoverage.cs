using System.Collections.Immutable;
using NewsRules.Engine.Logic;
using NewsRules.Engine.Rules;
using NewsRules.Language.Tests;

namespace NewsRules.Monitoring.RuleTests;

/// <summary>Finds conditions that no test exercises: without one of them every test of its rule that passes still does.</summary>
public static class TestCoverage
{
    /// <summary>Those of all rules of which a test passes.</summary>
    public static IEnumerable<(Rule Rule, Omission Condition)> Gaps(RuleTestRunner runner, IEnumerable<RuleTestOutcome> outcomes) =>
        from ofRule in outcomes.Where(outcome => outcome.Passed).GroupBy(outcome => outcome.Test.Rule, StringComparer.Ordinal)
        let rule = runner.Rule(ofRule.Key)
        let tests = ofRule.Select(outcome => runner.Read(outcome.Test)).ToImmutableArray()
        from gap in new Omissions(without => IsMissed(runner, without, tests)).Of(rule)
        select (rule, gap);

    private static bool IsMissed(RuleTestRunner runner, Rule without, ImmutableArray<RuleTest> tests)
    {
        var run = runner.Runs(without);
        return tests.Any(test => !run(test).Passed);
    }
}
