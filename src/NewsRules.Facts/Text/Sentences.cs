using System.Collections.Immutable;
using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Text;

/// <summary>A sentence: its place, its tokens, and which paragraph it stands in (from 0).</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
public readonly record struct Sentence(Span Span, int First, int End, int Paragraph);

/// <summary>Tokens → sentences. A line feed ends a sentence and a paragraph; a full stop does unless it stands in a number, after an initial or before a small letter.</summary>
public static class Sentences
{
    /// <summary>The sentences of a text, in order; together they hold every token.</summary>
    public static ImmutableArray<Sentence> Split(string text, ImmutableArray<Token> tokens)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var paragraph = 0;
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var newLine = i + 1 < tokens.Length && text.AsSpan(tokens[i].Span.End, tokens[i + 1].Span.Start - tokens[i].Span.End).Contains('\n');
            if (i + 1 < tokens.Length && !newLine && !EndsSentence(text, tokens, i))
            {
                continue;
            }

            sentences.Add(new Sentence(new Span(tokens[first].Span.Start, tokens[i].Span.End), first, i + 1, paragraph));
            first = i + 1;
            paragraph += newLine ? 1 : 0;
        }

        return sentences.ToImmutable();
    }

    private static bool EndsSentence(string text, ImmutableArray<Token> tokens, int i)
    {
        if (char.IsLower(text[tokens[i + 1].Span.Start]))
        {
            return false;
        }

        if (IsClosing(tokens, i) && i > 0 && IsStop(tokens[i - 1].Folded))
        {
            return true;
        }

        return IsStop(tokens[i].Folded) && !IsClosing(tokens, i + 1) && !IsStop(tokens[i + 1].Folded)
            && tokens[i + 1].Span.Start > tokens[i].Span.End && !(tokens[i].Folded == "." && IsInitial(text, tokens, i));
    }

    /// <summary>"U. N.", "J. Smith", "Mr.": a stop after one capital letter or a courtesy title ends nothing.</summary>
    private static bool IsInitial(string text, ImmutableArray<Token> tokens, int stop) =>
        stop > 0 && tokens[stop - 1] is { IsWord: true } word && word.Span.End == tokens[stop].Span.Start
        && ((word.Span.Length == 1 && char.IsUpper(text[word.Span.Start])) || word.Folded is "mr" or "mrs" or "ms" or "dr" or "gen" or "sen" or "rep" or "gov" or "lt" or "col" or "sgt" or "st" or "jr" or "vs");

    private static bool IsStop(string sign) => sign is "." or "!" or "?" or "؟" or "…";

    /// <summary>A straight quotation mark closes only where no space stands before it.</summary>
    private static bool IsClosing(ImmutableArray<Token> tokens, int i) => tokens[i].Folded is "”" or "»" or ")" or "’"
        || (tokens[i].Folded is "\"" && i > 0 && tokens[i - 1].Span.End == tokens[i].Span.Start);
}
