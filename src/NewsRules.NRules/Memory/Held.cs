using System.Collections.Immutable;

namespace NewsRules.NRules.Memory;

/// <summary>A production has fired: one of the ways in which a part of the rule holds. What asks for the part counts these.</summary>
/// <param name="part">The part; 0 is the rule.</param>
/// <param name="order">Where this way stands among those of the part.</param>
internal sealed class Held(int part, ImmutableArray<int> order, Found found)
{
    public int Part { get; } = part;

    public ImmutableArray<int> Order { get; } = order;

    public Found Found { get; } = found;

    /// <summary>Orders place by place.</summary>
    public static Comparer<ImmutableArray<int>> InOrder { get; } =
        Comparer<ImmutableArray<int>>.Create((one, other) => one.AsSpan().SequenceCompareTo(other.AsSpan()));
}
