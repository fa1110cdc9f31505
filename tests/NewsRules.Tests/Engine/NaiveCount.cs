using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>Whether facts, or those who take part, are as many as there should be.</summary>
internal static class NaiveCount
{
    /// <summary>Passes when the number fits whichever way the unknown ones are, fails when it fits neither way.</summary>
    public static Verdict Of<T>(
        HowMany howMany,
        IEnumerable<T> items,
        Func<T, Verdict> each,
        Func<SlotPath, T, (ImmutableArray<string> Sure, ImmutableArray<string> Possible)> read
    )
    {
        var (sure, possible) = (
            items.Where(item => each(item) == Verdict.Passes).ToArray(),
            items.Where(item => each(item) != Verdict.Fails).ToArray()
        );
        var (least, most) = howMany.Distinct is not { } path
            ? (sure.Length, possible.Length)
            : (
                Math.Max(
                    Different(sure.SelectMany(item => read(path, item).Sure)),
                    sure.Any(item => !read(path, item).Possible.IsEmpty) ? 1 : 0
                ),
                Different(possible.SelectMany(item => read(path, item).Possible))
            );
        bool Fits(int count) => count >= howMany.Min && count <= (howMany.Max ?? int.MaxValue);
        var counts = Enumerable.Range(least, most - least + 1);
        return counts.All(Fits) ? Verdict.Passes
            : counts.Any(Fits) ? Verdict.Unknown
            : Verdict.Fails;
    }

    /// <summary>
    /// The values that a fact surely counts by, and those that it may: where fewer may do than surely do, either may be meant.
    /// </summary>
    public static (ImmutableArray<string> Sure, ImmutableArray<string> Possible) Bound(Slot slot, Func<Slot, Verdict> test)
    {
        var values = slot.ToImmutableArray();
        var (possible, sure) = (Fewest(values, seen => test(seen) != Verdict.Fails), Fewest(values, seen => test(seen) == Verdict.Passes));
        return values.IsEmpty || test(slot) != Verdict.Passes ? ([], possible.Values)
            : possible.Size < sure.Size ? ([], [.. possible.Values.Union(sure.Values)])
            : (sure.Values, possible.Values);
    }

    /// <summary>The values of all sets of the size of the smallest that passes.</summary>
    public static (int Size, ImmutableArray<string> Values) Fewest(ImmutableArray<string> values, Func<Slot, bool> passes)
    {
        var sets = Enumerable
            .Range(1, Math.Max(0, (1 << values.Length) - 2))
            .Select(chosen => values.Where((_, at) => (chosen >> at & 1) == 1).ToArray())
            .Where(set => passes(Slot.Of(set)))
            .ToLookup(set => set.Length);
        return sets.MinBy(ofSize => ofSize.Key) is { } smallest
            ? (smallest.Key, [.. values.Where(value => smallest.Any(set => set.Contains(value)))])
            : (values.Length, values);
    }

    private static int Different(IEnumerable<string> values) => values.Select(NaiveValues.Plain).Distinct().Count();
}
