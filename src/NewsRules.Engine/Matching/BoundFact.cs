using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// A fact seen as if some of its slots had but a part of their values: a statement about Libya and Egypt as one about Libya.
/// </summary>
/// <param name="Seen">Slot by slot what is seen of it; null: all.</param>
internal readonly record struct BoundFact(Fact Fact, ImmutableArray<Slot?> Seen)
{
    /// <summary>Reads a slot of such a fact.</summary>
    /// <param name="at">The slot's place among those that are bound; negative when it is none.</param>
    public static Func<BoundFact, Slot> Reader(int at, Func<Fact, Slot> read) =>
        at < 0 ? bound => read(bound.Fact) : bound => bound.Seen[at] ?? read(bound.Fact);
}
