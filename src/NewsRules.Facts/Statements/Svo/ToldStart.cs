using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Where what is said begins behind a reporting verb: whom, when and where it was told are left out.</summary>
internal sealed class ToldStart(SvoWords words, Quotations quotations, NounPhraseBehind phrases)
{
    private const int LongestAside = 30;

    /// <summary>
    /// Behind "in a statement", "on Monday", "at a news conference": the token where the told clause begins; the sentence's end when there
    /// is none.
    /// </summary>
    public int Find(int at, Sentence sentence)
    {
        if (sentence.End < words.Reading.Tokens.Length && words.Reading.IsSign(sentence.End - 1, ':') && at >= sentence.End - 1)
        {
            return sentence.End;
        }

        var from = at;
        while (at < sentence.End)
        {
            var next = Behind(at, from, sentence);
            if (next == at)
            {
                return IsEnd(at, sentence) ? sentence.End : at;
            }

            at = next;
        }

        return sentence.End;
    }

    private int Behind(int at, int from, Sentence sentence)
    {
        if (quotations.Covers(at))
        {
            return at;
        }

        if (
            (words.IsTime(at) && !words.IsPossessive(at + 1))
            || (words.IsAdverb(at) && at == from && OpensBehind(at + 1))
            || words.Reading.IsSign(at, ':')
            || (words.IsComma(at) && at > from && words.StartsClause(at + 1))
            || (words.IsComma(at) && at == from && (quotations.Covers(at + 1) || words.Is(at + 1, WordClass.Preposition)))
        )
        {
            return at + 1;
        }

        if (words.Is(at, WordClass.Determiner) && words.IsTime(at + 1))
        {
            return at + 2;
        }

        if (words.IsComma(at) && at == from && words.Is(at + 1, WordClass.Conjunction) && quotations.Covers(at + 2))
        {
            return at + 2; // "…," he said, but "…".
        }

        if (words.IsPast(at) && at > from && (words.IsTime(at + 1) || words.Is(at + 1, WordClass.Preposition)))
        {
            return at + 1; // "in an interview aired on Monday"
        }

        if (words.Is(at, WordClass.Agent) && words.IsReportingNoun(at - 1))
        {
            return sentence.End; // "responded to complaints by the envoy that …": these are the envoy's words.
        }

        if (words.Is(at, WordClass.Question) && !words.Is(at, WordClass.Condition) && words.IsPast(at + 1))
        {
            return Opening(at + 1, sentence) is >= 0 and var opening ? opening : sentence.End; // "when asked about the talks"
        }

        return (words.Is(at, WordClass.Preposition) || (words.Is(at, WordClass.Genitive) && at > from)) && !words.Is(at, WordClass.Pronoun)
            ? BehindPreposition(at, sentence)
            : at;
    }

    /// <summary>"said bluntly that" has an adverb of its own; "jointly owned ships" and "just how" are told.</summary>
    private bool OpensBehind(int at) =>
        !words.Is(at, WordClass.Question)
        && (words.StartsClause(at) || words.Is(at, WordClass.Preposition) || words.IsComma(at) || words.IsTime(at));

    /// <summary>A "that", a colon or a quotation further on begins the clause; else the phrase of the preposition is left out.</summary>
    private int BehindPreposition(int at, Sentence sentence) =>
        Opening(at, sentence) is >= 0 and var opening ? opening
        : phrases.Read(at + 1, sentence, false) is { } phrase ? BeforeSubject(phrase)
        : at + 1;

    /// <summary>"in a statement Malta had", "in Cairo Malta would": right before a verb stands a name, and it is who or what does it.</summary>
    private int BeforeSubject(Stretch phrase)
    {
        var subject = phrase.End;
        while (subject > phrase.First && (words.IsName(subject - 1) || words.IsInside(subject - 1)))
        {
            subject--;
        }

        subject =
            subject == phrase.First || words.Is(subject - 1, WordClass.Preposition) || words.Is(subject - 1, WordClass.Linking)
                ? EndOfName(subject)
                : subject;
        return words.IsAuxiliary(phrase.End) || words.IsPast(phrase.End) ? Math.Min(subject, phrase.End) : phrase.End;
    }

    /// <summary>Of the names "Cairo Malta", which nothing parts, the first.</summary>
    private int EndOfName(int first)
    {
        var end = first + 1;
        foreach (ref readonly var hit in words.Reading.At(first))
        {
            end = hit.Term.IsName ? Math.Max(end, hit.End) : end;
        }

        return end;
    }

    /// <summary>The "that", the colon or the quotation near behind a token; −1 for none.</summary>
    private int Opening(int at, Sentence sentence)
    {
        for (
            var i = at + 1;
            i < Math.Min(sentence.End, at + LongestAside)
                && (i == at || !words.IsCue(i))
                && !(words.IsReportingNoun(i) && words.Is(i + 1, WordClass.Agent));
            i++
        )
        {
            if (words.Is(i, WordClass.That) || words.Reading.IsSign(i, ':') || (quotations.Covers(i) && words.IsComma(i - 1)))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsEnd(int at, Sentence sentence) =>
        at >= sentence.End || (!quotations.Covers(at) && words.Reading.Folded(at) is "." or "," or ";" or ")" or "?" or "—" or "–");
}
