using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>What made a part of a rule true: one fact, or several that were looked for together. Takes no memory of its own.</summary>
public readonly record struct Finding
{
    private readonly OfEach<Fact> _facts;

    /// <summary>One fact.</summary>
    public Finding(Fact fact) => _facts[0] = fact;

    /// <summary>Several.</summary>
    /// <param name="names">What asked for them.</param>
    /// <param name="facts">In the order of their names.</param>
    public Finding(Condition.Together names, ImmutableArray<Fact> facts)
    {
        Names = names;
        facts.CopyTo(_facts);
    }

    /// <inheritdoc cref="Finding(Condition.Together, ImmutableArray{Fact})"/>
    /// <param name="among">What finds the others that fit, where they are to be told too; else null.</param>
    internal Finding(Condition.Together names, ReadOnlySpan<Fit> facts, FactsTogether? among = null)
    {
        (Names, Among) = (names, among);
        for (var at = 0; at < names.Facts.Length; at++)
        {
            _facts[at] = facts[at].Fact;
        }
    }

    /// <summary>The fact; of several the first.</summary>
    public Fact First => _facts[0];

    /// <summary>What asked for several; null for one.</summary>
    public Condition.Together? Names { get; }

    /// <summary>Finds the others that fit; null where these are all, or are told themselves.</summary>
    internal FactsTogether? Among { get; }

    /// <summary>The fact at the place of a name.</summary>
    internal Fact this[int name] => _facts[name];

    /// <summary>Every fact of it, in the order of their names.</summary>
    public ImmutableArray<Fact> Facts => [.. _facts[..(Names?.Facts.Length ?? 1)]];

    /// <inheritdoc/>
    public bool Equals(Finding other) => Names == other.Names && Facts.SequenceEqual(other.Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => First.GetHashCode();
}
