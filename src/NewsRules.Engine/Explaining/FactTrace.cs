using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>What a rule makes of one fact.</summary>
/// <param name="TakenBy">The exceptions that take the fact away.</param>
/// <param name="Passes">True when it passes, and no exception takes it away.</param>
public sealed record FactTrace(Fact Fact, TestTrace Test, ImmutableArray<RuleException> TakenBy, bool Passes)
{
    /// <summary>The exceptions that would take it away, and no longer hold.</summary>
    public ImmutableArray<RuleException> Ended { get; init; } = [];

    /// <summary>The shortest ways to make it pass, each with what must be mended; a single one without conditions when it does. To be of another type is none, where there are others.</summary>
    internal ImmutableArray<ImmutableArray<FailedCondition>> Ways { get; } = Near(AllWays(Test, TakenBy)) is { IsEmpty: false } near ? near : AllWays(Test, TakenBy);

    /// <summary>True when it is another type of event or mention than the rule asks for: a meeting is no near miss of a phone call.</summary>
    public bool IsOfOtherType => Near(Ways).IsEmpty;

    private static ImmutableArray<ImmutableArray<FailedCondition>> AllWays(TestTrace test, ImmutableArray<RuleException> takenBy) =>
        [.. test.Ways.Select(way => way.Conditions.AddRange(takenBy.Select(exception => new FailedCondition(exception.Name) { Part = exception })))];

    private static ImmutableArray<ImmutableArray<FailedCondition>> Near(ImmutableArray<ImmutableArray<FailedCondition>> ways) =>
        ways.RemoveAll(way => way.Any(failed => failed is { Name: "type", IsForbidden: false }));
}
