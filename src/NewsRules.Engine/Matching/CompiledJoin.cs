using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A comparison of slots of facts that are looked for together, by their places among all that are compared.</summary>
internal sealed class CompiledJoin(Condition.Together condition, Join join)
{
    private readonly ImmutableArray<(int Fact, int At)> _slots =
    [
        .. join.Slots.Select(slot => (slot.Fact, SlotsOf(condition, slot.Fact).IndexOf(slot.Path))),
    ];
    private readonly IEqualityComparer<string> _comparer = SlotPath.ComparerOf(join.Slots.Select(slot => slot.Path));

    /// <summary>The slots of a fact that joins compare.</summary>
    public static ImmutableArray<SlotPath> SlotsOf(Condition.Together condition, int fact) =>
        [.. condition.Joins.SelectMany(join => join.Slots).Where(slot => slot.Fact == fact).Select(slot => slot.Path).Distinct()];

    /// <summary>True when facts fit that stand at the places of their names.</summary>
    /// <param name="seen">What is read of them is kept there.</param>
    public bool Passes(ReadOnlySpan<Fit> chosen, ReadOnlySpan<Fitting> fitting, List<Slot> seen)
    {
        seen.Clear();
        foreach (var (fact, at) in _slots)
        {
            seen.Add(fitting[fact].Joined(chosen[fact], at));
        }

        return Comparing.Of(join.Same, CollectionsMarshal.AsSpan(seen), _comparer) == Verdict.Passes;
    }
}
