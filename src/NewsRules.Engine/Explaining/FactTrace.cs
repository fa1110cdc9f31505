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

    /// <summary>The shortest ways to make it pass, each with what must be mended; a single one without conditions when it does.</summary>
    internal ImmutableArray<ImmutableArray<FailedCondition>> Ways { get; } =
    [
        .. Test.Ways.Select(way =>
            way.Conditions.AddRange(TakenBy.Select(exception => new FailedCondition(exception.Name) { Part = exception }))
        ),
    ];

    /// <summary>True when it is another type of event or mention than the rule asks for.</summary>
    public bool IsOfOtherType => Ways.All(way => way.Any(failed => failed.IsOfOtherType));
}
