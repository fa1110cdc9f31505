using System.Collections.Immutable;

namespace NewsRules.Engine.Explaining;

/// <summary>The shortest ways to mend so many of several parts.</summary>
internal static class ShortestWays
{
    private const int Most = 64;

    /// <summary>There is nothing to mend.</summary>
    public static ImmutableArray<NearMiss> Nothing { get; } = [new(null, [])];

    /// <summary>All that are equally short; none when there are fewer parts that can be mended.</summary>
    /// <param name="parts">Of each the ways to mend it; <see cref="Nothing"/> where it is as it should be; none where it cannot be mended.</param>
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
                best[k] = Nearest(best[k].Concat(Both(best[k - 1], parts[seen - 1])));
            }
        }

        return best[count];
    }

    /// <summary>Those with the fewest conditions.</summary>
    public static ImmutableArray<NearMiss> Nearest(IEnumerable<NearMiss> ways)
    {
        ImmutableArray<NearMiss> all = [.. ways];
        var fewest = all.IsEmpty ? 0 : all.Min(way => way.Conditions.Length);
        return [.. all.Where(way => way.Conditions.Length == fewest).Take(Most)];
    }

    private static IEnumerable<NearMiss> Both(ImmutableArray<NearMiss> some, ImmutableArray<NearMiss> others) =>
        some is [{ Conditions: [] }] ? others
        : others is [{ Conditions: [] }] ? some
        : some.Distinct(SameParts.Instance).SelectMany(one => others.Distinct(SameParts.Instance).Select(other => new NearMiss(null, [.. one.Conditions, .. other.Conditions])));

    /// <summary>Facts that fail by the same parts of the rule differ only in what they have there.</summary>
    private sealed class SameParts : IEqualityComparer<NearMiss>
    {
        public static SameParts Instance { get; } = new();

        public bool Equals(NearMiss? x, NearMiss? y) => x!.Conditions.Select(one => one.Part).SequenceEqual(y!.Conditions.Select(one => one.Part), ReferenceEqualityComparer.Instance);

        public int GetHashCode(NearMiss obj) => obj.Conditions.Length;
    }
}
