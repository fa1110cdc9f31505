using NewsRules.Engine.Matching;
using NewsRules.Facts;

namespace NewsRules.Engine.Logic;

/// <summary>Whether slots can compare as a rule says, by what other conditions leave each to be.</summary>
internal static class Ties
{
    /// <summary>Slots of more values than are compared surely have different ones.</summary>
    private const int MostTried = 50;

    /// <summary>
    /// False where no value can stand in all, or where not each can have one of its own: a slot with one value is no other than itself.
    /// </summary>
    public static bool CanHold(bool same, IReadOnlyCollection<SlotRoom> slots) =>
        same
            ? slots.FirstOrDefault(slot => slot.Left is not null) is not { Left: { } values }
                || values.Any(value => slots.All(slot => slot.MayHave(value)))
            : !slots.GroupBy(slot => slot).Any(slot => slot.Key.IsSingle && slot.Skip(1).Any())
                && Comparing.Of(same: false, [.. slots.Select(Few)]) != Verdict.Fails;

    /// <summary>Two of which one wants alike what the other wants different; null where there are none.</summary>
    /// <param name="slots">The slots of a comparison that have one value at most.</param>
    public static (T First, T Second)? AtOdds<T, TSlot>(IReadOnlyList<T> comparisons, Func<T, bool> same, Func<T, IEnumerable<TSlot>> slots)
        where T : class
    {
        for (var at = 1; at < comparisons.Count; at++)
        {
            var second = comparisons[at];
            if (
                comparisons
                    .Take(at)
                    .FirstOrDefault(first => same(first) != same(second) && slots(first).Intersect(slots(second)).Skip(1).Any()) is
                { } first
            )
            {
                return (first, second);
            }
        }

        return null;
    }

    private static Slot Few(SlotRoom slot) =>
        slot.Left?.Take(MostTried + 1).ToArray() is { Length: <= MostTried } few ? Slot.Of(few) : Slot.Unknown;
}
