using NewsRules.Monitoring;
using NewsRules.Monitoring.RuleTests;

namespace NewsRules.Tests.Rules;

/// <summary>The tests inside the repository's own rules, one by one.</summary>
public sealed class RuleTestsTests
{
    private static readonly RuleTestRunner Runner = new(RepositoryRules.Book, Engines.Find(Engines.Default)!);
    private static readonly Dictionary<string, RuleTestOutcome> Outcomes = Runner.RunAll().ToDictionary(Name);

    public static TheoryData<string> Tests { get; } = [.. Outcomes.Keys];

    [Theory]
    [MemberData(nameof(Tests))]
    public void ATestInsideARuleHolds(string name) => Assert.True(Outcomes[name].Passed, string.Join('\n', Outcomes[name].Failures));

    [Fact]
    public void EveryConditionIsNeededByATest() =>
        Assert.Empty(TestCoverage.Gaps(Runner, Outcomes.Values).Select(gap => $"{gap.Rule.Id}: {gap.Condition.Name}"));

    private static string Name(RuleTestOutcome outcome) => $"{outcome.Test.Rule}: {outcome.Test.Name}";
}
