using System.Collections.Immutable;
using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Text;

/// <summary>Cuts sentences that no writer wrote: reading looks back and ahead within a sentence, so its length bounds the cost.</summary>
internal static class SentenceLimit
{
    private const int MaxTokens = 400;

    public static ImmutableArray<Sentence> Apply(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences) =>
        sentences.All(sentence => sentence.End - sentence.First <= MaxTokens) ? sentences : [.. sentences.SelectMany(sentence => Cut(tokens, sentence))];

    private static IEnumerable<Sentence> Cut(ImmutableArray<Token> tokens, Sentence sentence)
    {
        for (var first = sentence.First; first < sentence.End; first += MaxTokens)
        {
            var end = Math.Min(first + MaxTokens, sentence.End);
            yield return new Sentence(new Span(tokens[first].Span.Start, tokens[end - 1].Span.End), first, end, sentence.Paragraph);
        }
    }
}
