using NewsRules.Facts;

namespace NewsRules.Engine.Slots;

/// <summary>A slot of one who speaks or takes part.</summary>
/// <param name="Name">As it is written below <c>speaker</c> or <c>participants</c>.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Help">What it is, as the reference says it.</param>
/// <param name="Read">Reads it of one actor.</param>
/// <param name="ReadAll">Reads it of all who take part together.</param>
public sealed record ActorSlot(string Name, SlotValue Value, string Help, Func<Actor, Slot> Read, Func<AllActors, Slot> ReadAll);
