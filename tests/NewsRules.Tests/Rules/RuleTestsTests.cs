using NewsRules.Monitoring.RuleTests;

namespace NewsRules.Tests.Rules;

/// <summary>The tests inside the repository's own rules, one by one; those that fail today are admitted in tests/cases/samples/failing-rule-tests.txt.</summary>
public sealed class RuleTestsTests
{
    private static readonly Dictionary<string, RuleTestOutcome> Outcomes = new RuleTestRunner(RepositoryRules.Book).RunAll().ToDictionary(Name);

    private static readonly HashSet<string> Admitted =
        [.. File.ReadAllLines(Repository.At("tests/cases/samples/failing-rule-tests.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    public static TheoryData<string> Tests { get; } = [.. Outcomes.Keys];

    [Theory]
    [MemberData(nameof(Tests))]
    public void ATestInsideARuleHoldsUnlessItIsAdmittedToFail(string name)
    {
        var outcome = Outcomes[name];
        if (Admitted.Contains(name))
        {
            Assert.False(outcome.Passed, "It holds now: take it from tests/cases/samples/failing-rule-tests.txt.");
        }
        else
        {
            Assert.True(outcome.Passed, string.Join('\n', outcome.Failures));
        }
    }

    [Fact]
    public void NothingIsAdmittedThatIsNoTest() => Assert.Empty(Admitted.Except(Outcomes.Keys));

    private static string Name(RuleTestOutcome outcome) => $"{outcome.Test.Rule}: {outcome.Test.Name}";
}
