using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Explaining;

/// <summary>Why words are not found.</summary>
public enum TextMissBecause
{
    /// <summary>They are there in the letters asked for, in the field that the rule does not look at.</summary>
    OtherField,

    /// <summary>They are there, in other letters: "who" is not WHO.</summary>
    OtherLetters,

    /// <summary>They are there as the beginnings of longer words: what Arabic writes onto the end of a word is not taken off.</summary>
    LongerWords,

    /// <summary>They are there without the article that the rule writes.</summary>
    WithoutArticle,

    /// <summary>Words that should be near are all there, and too far apart.</summary>
    TooFarApart,

    /// <summary>The words of a phrase are all there, and not one behind the other in one sentence.</summary>
    NotInARow,

    /// <summary>One word would have to stand for two.</summary>
    OneForTwo,

    /// <summary>Some of them are nowhere in the field that has most of them.</summary>
    Missing,

    /// <summary>The pattern fits nowhere.</summary>
    Unfit,
}

/// <summary>Words that a rule looks for and an article does not have as it asks.</summary>
/// <param name="Wanted">A phrase, words near each other, or a pattern, as it reads.</param>
/// <param name="Missing">The words, or the groups of words of which one would do, that are not there.</param>
/// <param name="Seen">What there is of it; of words too far apart, the shortest stretch that has them.</param>
/// <param name="Apart">The number of words in that stretch; null where there is none.</param>
public sealed record TextMiss(
    string Wanted,
    TextMissBecause Because,
    ImmutableArray<string> Missing,
    ImmutableArray<FoundWords> Seen,
    int? Apart = null
)
{
    /// <summary>Where alone the rule looks for it, of what is missing there; else null.</summary>
    public Field? In { get; init; }
}
