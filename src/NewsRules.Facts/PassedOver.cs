using System.Collections.Immutable;
using NewsRules.Facts.Articles;

namespace NewsRules.Facts;

/// <summary>A word that tells of statements or events elsewhere, in a sentence from which no such fact was read.</summary>
/// <param name="Words">UTF-16 code units of the field.</param>
/// <param name="IsEvent">Whether it would tell an event; else a statement.</param>
/// <param name="Tells">The kind of statement or type of event that it would tell.</param>
/// <param name="Needs">What it must stand with to tell one and seems not to, as the lexicon writes it; empty: nothing.</param>
public sealed record PassedOver(Field Field, Span Words, bool IsEvent, string Tells, PassedOverBecause Why, ImmutableArray<string> Needs)
{
    /// <summary>Those of an event who were found, as the text names them.</summary>
    public ImmutableArray<string> Found { get; init; } = [];
}

/// <summary>What was not found that would make a fact of a word: the article may say it all the same.</summary>
public enum PassedOverBecause
{
    /// <summary>In its sentence no office, country, body or person was found.</summary>
    NobodyKnown,

    /// <summary>It tells something only together with other words, which were not found.</summary>
    NeedsMore,

    /// <summary>Somebody was found, but not as who speaks or takes part.</summary>
    NobodyFound,

    /// <summary>Of those who take part too few were found, or none who can.</summary>
    TooFewFound,

    /// <summary>Somebody only wants or asks for it, or asks whether it is so.</summary>
    OnlyWanted,

    /// <summary>Its form, or a word beside it, may make it something else: a noun, a passive.</summary>
    OtherSense,

    /// <summary>It only names such events: no verb or noun that tells one stands in its sentence.</summary>
    OnlyNamed,
}
