using System.Collections.Immutable;
using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Text;

/// <summary>Cuts sentences that no writer wrote: reading looks back and ahead within a sentence, so its length bounds the cost.</summary>
internal static class SentenceLimit
{
    private const int MaxTokens = 400;

    public static ImmutableArray<Sentence> Apply(TokenList tokens, ImmutableArray<Sentence> sentences) =>
        sentences.All(sentence => sentence.End - sentence.First <= MaxTokens) ? sentences : [.. sentences.SelectMany(sentence => Cut(tokens, sentence))];

    private static IEnumerable<Sentence> Cut(TokenList tokens, Sentence sentence)
    {
        for (var first = sentence.First; first < sentence.End; first += MaxTokens)
        {
            var end = Math.Min(first + MaxTokens, sentence.End);
            yield return new Sentence(new Span(tokens.SpanOf(first).Start, tokens.SpanOf(end - 1).End), first, end, sentence.Paragraph);
        }
    }
}
