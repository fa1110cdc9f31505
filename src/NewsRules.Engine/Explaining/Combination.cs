using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>A choice of a fact for each name that a rule gives to facts which it looks for together.</summary>
/// <param name="Facts">In the order of the names.</param>
/// <param name="Ties">The comparisons between their slots, where there are two to compare.</param>
public sealed record Combination(ImmutableArray<NamedFactTrace> Facts, ImmutableArray<TieTrace> Ties)
{
    /// <summary>True when each fact passes and each tie holds.</summary>
    public bool Passes => Facts.All(named => named.Fact is { Passes: true }) && Ties.All(tie => tie.Holds);
}

/// <summary>What a rule makes of the fact that is chosen for a name.</summary>
/// <param name="Fact">Null where the article has none left for it.</param>
public sealed record NamedFactTrace(NamedTest Named, FactTrace? Fact);

/// <summary>A comparison between slots of the facts chosen.</summary>
/// <param name="Slots">Each by its path, with what it has; without those of names that have no fact.</param>
public sealed record TieTrace(Join Join, ImmutableArray<(string Path, Slot Found)> Slots, bool Holds)
{
    /// <summary><c>same</c> or <c>different</c>.</summary>
    public string Name => Join.Same ? "same" : "different";

    /// <summary>Each slot with what it has.</summary>
    public string Seen => string.Join("; ", Slots.Select(slot => $"{slot.Path}: {slot.Found}"));
}
