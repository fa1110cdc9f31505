using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>What made a part of a rule true: one fact, or several that were looked for together.</summary>
/// <param name="First">The fact.</param>
/// <param name="Names">What asked for several; null for one.</param>
/// <param name="All">The several, in the order of their names.</param>
public readonly record struct Finding(Fact First, Condition.Together? Names = null, ImmutableArray<Fact> All = default)
{
    /// <summary>Every fact of it, in the order of their names.</summary>
    public ImmutableArray<Fact> Facts => All.IsDefault ? [First] : All;

    /// <inheritdoc/>
    public bool Equals(Finding other) => Equals(First, other.First) && Names == other.Names && Facts.SequenceEqual(other.Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => First.GetHashCode();
}
