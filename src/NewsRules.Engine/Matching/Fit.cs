using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A fact that passes the test of one that is looked for with others.</summary>
/// <param name="Place">Its place among those that pass.</param>
/// <param name="Alike">A number that facts share which every join takes alike.</param>
internal readonly record struct Fit(int Place, Fact Fact, int Alike);

/// <summary>What joins see of a fact: the slots that they compare.</summary>
internal readonly record struct Likeness(ImmutableArray<Slot> Slots)
{
    public bool Equals(Likeness other) => Slots.AsSpan().SequenceEqual(other.Slots.AsSpan());

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var slot in Slots)
        {
            hash.Add(slot);
        }

        return hash.ToHashCode();
    }
}
