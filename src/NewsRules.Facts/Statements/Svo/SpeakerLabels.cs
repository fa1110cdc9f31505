using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>A speaker named beside the words: "MARLOW: …" in a transcript, "…" — Ann Marlow under a quotation.</summary>
internal sealed class SpeakerLabels(SvoWords words, Quotations quotations)
{
    private const int MaxTokens = 6;
    private readonly Reading _reading = words.Reading;

    /// <summary>The label of a sentence, its sign, and what was said; null for a sentence without.</summary>
    public (Stretch Speaker, Stretch Sign, Stretch Content)? Read(Sentence sentence) => Transcript(sentence) ?? Signature(sentence);

    private (Stretch, Stretch, Stretch)? Transcript(Sentence sentence)
    {
        var first = Content.Opens(_reading, sentence.First) ? sentence.First + 1 : sentence.First;
        var at = first;
        while (at < sentence.End && at < first + MaxTokens && (IsShouted(at) || (at > first && words.IsInside(at))))
        {
            at++;
        }

        if (at == first || !_reading.IsSign(at, ":") || at + 1 >= sentence.End || !StartsParagraph(sentence.First))
        {
            return null;
        }

        return (new Stretch(first, at), new Stretch(at, at + 1), new Stretch(at + 1, EndOfParagraph(at + 1)));
    }

    private (Stretch, Stretch, Stretch)? Signature(Sentence sentence)
    {
        var first = sentence.First + 1;
        var end = _reading.IsSign(sentence.End - 1, ".") ? sentence.End - 1 : sentence.End;
        return _reading.Folded(sentence.First) is "―" or "—" or "–" && quotations.At(sentence.First - 1) is { } quotation && end > first && end - first <= MaxTokens && Enumerable.Range(first, end - first).All(token => words.IsName(token) || words.IsInside(token))
            ? (new Stretch(first, end), new Stretch(sentence.First, first), new Stretch(quotation.First, quotation.End))
            : null;
    }

    private bool IsShouted(int token) => words.IsWord(token) && _reading.Tokens.SpanOf(token) is { Length: > 1 } span && !_reading.Text.AsSpan(span.Start..span.End).ContainsAnyExceptInRange('A', 'Z');

    private bool StartsParagraph(int token) => token == 0 || EndsParagraph(token - 1);

    private bool EndsParagraph(int token) => token + 1 >= _reading.Tokens.Length || _reading.Text.AsSpan(_reading.Tokens.SpanOf(token).End.._reading.Tokens.SpanOf(token + 1).Start).Contains('\n');

    private int EndOfParagraph(int token)
    {
        while (token < _reading.Tokens.Length && !EndsParagraph(token))
        {
            token++;
        }

        return Math.Min(token + 1, _reading.Tokens.Length);
    }
}
