using System.Collections.Immutable;

namespace NewsRules.Engine.Explaining;

/// <summary>The shortest ways to mend so many of several parts. What mends two parts at once counts once.</summary>
internal static class ShortestWays
{
    private const int Most = 1_000;
    private const int MostTried = 50_000;
    private const int OfAnotherType = 10_000;

    /// <summary>There is nothing to mend.</summary>
    public static ImmutableArray<NearMiss> Nothing { get; } = [new([], [])];

    /// <summary>All that may be the shortest of the rule; none when there are fewer parts that can be mended.</summary>
    /// <param name="parts">Of each the ways to mend it; <see cref="Nothing"/> where it is as it should be; none where it cannot be
    /// mended.</param>
    public static ImmutableArray<NearMiss> Of(int count, ImmutableArray<ImmutableArray<NearMiss>> parts)
    {
        if (count > parts.Length)
        {
            return [];
        }

        // best[k]: k of the parts seen so far. Of fewer than the parts to come can make up for, nothing need be kept.
        ImmutableArray<NearMiss>[] best = [Nothing, .. Enumerable.Repeat(ImmutableArray<NearMiss>.Empty, count)];
        for (var seen = 1; seen <= parts.Length; seen++)
        {
            for (var k = Math.Min(count, seen); k >= Math.Max(1, count - (parts.Length - seen)); k--)
            {
                best[k] = Near(best[k].Concat(Both(best[k - 1], parts[seen - 1])));
            }
        }

        return best[count];
    }

    /// <summary>Those with the fewest conditions.</summary>
    public static ImmutableArray<NearMiss> Shortest(ImmutableArray<NearMiss> ways)
    {
        var fewest = Fewest(ways);
        return ways.RemoveAll(way => Length(way.Conditions) > fewest);
    }

    /// <summary>Those that can become the shortest beside others: an exception may be among what they take anyway.</summary>
    public static ImmutableArray<NearMiss> Near(IEnumerable<NearMiss> ways)
    {
        ImmutableArray<NearMiss> all = [.. ways];
        var fewest = Fewest(all);
        return [.. all.Where(way => Least(way.Conditions) <= fewest).Take(Most)];
    }

    /// <summary>How many conditions these stand for at least, whatever stands beside them.</summary>
    public static int Least(ImmutableArray<FailedCondition> conditions) =>
        conditions.Sum(condition => condition.IsException ? 0 : Length(condition));

    private static int Fewest(ImmutableArray<NearMiss> ways) => ways.IsEmpty ? 0 : ways.Min(way => Length(way.Conditions));

    private static int Length(ImmutableArray<FailedCondition> conditions) => conditions.Sum(Length);

    /// <summary>To be of another type is further off than all else together.</summary>
    private static int Length(FailedCondition condition) => condition.IsOfOtherType ? OfAnotherType : 1;

    public static ImmutableArray<FailedCondition> Union(ImmutableArray<FailedCondition> some, ImmutableArray<FailedCondition> others) =>
        some.IsEmpty ? others : [.. some, .. others.Where(other => !some.Any(other.IsSame))];

    /// <summary>Whether they are the same conditions in one order, whatever was found.</summary>
    public static bool AreSame(ImmutableArray<FailedCondition> some, ImmutableArray<FailedCondition> others) =>
        some.Length == others.Length && some.Zip(others).All(pair => pair.First.IsSame(pair.Second));

    private static IEnumerable<NearMiss> Both(ImmutableArray<NearMiss> some, ImmutableArray<NearMiss> others) =>
        some is [{ Conditions: [] }] ? others
        : others is [{ Conditions: [] }] ? some
        : Unlike(some)
            .SelectMany(one =>
                Unlike(others).Select(other => new NearMiss(Union(one.Conditions, other.Conditions), [.. one.Facts, .. other.Facts]))
            )
            .Take(MostTried);

    /// <summary>Facts that fail in the same ways differ only in what they have there: one of them will do.</summary>
    private static ImmutableArray<NearMiss> Unlike(ImmutableArray<NearMiss> ways) =>
        ways.Length < 2
            ? ways
            :
            [
                .. ways.GroupBy(way => way.Facts, SameFacts.Instance)
                    .Select(of => of.ToArray())
                    .DistinctBy(of => of, SameWays.Instance)
                    .SelectMany(of => of),
            ];

    private sealed class SameFacts : IEqualityComparer<ImmutableArray<FactAsked>>
    {
        public static SameFacts Instance { get; } = new();

        public bool Equals(ImmutableArray<FactAsked> x, ImmutableArray<FactAsked> y) => x.SequenceEqual(y);

        public int GetHashCode(ImmutableArray<FactAsked> obj) => obj.Aggregate(0, (hash, fact) => HashCode.Combine(hash, fact));
    }

    private sealed class SameWays : IEqualityComparer<NearMiss[]>
    {
        public static SameWays Instance { get; } = new();

        public bool Equals(NearMiss[]? x, NearMiss[]? y) =>
            x!.Length == y!.Length && x.Zip(y).All(pair => AreSame(pair.First.Conditions, pair.Second.Conditions));

        public int GetHashCode(NearMiss[] obj) =>
            obj.SelectMany(way => way.Conditions).Aggregate(0, (hash, condition) => HashCode.Combine(hash, condition.Name));
    }
}
