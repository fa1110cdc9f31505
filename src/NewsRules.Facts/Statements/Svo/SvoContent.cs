using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>The spans of what is said: before the reporting clause, behind it, around it, and in the quotations that go on after it.</summary>
internal sealed class SvoContent(SvoWords words, Quotations quotations, ToldEnd told)
{
    private readonly Reading _reading = words.Reading;

    /// <summary>The clause before the reporting clause that begins at a token; null when none is told there.</summary>
    public Stretch? Before(int clause, int from, Sentence sentence)
    {
        var end = words.Is(clause - 1, WordClass.As) ? clause - 1 : clause;
        var hasSign = false;
        while (end > from && !quotations.Covers(end - 1) && words.Reading.Folded(end - 1) is "," or "—" or "–" or "-")
        {
            end--;
            hasSign = true;
        }

        if (end <= from || !(hasSign || quotations.Covers(end - 1)))
        {
            return null;
        }

        var quotation = quotations.At(end - 1);
        var first = quotation is { } quoted && quoted.First <= from ? quoted.First : from == sentence.First ? SkipConjunction(from, end) : quotation?.First ?? from;
        return end - first < (words.Is(clause - 1, WordClass.As) ? 1 : 2) ? null : new Stretch(first, end);
    }

    /// <summary>The told clause that begins at a token, or null.</summary>
    public Stretch? Behind(int start, Sentence sentence, Told within = Told.Clause)
    {
        if (start == sentence.End && words.Reading.IsSign(sentence.End - 1, ":") && quotations.At(start) is { } next)
        {
            return new Stretch(next.First, next.End);
        }

        var end = start < sentence.End ? told.Find(start, sentence, within) : start;
        return end > start ? new Stretch(start, end) : null;
    }

    /// <summary>The rest of what is said behind the comma of "…, he said, …".</summary>
    public Stretch? After(int comma, Sentence sentence) =>
        words.IsComma(comma) && comma + 3 < sentence.End && !words.IsParticiple(comma + 1) && !words.Is(comma + 1, WordClass.Relative) && !words.IsCue(comma + 1) ? Behind(comma + 1, sentence) : null;

    /// <summary>The quotations that begin the next sentences of the paragraph and have no speaker of their own.</summary>
    public IEnumerable<Stretch> GoingOn(int at)
    {
        while (at < _reading.Tokens.Length && quotations.At(at) is { } next && next.First == at && SameParagraph(at) && IsWhole(next))
        {
            yield return new Stretch(next.First, next.End);
            at = next.End;
        }
    }

    private int SkipConjunction(int from, int end) => words.Is(from, WordClass.Conjunction) && from + 2 < end ? from + 1 : from;

    private bool SameParagraph(int token) => token > 0 && !_reading.Text.AsSpan(_reading.Tokens.SpanOf(token - 1).End.._reading.Tokens.SpanOf(token).Start).Contains('\n');

    private bool IsWhole(Quotation quotation)
    {
        var last = quotation.End - 1;
        while (last > quotation.First && _reading.Folded(last) is "\"" or "”" or "»" or "'")
        {
            last--;
        }

        return _reading.Folded(last) is "." or "?" or "!" or "…" && !(words.IsWord(quotation.End) && char.IsLower(_reading.Text[_reading.Tokens.SpanOf(quotation.End).Start]));
    }
}
