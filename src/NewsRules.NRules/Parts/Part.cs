using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.NRules.Parts;

/// <summary>
/// A condition as a network asks it: "not" stands only where there is to be no fact, no words, no facts that fit together.
/// </summary>
internal abstract record Part
{
    private Part() { }

    /// <summary>Every part holds.</summary>
    public sealed record All(ImmutableArray<Part> Parts) : Part;

    /// <summary>At least so many of the parts hold; of any, one.</summary>
    public sealed record Some(int Count, ImmutableArray<Part> Parts) : Part;

    /// <summary>Facts of a kind that pass a test.</summary>
    /// <param name="Place">Of the condition among all that the rule looks for.</param>
    public sealed record Facts(FactKind Kind, FactTest Test, int Place, Use Use) : Part;

    /// <summary>A bound on the number of facts that pass a test.</summary>
    public sealed record Number(FactKind Kind, FactTest Test, Bound Bound) : Part;

    /// <summary>Different facts that fit together.</summary>
    /// <param name="Place">Of the condition among all that the rule looks for.</param>
    public sealed record Tied(Condition.Together Together, int Place, Use Use) : Part;

    /// <summary>Words in the text.</summary>
    public sealed record Words(TextQuery Query, Use Use) : Part;
}

/// <summary>What becomes of what a part finds.</summary>
internal enum Use
{
    /// <summary>It is what the rule found, as its exceptions leave it.</summary>
    Collected,

    /// <summary>It must be there.</summary>
    Needed,

    /// <summary>It must not be there.</summary>
    Denied,
}

/// <summary>A bound on a number of facts.</summary>
/// <param name="Possible">True: facts that may pass are counted too.</param>
/// <param name="Distinct">The slot whose values are counted; null: the facts.</param>
/// <param name="IsLeast">True: at least so many; false: at most.</param>
/// <param name="IsOfLeft">True: of the facts as the rule's exceptions leave them.</param>
internal sealed record Bound(bool Possible, SlotPath? Distinct, bool IsLeast, int Count, bool IsOfLeft);
