using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>A fact that came nearest to a rule, and what it fails by.</summary>
/// <param name="Fact">Null where no single fact is to blame.</param>
/// <param name="Conditions">Each of them must be mended for the rule to match.</param>
public sealed record NearMiss(Fact? Fact, ImmutableArray<FailedCondition> Conditions)
{
    /// <summary>The nearest misses, all equally near; none when the condition holds.</summary>
    public static ImmutableArray<NearMiss> Of(ConditionTrace trace) => trace switch
    {
        { Holds: true } => [],
        { Name: "all_of" } => Together(trace.Parts.Select(part => Of(part))),
        { Name: "any_of" } => Nearest(trace.Parts.SelectMany(part => Of(part)), new FailedCondition("any_of")),
        { Name: "at_least" } => Together(trace.Parts.Select(part => Of(part)).Where(misses => !misses.IsEmpty).OrderBy(misses => misses[0].Conditions.Length).Take(trace.Count - trace.Parts.Count(part => part.Holds))),
        { Name: "facts" } => Together(trace.Parts.Select(part => Of(part))) is { IsEmpty: false } misses ? misses : [new NearMiss(null, [trace.Failed!])],
        { Failed: { } failed } when trace.Facts.IsEmpty || trace.Facts.Any(fact => fact.Passes) => [new NearMiss(null, [failed])],
        _ => Nearest(trace.Facts.Where(fact => !fact.IsOfOtherType).Select(fact => new NearMiss(fact.Fact, fact.Failed)), FailedCondition.NoSuchFact),
    };

    /// <summary>One miss may be mended alone; of several parts that fail, each must be.</summary>
    private static ImmutableArray<NearMiss> Together(IEnumerable<ImmutableArray<NearMiss>> parts)
    {
        ImmutableArray<ImmutableArray<NearMiss>> failed = [.. parts.Where(misses => !misses.IsEmpty)];
        return failed.Length <= 1 ? failed.FirstOrDefault([]) : [new NearMiss(null, [.. failed.SelectMany(misses => misses[0].Conditions).DistinctBy(condition => condition.Name)])];
    }

    private static ImmutableArray<NearMiss> Nearest(IEnumerable<NearMiss> misses, FailedCondition none)
    {
        ImmutableArray<NearMiss> all = [.. misses];
        var fewest = all.IsEmpty ? 0 : all.Min(miss => miss.Conditions.Length);
        return all.IsEmpty ? [new NearMiss(null, [none])] : [.. all.Where(miss => miss.Conditions.Length == fewest)];
    }
}
