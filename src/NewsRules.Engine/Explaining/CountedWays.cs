using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>
/// What would have to be otherwise for the number of facts to be right: that number itself, or a condition or exception without which
/// enough would pass.
/// </summary>
/// <param name="count">What counts facts of a kind that pass a test.</param>
internal sealed class CountedWays(
    Condition.Has has,
    ImmutableArray<RuleException> exceptions,
    Func<FactTest, ImmutableArray<RuleException>, CountTrace> count
)
{
    /// <summary>The ways.</summary>
    /// <param name="facts">The facts, without those of another type.</param>
    /// <param name="now">How many there are.</param>
    public ImmutableArray<NearMiss> Of(ImmutableArray<FactTrace> facts, CountTrace now, object place) =>
        ShortestWays.Near([
            new NearMiss(now.Misses(has, place, !facts.IsEmpty), [new FactAsked(place, now)]),
            .. Candidates(facts)
                .DistinctBy(one => one.Way, SameWay)
                .Where(one => IsRight(one.Way))
                .Select(one => new NearMiss([.. one.Way.Select(condition => condition.At(place))], [FactAsked.Of(place, one.Fact)])),
        ]);

    /// <summary>The number itself is one condition, so that no more than one need be looked at beside exceptions.</summary>
    private static IEnumerable<(Fact Fact, ImmutableArray<FailedCondition> Way)> Candidates(ImmutableArray<FactTrace> facts)
    {
        (Fact Fact, ImmutableArray<FailedCondition> Way)[] ways =
        [
            .. facts.SelectMany(fact => fact.Ways.Select(way => (fact.Fact, way))).Where(one => !one.way.IsEmpty),
        ];
        var taken = ways.Where(one => ShortestWays.Least(one.Way) == 0).ToArray();
        return taken.Length < 2
            ? ways.Where(IsShort)
            : ways.Where(IsShort).Append((taken[0].Fact, taken.Select(one => one.Way).Aggregate(ShortestWays.Union)));

        static bool IsShort((Fact Fact, ImmutableArray<FailedCondition> Way) one) =>
            one.Way.Length == 1 || ShortestWays.Least(one.Way) == 0;
    }

    private static EqualityComparer<ImmutableArray<FailedCondition>> SameWay { get; } =
        EqualityComparer<ImmutableArray<FailedCondition>>.Create(ShortestWays.AreSame, way => way.Length);

    private bool IsRight(ImmutableArray<FailedCondition> way) =>
        count(
            way.Aggregate(has.Test, Waiver.Without),
            exceptions.RemoveAll(exception => way.Any(condition => ReferenceEquals(condition.Part, exception)))
        ).Failed
            is null;
}
