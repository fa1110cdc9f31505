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
        if (SlotTable.Find(kind, path) is not { } slot || path.IsOfAll)
        {
            // Of a participant; who holds two offices has two roles.
            return new(false, false, []);
        }

        // Of roles who speaks may have two: they are no single value. Of several who speak each is seen alone, with one country.
        var all = slot.Value == SlotValue.Role ? [] : ClosedValues.Of(slot.Value);
        var isSingle = !all.IsEmpty || slot.Value == SlotValue.Language || kind == FactKind.Article || path.Name is "speaker.country" or "addressee.country";
        return new(isSingle, slot.Value == SlotValue.Language || (!all.IsEmpty && slot.Value != SlotValue.Stage), all);
    }
}
