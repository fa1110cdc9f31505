using System.Collections.Immutable;

namespace NewsRules.Engine.Words;

/// <summary>
/// A word that a rule looks for. An Arabic one is also found with و ف ب ل ك and the article before it; one in small letters in its other
/// forms too (sanction, sanctions, sanctioned); one with a capital is a name and found as it is, and one in capitals alone, WHO, as an
/// abbreviation. <c>sanction*</c> is whatever begins so.
/// </summary>
public sealed class WantedWord
{
    /// <summary>How many letters stand before a star, at least.</summary>
    public const int LeastBeginning = WordKeys.Beginning;

    /// <summary>What stands for the rest of a word.</summary>
    public const char Star = '*';

    private readonly ulong _english;
    private readonly ulong _french;

    private WantedWord(string folded, bool isBeginning, bool isName, bool isInCapitals)
    {
        (Folded, IsBeginning, IsInCapitals) = (folded, isBeginning && folded.Length >= LeastBeginning, isInCapitals);
        var asItIs =
            IsBeginning ? WordKeys.OfBeginning(folded)
            : isInCapitals ? WordKeys.OfCapitals(folded)
            : WordKeys.OfWhole(folded);
        (_english, _french) =
            IsBeginning || isName || WordKeys.IsArabic(folded)
                ? (asItIs, asItIs)
                : (WordKeys.OfStem(folded, "en"), WordKeys.OfStem(folded, "fr"));
    }

    public string Folded { get; }

    /// <summary>True of a word that goes on with whatever; never of one too short for that.</summary>
    public bool IsBeginning { get; }

    /// <summary>True of an abbreviation, a word in capitals alone: who is not WHO.</summary>
    public bool IsInCapitals { get; }

    /// <summary>The same word in whatever letters.</summary>
    public WantedWord InAnyLetters =>
        IsInCapitals ? new(Folded, IsBeginning, isName: true, isInCapitals: false) { IsBroken = IsBroken } : this;

    /// <summary>Whatever begins so; the word itself where it is too short for that.</summary>
    public WantedWord AsBeginning => new(Folded, isBeginning: true, isName: true, IsInCapitals) { IsBroken = IsBroken };

    /// <summary>The same word without the article that it is written with; itself where it has none.</summary>
    public WantedWord WithoutArticle =>
        Folded is ['ا', 'ل', _, _, ..] ? new(Folded[2..], IsBeginning, isName: true, isInCapitals: false) { IsBroken = IsBroken } : this;

    /// <summary>True when a sign stands before it in its phrase.</summary>
    public bool IsBroken { get; private init; }

    /// <summary>The keys that a word of a text may have for it, one for each language.</summary>
    public ImmutableArray<ulong> Keys => _english == _french ? [_english] : [_english, _french];

    public ulong Key(string language) => language == "fr" ? _french : _english;

    /// <summary>The words of a phrase; none when it has signs only.</summary>
    public static ImmutableArray<WantedWord> Of(string phrase)
    {
        var words = new PhraseWords(phrase);
        return
        [
            .. Enumerable
                .Range(0, words.Count)
                .Select(at => new WantedWord(
                    words.Folded(at).ToString(),
                    HasStar(phrase, words.SpanOf(at).End),
                    HasCapital(words.SpanOf(at).Of(phrase)),
                    WordKeys.AreCapitals(words.SpanOf(at).Of(phrase))
                )
                {
                    IsBroken = words.IsBroken(at),
                }),
        ];
    }

    private static bool HasStar(string phrase, int end) => end < phrase.Length && phrase[end] == Star;

    private static bool HasCapital(ReadOnlySpan<char> word)
    {
        foreach (var unit in word)
        {
            if (char.IsUpper(unit))
            {
                return true;
            }
        }

        return false;
    }
}
