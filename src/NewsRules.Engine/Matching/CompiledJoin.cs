using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A comparison of slots of facts that are looked for together, as closures.</summary>
internal sealed class CompiledJoin(Condition.Together condition, Join join)
{
    private readonly ImmutableArray<(int Fact, Func<Fact, Slot> Read)> _slots =
        [.. join.Slots.Select(slot => (slot.Fact, SlotTable.Find(condition.Facts[slot.Fact].Kind, slot.Path)!.Read))];

    /// <summary>True when facts fit that stand at the places of their names.</summary>
    /// <param name="seen">What is read of them is kept there.</param>
    public bool Passes(ReadOnlySpan<Fit> chosen, List<Slot> seen)
    {
        seen.Clear();
        foreach (var (fact, read) in _slots)
        {
            seen.Add(read(chosen[fact].Fact));
        }

        return Comparing.Of(join.Same, CollectionsMarshal.AsSpan(seen)) == Verdict.Passes;
    }
}
