using System.Collections.Immutable;
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
    public bool Passes(Fit[] chosen) => Comparing.Of(join.Same, [.. _slots.Select(slot => slot.Read(chosen[slot.Fact].Fact))]) == Verdict.Passes;
}
