using System.Buffers;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>Knows phrases that lead to another article: "Read also: Minister arrives in Tripoli".</summary>
internal static class PointingPhrase
{
    private const int LongestParagraph = 5_000;
    private const int LongestBracket = 300;
    private const int MostWords = 30;
    private const int MostWordsOfSource = 3;
    private const int FewestWords = 3;

    // A title in quotation marks is named, and leads nowhere.
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„'‘’");
    private static readonly SearchValues<char> Borders = SearchValues.Create(".!?؟…()[]|»«\"”“–—-•:؛*#/_");

    /// <summary>True for what leads elsewhere as a whole.</summary>
    public static bool Is(string phrase, bool isLink, PageNoise noise)
    {
        var at = 0;
        while (at < phrase.Length && !char.IsLetterOrDigit(phrase[at]) && !Quotes.Contains(phrase[at]))
        {
            at++;
        }

        var pointer = at == phrase.Length ? 0 : noise.LengthOfPointer(phrase.AsSpan(at), out _);
        return pointer > 0 && (isLink || (at + pointer < phrase.Length && End(phrase, at, noise) == phrase.Length));
    }

    /// <summary>Where the words begin that point to what follows the text; negative where there are none.</summary>
    public static int AtEnd(string text, PageNoise noise)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (
                Begins(text, i)
                && noise.LengthOfPointer(text.AsSpan(i), out var isSure) == text.Length - i
                && (isSure || !Quotes.Contains(text.AsSpan().TrimEnd()[^1]))
            )
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A paragraph without brackets and sentences that lead elsewhere; one that does so as a whole is left.</summary>
    public static string Without(string paragraph, PageNoise noise)
    {
        for (var i = 0; i < paragraph.Length && paragraph.Length < LongestParagraph; i++)
        {
            if (
                Begins(paragraph, i)
                && End(paragraph, i, noise) is > 0 and var end
                && Join(paragraph.AsSpan(0, i), paragraph.AsSpan(end)) is { Length: > 0 } rest
            )
            {
                paragraph = rest;
            }
        }

        return paragraph;
    }

    /// <summary>What stood before and behind a phrase, without the brackets around it.</summary>
    public static string Join(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        string.Concat(before.TrimEnd(" ([|"), " ", behind.TrimStart(" )]|")).Trim();

    // Where the phrase ends that begins here; negative where it leads nowhere.
    private static int End(string text, int at, PageNoise noise)
    {
        var pointer = noise.LengthOfPointer(text.AsSpan(at), out var isSure);
        if (pointer == 0)
        {
            return -1;
        }

        if (
            at > 0
            && text[at - 1] is '(' or '['
            && text.AsSpan(at, Math.Min(LongestBracket, text.Length - at)).IndexOfAny(')', ']') is >= 0 and var close
        )
        {
            return at + close + 1;
        }

        var end = EndOfSentence(text, at + pointer);
        var words = Words(text.AsSpan(at, end - at));
        var isSentence = PageProse.EndsSentence(text[at..end]);
        var hasSign = !char.IsLetterOrDigit(text.AsSpan(at, pointer).TrimEnd()[^1]);
        return
            words > MostWords
            || (!isSure && ((isSentence && words > MostWordsOfSource) || IsQuoted(text, at + pointer, end)))
            || (!hasSign && (isSentence || end < text.Length))
            ? -1
            : end;
    }

    // The signs of the pointer end with the quotation mark.
    private static bool IsQuoted(string text, int from, int end) =>
        PageNoise.IsQuote(text.AsSpan(Math.Max(0, from - 1), end - Math.Max(0, from - 1)));

    // A headline may hold questions and initials; behind its stop stands a sentence.
    private static int EndOfSentence(string text, int from)
    {
        for (
            var stop = text.IndexOf(". ", from, StringComparison.Ordinal);
            stop >= 0;
            stop = text.IndexOf(". ", stop + 1, StringComparison.Ordinal)
        )
        {
            if (Words(text.AsSpan(from, stop - from)) >= FewestWords && PageProse.EndsSentence(text))
            {
                return stop + 1;
            }
        }

        return text.Length;
    }

    private static bool Begins(string text, int at)
    {
        if (!char.IsLetter(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return false;
        }

        var before = text.AsSpan(0, at).TrimEnd();
        return before.IsEmpty || Borders.Contains(before[^1]) || char.IsSymbol(before[^1]) || char.IsSurrogate(before[^1]);
    }

    /// <summary>How many words a text has.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            words += !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return words;
    }
}
