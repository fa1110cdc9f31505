using System.Collections.Immutable;
using NewsRules.Facts.Articles;

namespace NewsRules.Facts;

/// <summary>A word that tells of statements or events elsewhere, in a sentence from which no such fact was read.</summary>
/// <param name="Words">UTF-16 code units of the field.</param>
/// <param name="IsEvent">Whether it would tell an event; else a statement.</param>
/// <param name="Tells">The kind of statement or type of event that it would tell.</param>
/// <param name="Needs">What it must stand with to tell one, as the lexicon has it; empty: nothing.</param>
public sealed record PassedOver(Field Field, Span Words, bool IsEvent, string Tells, PassedOverBecause Why, ImmutableArray<string> Needs);

/// <summary>Why a word told nothing.</summary>
public enum PassedOverBecause
{
    /// <summary>Its sentence names nobody: no office, country, body or person.</summary>
    NobodyNamed,

    /// <summary>It tells something only together with other words, and perhaps they are missing.</summary>
    MayNeedMore,

    /// <summary>Somebody is named, but the sentence does not say that it is they.</summary>
    NobodyTold,
}
