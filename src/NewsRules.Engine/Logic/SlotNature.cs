using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Logic;

/// <summary>What is known of a slot before any fact is seen.</summary>
/// <param name="IsSingle">It never has two values at once.</param>
/// <param name="IsAlwaysKnown">It always has a value.</param>
/// <param name="All">Every value that it can have; empty where there is no end of them.</param>
public readonly record struct SlotNature(bool IsSingle, bool IsAlwaysKnown, ImmutableArray<string> All)
{
    /// <summary>Of a slot of a kind of fact, or of one who takes part.</summary>
    public static SlotNature Of(FactKind kind, SlotPath path)
    {
        // Of several who speak or take part each is seen alone, with one office and one country: only what is said, and all who take part,
        // have many.
        var value = SlotTable.Find(kind, path)?.Value ?? SlotTable.OfActor.First(slot => slot.Name == path.Name).Value;
        var all = ClosedValues.Of(value);
        var isSingle = !path.IsOfAll && !path.Whole.Name.StartsWith("about.", StringComparison.Ordinal);
        return new(isSingle, value == SlotValue.Language || (!all.IsEmpty && value is not (SlotValue.Stage or SlotValue.Role)), all);
    }
}
