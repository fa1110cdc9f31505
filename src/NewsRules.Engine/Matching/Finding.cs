using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>What made a part of a rule true: one fact, or several that were looked for together.</summary>
internal readonly record struct Finding(Fact First, Condition.Together? Names = null, ImmutableArray<Fact> All = default)
{
    /// <summary>Every fact of it, in the order of their names.</summary>
    public ImmutableArray<Fact> Facts => All.IsDefault ? [First] : All;

    public bool Equals(Finding other) => Equals(First, other.First) && Names == other.Names && Facts.SequenceEqual(other.Facts);

    public override int GetHashCode() => First.GetHashCode();
}
