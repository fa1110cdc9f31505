using System.Collections.Immutable;
using NewsRules.Language.Tests;

namespace NewsRules.Monitoring.RuleTests;

/// <summary>What came of a test inside a rule.</summary>
/// <param name="Failures">What was expected and what came, a sentence each; none when the test passed.</param>
public sealed record RuleTestOutcome(RuleTest Test, ImmutableArray<string> Failures)
{
    /// <summary>How long it took.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>True when everything came as expected.</summary>
    public bool Passed => Failures.IsEmpty;
}
