using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Text;

/// <summary>Text → tokens. A word is a run of letters, digits and marks; an English possessive is a token of its own; every other sign is one.</summary>
public static class Tokenizer
{
    private static readonly string[] Signs = [.. Enumerable.Range(0, 128).Select(unit => ((char)unit).ToString())];

    /// <summary>The tokens of a text, in order.</summary>
    public static ImmutableArray<Token> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5);
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at);
            if (end > at)
            {
                tokens.Add(new Token(new Span(at, end), Folding.Fold(text.AsSpan(at, end - at)), true));
            }
            else
            {
                end = at + 1;
                if (!char.IsWhiteSpace(text[at]) && !Folding.IsSilent(text[at]))
                {
                    tokens.Add(new Token(new Span(at, end), Sign(text[at]), false));
                }
            }

            at = end;
        }

        return tokens.DrainToImmutable();
    }

    private static string Sign(char unit) => unit < 128 ? Signs[unit] : unit.ToString();

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsLetter(text[end]) || (end > start && Folding.IsSilent(text[end]) && !IsBidi(text[end]))))
        {
            end++;
        }

        return end > start || !IsPossessive(text, start) ? end : start + 2;
    }

    /// <summary>The 's of "Libya's".</summary>
    private static bool IsPossessive(string text, int at) =>
        text[at] is '\'' or '\u2019' && at > 0 && char.IsLetter(text[at - 1]) && at + 1 < text.Length && text[at + 1] is 's' or 'S'
        && (at + 2 == text.Length || !IsLetter(text[at + 2]));

    private static bool IsBidi(char unit) => unit is (>= '\u200e' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static bool IsLetter(char unit) => char.IsLetterOrDigit(unit) || char.IsSurrogate(unit)
        || (unit != '\u0640' && CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark && !Folding.IsSilent(unit));
}
