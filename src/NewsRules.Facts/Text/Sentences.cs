using System.Collections.Immutable;
using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Text;

/// <summary>A sentence: its place, its tokens, and which paragraph it stands in (from 0).</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
public readonly record struct Sentence(Span Span, int First, int End, int Paragraph);

/// <summary>
/// Tokens → sentences. A line feed ends a sentence and a paragraph, but not between a colon and the quotation that it leads to; a full stop
/// does unless it stands in a number, after an initial or before a small letter.
/// </summary>
public static class Sentences
{
    // What no writer wrote is cut: reading looks back and ahead within a sentence, so that its length bounds the cost.
    private const int MaxTokens = 400;
    private const int Usual = 16;
    private const int ShortestWord = 3;

    /// <summary>The sentences of a text, in order; together they hold every token.</summary>
    public static ImmutableArray<Sentence> Split(string text, TokenList tokens)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>((tokens.Length / Usual) + 1);
        var (paragraph, line, sign) = (0, EndOfLine(text, tokens, 0), 0);
        for (int first = 0, end; first < tokens.Length; first = end)
        {
            end = Math.Min(line, first + MaxTokens);
            for (; sign < tokens.Signs.Length && tokens.Signs[sign] is var i && i + 1 < end; sign++)
            {
                end = i >= first && EndsSentence(text, tokens, i) ? i + 1 : end;
            }

            sentences.Add(new Sentence(new Span(tokens.SpanOf(first).Start, tokens.SpanOf(end - 1).End), first, end, paragraph));
            (paragraph, line) = end == line ? (paragraph + 1, EndOfLine(text, tokens, end)) : (paragraph, line);
        }

        return sentences.DrainToImmutable();
    }

    /// <summary>The token behind the last of a line, from one of its tokens on.</summary>
    private static int EndOfLine(string text, TokenList tokens, int token)
    {
        while (token < tokens.Length && text.IndexOf('\n', tokens.SpanOf(token).Start) is >= 0 and var feed)
        {
            token = tokens.From(feed, token, tokens.Length);
            if (token < tokens.Length && !LeadsToQuotation(text, tokens, token - 1))
            {
                return token;
            }
        }

        return tokens.Length;
    }

    /// <summary>"وقال الوزير:", and the quotation in the next line; a quoted line of a transcript has a label.</summary>
    private static bool LeadsToQuotation(string text, TokenList tokens, int i) =>
        i > 0
        && i + 3 < tokens.Length
        && text[tokens.SpanOf(i).Start] == ':'
        && tokens.IsWord(i - 1)
        && text[tokens.SpanOf(i + 1).Start] is '«' or '"' or '“'
        && text[tokens.SpanOf(i + 3).Start] != ':';

    /// <summary>True of a sign, and not the last token, behind which a sentence begins.</summary>
    private static bool EndsSentence(string text, TokenList tokens, int i)
    {
        if (IsClosing(text, tokens, i) && i > 0 && IsStop(text, tokens, i - 1))
        {
            return !char.IsLower(text[tokens.SpanOf(i + 1).Start]) && !IsCommaBehindBracket(text, tokens, i);
        }

        return IsStop(text, tokens, i)
            && !char.IsLower(text[tokens.SpanOf(i + 1).Start])
            && !IsClosing(text, tokens, i + 1)
            && !IsStop(text, tokens, i + 1)
            && (tokens.SpanOf(i + 1).Start > tokens.SpanOf(i).End || IsBetweenWords(text, tokens, i))
            && !(text[tokens.SpanOf(i).Start] == '.' && (IsInitial(text, tokens, i) || IsMonth(text, tokens, i)));
    }

    /// <summary>"NAME (D-N.Y.), …".</summary>
    private static bool IsCommaBehindBracket(string text, TokenList tokens, int i) =>
        text[tokens.SpanOf(i).Start] == ')' && text[tokens.SpanOf(i + 1).Start] == ',';

    /// <summary>"Feb. 20", "Sept. 4": the short form of a month before a number of one or two digits.</summary>
    private static bool IsMonth(string text, TokenList tokens, int stop) =>
        stop > 0
        && tokens.SpanOf(stop + 1) is { Length: <= 2 } day
        && char.IsAsciiDigit(text[day.Start])
        && tokens[stop - 1] is { IsWord: true, Folded: var word }
        && (word is "jan" or "feb" or "mar" or "apr" or "jun" or "jul" or "aug" or "sep" or "sept" or "oct" or "nov" or "dec");

    /// <summary>
    /// "U. N.", "J. Smith", "Mr.", "د.": a stop after one capital letter or a courtesy title ends nothing; "2015 م." is a year.
    /// </summary>
    private static bool IsInitial(string text, TokenList tokens, int stop) =>
        stop > 0
        && tokens[stop - 1] is { IsWord: true } word
        && word.Span.End == tokens.SpanOf(stop).Start
        && (
            (
                word.Span.Length == 1
                && (
                    char.IsUpper(text[word.Span.Start])
                    || (text[word.Span.Start] is 'د' or 'أ' or 'م' && !EndsWithDigit(text, tokens, stop - 2))
                )
            )
            || word.Folded
                is "mr"
                    or "mrs"
                    or "ms"
                    or "dr"
                    or "gen"
                    or "sen"
                    or "sens"
                    or "rep"
                    or "reps"
                    or "gov"
                    or "lt"
                    or "adm"
                    or "maj"
                    or "brig"
                    or "capt"
                    or "cmdr"
                    or "prof"
                    or "rev"
                    or "amb"
                    or "col"
                    or "sgt"
                    or "st"
                    or "jr"
                    or "vs"
        );

    /// <summary>"… إلى القاهرة.وأضاف": two Arabic words that somebody has put together without the space, and no "د.سالم".</summary>
    private static bool IsBetweenWords(string text, TokenList tokens, int stop) =>
        stop > 0
        && tokens[stop - 1] is { IsWord: true, Folded.Length: >= ShortestWord }
        && tokens[stop + 1] is { IsWord: true, Folded: [>= 'ء' and <= 'ي', _, _, ..] };

    private static bool EndsWithDigit(string text, TokenList tokens, int i) => i >= 0 && char.IsDigit(text[tokens.SpanOf(i).End - 1]);

    private static bool IsStop(string text, TokenList tokens, int i) =>
        !tokens.IsWord(i) && text[tokens.SpanOf(i).Start] is '.' or '!' or '?' or '؟' or '…';

    /// <summary>A straight quotation mark closes only where no space stands before it.</summary>
    private static bool IsClosing(string text, TokenList tokens, int i) =>
        !tokens.IsWord(i)
        && text[tokens.SpanOf(i).Start] switch
        {
            '”' or '»' or ')' or '’' => true,
            '"' => i > 0 && tokens.SpanOf(i - 1).End == tokens.SpanOf(i).Start,
            _ => false,
        };
}
