using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Matching;

/// <summary>What became of one article.</summary>
/// <param name="RulesTried">How many rules the index let through to evaluation.</param>
/// <param name="Undecided">Rules of which not all is known, since facts together were looked for until it took too long, or there are too
/// many keys: those that depend on what was not found match nothing, others may match more.</param>
public readonly record struct MatchResult(ImmutableArray<Match> Matches, int RulesTried, ImmutableArray<Rule> Undecided);

/// <summary>A rule that an article made true, under one key.</summary>
/// <param name="Key">The values of the rule's key slots, in the rule's order; empty when the rule has no key.</param>
/// <param name="Facts">The facts that made it true, in order of appearance; empty for a rule made true by absence or by text alone.</param>
/// <param name="Words">Spans of the text that a text condition found.</param>
public sealed record Match(
    Rule Rule,
    FactSheet Sheet,
    ImmutableArray<KeyPart> Key,
    ImmutableArray<Fact> Facts,
    ImmutableArray<FoundWords> Words
)
{
    /// <summary>
    /// Facts that were looked for together, by their names in the rule; of several combinations, the first one's. Empty for a rule that
    /// names none.
    /// </summary>
    public ImmutableArray<NamedFact> Named { get; init; } = [];
}

/// <summary>A fact by the name that a rule gives it.</summary>
public sealed record NamedFact(string Name, Fact Fact);

/// <summary>
/// One slot of a key with the value it has in this match; null when the slot has none. Two that are written otherwise alone are equal, and
/// so are two without a value.
/// </summary>
public sealed record KeyPart(SlotPath Path, string? Value)
{
    /// <summary>True where there is a value that the text does not tell; false of a part without a value where there is none.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The value as people are told it.</summary>
    public string Told => Value ?? (IsUnknown ? "unknown" : "without a value");

    /// <summary>The value as it is compared.</summary>
    public string? Compared { get; } = Value is not null && Path.IsOfNames ? FoldedText.Of(Value) : Value;

    /// <inheritdoc/>
    public bool Equals(KeyPart? other) => other is not null && Path == other.Path && Compared == other.Compared;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Compared);
}

/// <summary>Words that a text condition found.</summary>
public readonly record struct FoundWords(Facts.Articles.Field Field, Facts.Articles.Span Span);
