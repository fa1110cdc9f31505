using NewsRules.Facts;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Matching;

/// <summary>Compares slots with each other.</summary>
public static class Comparing
{
    /// <summary>True when one value stands in all; or when each has a value that differs from those chosen of the others.</summary>
    public static Verdict Of(bool same, ReadOnlySpan<Slot> slots) => Of(same, slots, FoldedText.Comparer);

    /// <summary>The same as the comparer compares values: of canonical ids an ordinal one says the same, in less time.</summary>
    internal static Verdict Of(bool same, ReadOnlySpan<Slot> slots, IEqualityComparer<string> comparer)
    {
        var verdict = Verdict.Passes;
        foreach (var slot in slots)
        {
            if (slot.State == SlotState.Absent)
            {
                return Verdict.Fails;
            }

            verdict = slot.IsKnown ? verdict : Verdict.Unknown;
        }

        return (same ? HaveCommonValue(slots, comparer) : Seating.AreAllTaken(new SeatsOfSlots(slots, comparer))) ? verdict : Verdict.Fails;
    }

    private static bool HaveCommonValue(ReadOnlySpan<Slot> slots, IEqualityComparer<string> comparer)
    {
        while (slots.Length > 0 && !slots[0].IsKnown)
        {
            slots = slots[1..];
        }

        for (var i = 0; slots.Length > 0 && i < slots[0].Count; i++)
        {
            if (StandsInAll(slots[0][i], slots[1..], comparer))
            {
                return true;
            }
        }

        return slots.IsEmpty;
    }

    private static bool StandsInAll(string value, ReadOnlySpan<Slot> slots, IEqualityComparer<string> comparer)
    {
        foreach (var slot in slots)
        {
            if (slot.IsKnown && !slot.Contains(value, comparer))
            {
                return false;
            }
        }

        return true;
    }
}
