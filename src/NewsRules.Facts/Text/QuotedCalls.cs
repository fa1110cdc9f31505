using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Text;

/// <summary>
/// "“Where are our dollars?” Trump said.": behind a question or a call in quotation marks, whose words it were begins no sentence.
/// </summary>
internal readonly struct QuotedCalls(Reading reading)
{
    private const int MostOfSpeaker = 6;
    private const int MostBehind = 8;

    private static readonly Marks OfClauses =
        Marks.Of(WordClass.That)
        | Marks.Of(WordClass.Auxiliary)
        | Marks.Of(WordClass.Be)
        | Marks.Of(WordClass.Verb)
        | Marks.Of(WordClass.Pronoun)
        | Marks.Of(TermKind.Cue);

    /// <summary>The same sentences, joined where the second only tells who said the first.</summary>
    public ImmutableArray<Sentence> Join(ImmutableArray<Sentence> sentences)
    {
        ImmutableArray<Sentence>.Builder? joined = null;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (
                i > 0
                && EndsWithCall(sentences[i - 1])
                && TellsWho(sentences[i])
                && sentences[i].Paragraph == sentences[i - 1].Paragraph
                && (joined is null || joined[^1] == sentences[i - 1])
            )
            {
                joined ??= sentences[..i].ToBuilder();
                joined[^1] = joined[^1] with { Span = reading.Cover(joined[^1].First, sentences[i].End), End = sentences[i].End };
            }
            else
            {
                joined?.Add(sentences[i]);
            }
        }

        return joined?.DrainToImmutable() ?? sentences;
    }

    /// <summary>"?”", "!'".</summary>
    private bool EndsWithCall(in Sentence sentence) =>
        !reading.Tokens.IsWord(sentence.End - 1)
        && (reading.IsSign(sentence.End - 2, '?') || reading.IsSign(sentence.End - 2, '!'))
        && !reading.IsSign(sentence.End - 1, ')');

    /// <summary>"Trump said Friday.", but "The minister said the vote was fair." says something of its own.</summary>
    private bool TellsWho(in Sentence sentence)
    {
        for (var at = sentence.First; at < Math.Min(sentence.End, sentence.First + MostOfSpeaker) && reading.Tokens.IsWord(at); at++)
        {
            if (at > sentence.First && reading.At(at, TermKind.Cue) is { Term: { Id: "say", Shape: not ("noun" or "via") } } cue)
            {
                return EndsWith(cue.End, sentence);
            }
        }

        return false;
    }

    /// <summary>"Friday.", "on Monday in Ankara.", ", a point he likes to make": nothing that is said.</summary>
    private bool EndsWith(int at, in Sentence sentence) =>
        reading.IsSign(at, ',') || (sentence.End - at <= MostBehind && reading.Next(at, sentence.End, OfClauses) == sentence.End);
}
