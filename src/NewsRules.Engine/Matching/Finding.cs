using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>What made a part of a rule true: one fact, or several that were looked for together. Takes no memory of its own.</summary>
public readonly record struct Finding
{
    private readonly OfEach<Fact> _facts;

    /// <summary>One fact.</summary>
    /// <param name="place">Of the condition that found it, among all that the rule looks for.</param>
    public Finding(int place, Fact fact)
    {
        Place = place;
        _facts[0] = fact;
    }

    /// <summary>Several.</summary>
    /// <param name="place">Of the condition that found them, among all that the rule looks for.</param>
    /// <param name="names">What asked for them.</param>
    /// <param name="facts">In the order of their names.</param>
    public Finding(int place, Condition.Together names, ImmutableArray<Fact> facts)
    {
        (Place, Names) = (place, names);
        facts.CopyTo(_facts);
    }

    /// <inheritdoc cref="Finding(int, Condition.Together, ImmutableArray{Fact})"/>
    /// <param name="among">What finds the others that fit, where they are to be told too; else null.</param>
    internal Finding(int place, Condition.Together names, ReadOnlySpan<Fit> facts, FactsTogether? among = null)
    {
        (Place, Names, Among) = (place, names, among);
        for (var at = 0; at < names.Facts.Length; at++)
        {
            _facts[at] = facts[at].Fact;
        }
    }

    /// <summary>The place of the condition that found it, among all that the rule looks for: <see cref="Condition.Asked"/>.</summary>
    public int Place { get; init; }

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
    public bool Equals(Finding other) => Place == other.Place && Names == other.Names && Facts.SequenceEqual(other.Facts);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Place);
        foreach (var fact in Facts)
        {
            hash.Add(fact);
        }

        return hash.ToHashCode();
    }
}
