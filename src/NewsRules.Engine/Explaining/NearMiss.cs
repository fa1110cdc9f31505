using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>A fact that came nearest to a rule, and what it fails by.</summary>
/// <param name="Fact">Null where no single fact is to blame.</param>
/// <param name="Conditions">Each of them must be mended for the rule to match.</param>
public sealed record NearMiss(Fact? Fact, ImmutableArray<FailedCondition> Conditions)
{
    /// <summary>The nearest misses, all equally near; none when the condition holds.</summary>
    public static ImmutableArray<NearMiss> Of(ConditionTrace trace) => trace.Holds ? [] : OfFailed(trace);

    private static ImmutableArray<NearMiss> OfFailed(ConditionTrace trace) => trace switch
    {
        { Name: "all_of" } => Together(trace, trace.Parts.Length),
        { Name: "any_of" } => Otherwise(OfNoFact(Together(trace, 1)), new FailedCondition("any_of") { Part = trace }),
        { Name: "at_least" } => OfNoFact(Together(trace, trace.Count)),
        { Name: "facts" } when trace.Parts.Any(part => !part.Holds) => Together(trace, trace.Parts.Length),
        { Failed: { } failed } when trace.Facts.IsEmpty || trace.Facts.Any(fact => fact.Passes) => [new(null, [failed])],
        _ => Otherwise(ShortestWays.Nearest(trace.Facts.Where(fact => !fact.IsOfOtherType).SelectMany(OfFact)), FailedCondition.NoSuchFact with { Part = trace }),
    };

    private static IEnumerable<NearMiss> OfFact(FactTrace trace) => trace.Ways.Select(way => new NearMiss(trace.Fact, trace.Name is { } name ? [.. way.Conditions.Select(failed => failed.Part is RuleException ? failed : failed.Of(name))] : way.Conditions));

    private static ImmutableArray<NearMiss> Together(ConditionTrace trace, int count) => ShortestWays.Of(count, [.. trace.Parts.Select(part => part.Holds ? ShortestWays.Nothing : OfFailed(part))]);

    /// <summary>Where one part or another would do, no fact of either is the one to blame.</summary>
    private static ImmutableArray<NearMiss> OfNoFact(ImmutableArray<NearMiss> misses) => [.. misses.Select(miss => miss with { Fact = null })];

    private static ImmutableArray<NearMiss> Otherwise(ImmutableArray<NearMiss> misses, FailedCondition none) => misses.IsEmpty ? [new(null, [none])] : misses;
}
