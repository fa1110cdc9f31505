using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A fact seen as if each slot of a key had the key's value alone: a statement about Libya and Egypt as one about Libya.</summary>
internal readonly record struct BoundFact(Fact Fact, ImmutableArray<KeyPart> Key)
{
    /// <summary>Reads a slot of such a fact.</summary>
    /// <param name="at">The slot's place in the key; negative when it is not in it.</param>
    public static Func<BoundFact, Slot> Reader(int at, Func<Fact, Slot> read) => at < 0
        ? bound => read(bound.Fact)
        : bound => bound.Key[at].Value is { } value ? Slot.Of(value) : read(bound.Fact);
}
