using System.Collections.Immutable;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Explaining;

/// <summary>What an article makes of a condition, part by part.</summary>
/// <param name="Condition">The very part of the rule.</param>
/// <param name="Name">The kind of fact asked for, <c>text</c>, or what joins the parts: <c>all_of</c>, <c>any_of</c>, <c>at_least</c>,
/// <c>not</c>; <c>facts</c> of several that are looked for together.</param>
/// <param name="Facts">The article's facts of the kind, those nearest to passing first.</param>
public sealed record ConditionTrace(
    Condition Condition,
    string Name,
    bool Holds,
    ImmutableArray<ConditionTrace> Parts,
    ImmutableArray<FactTrace> Facts
)
{
    /// <summary>Of facts that are counted, how many pass; else null.</summary>
    public CountTrace? Count { get; init; }

    /// <summary>
    /// Of facts that are looked for together, what was found; where nothing was, what came nearest. Of more than
    /// <see cref="Matching.JoinPlan.MostFound"/> the first in the text, and of what was found one for each other key.
    /// </summary>
    public ImmutableArray<Combination> Combinations { get; init; } = [];

    /// <summary>Of <c>text</c>, what is looked for: <see cref="TextTrace"/> tells what the article has of it. Else null.</summary>
    public TextQuery? Query => (Condition as Condition.Text)?.Query;

    /// <summary>
    /// True when facts that are looked for together were tried until it took too long: where it does not hold, whether it does is not
    /// known; where it holds, there may be more.
    /// </summary>
    public bool IsUndecided { get; init; }

    /// <summary>
    /// True where not all facts that are looked for together were tried: what was found may not be all, what came nearest not the nearest.
    /// </summary>
    public bool IsGivenUp { get; init; }

    /// <summary>Tells it from the same condition elsewhere in the rule.</summary>
    internal object Place { get; init; } = new();

    /// <summary>Of facts, what would have to be otherwise.</summary>
    internal ImmutableArray<NearMiss> Ways { get; init; } = [];
}
