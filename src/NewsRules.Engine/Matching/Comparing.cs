using NewsRules.Facts;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Matching;

/// <summary>Compares slots with each other.</summary>
public static class Comparing
{
    private const int Few = 16;

    /// <summary>True when one value stands in all; or when each has a value that differs from those chosen of the others.</summary>
    public static Verdict Of(bool same, ReadOnlySpan<Slot> slots)
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

        return (same ? HaveCommonValue(slots) : HaveDifferentValues(slots, slots.Length <= Few ? stackalloc int[slots.Length] : new int[slots.Length], 0)) ? verdict : Verdict.Fails;
    }

    private static bool HaveCommonValue(ReadOnlySpan<Slot> slots)
    {
        while (slots.Length > 0 && !slots[0].IsKnown)
        {
            slots = slots[1..];
        }

        for (var i = 0; slots.Length > 0 && i < slots[0].Count; i++)
        {
            if (StandsInAll(slots[0][i], slots[1..]))
            {
                return true;
            }
        }

        return slots.IsEmpty;
    }

    private static bool StandsInAll(string value, ReadOnlySpan<Slot> slots)
    {
        foreach (var slot in slots)
        {
            if (slot.IsKnown && !slot.Contains(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="chosen">For each slot, the place of the value that is chosen of it.</param>
    /// <param name="at">The slot of which one is chosen next.</param>
    private static bool HaveDifferentValues(ReadOnlySpan<Slot> slots, Span<int> chosen, int at)
    {
        if (at == slots.Length)
        {
            return true;
        }

        if (!slots[at].IsKnown)
        {
            return HaveDifferentValues(slots, chosen, at + 1);
        }

        for (chosen[at] = 0; chosen[at] < slots[at].Count; chosen[at]++)
        {
            if (IsOther(slots[..at], chosen, slots[at][chosen[at]]) && HaveDifferentValues(slots, chosen, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOther(ReadOnlySpan<Slot> slots, ReadOnlySpan<int> chosen, string value)
    {
        for (var at = 0; at < slots.Length; at++)
        {
            if (slots[at].IsKnown && FoldedText.Comparer.Equals(slots[at][chosen[at]], value))
            {
                return false;
            }
        }

        return true;
    }
}
