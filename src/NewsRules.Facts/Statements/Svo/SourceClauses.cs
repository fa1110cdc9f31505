using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Whose words they are, without a verb: "according to officials in Tripoli".</summary>
internal sealed class SourceClauses(SvoWords words, Quotations quotations, NounPhraseBehind behind)
{
    private const int MaxBehindSource = 12;

    public ReportingClause? Read(in Hit cue, Sentence sentence)
    {
        var opens = cue.First == sentence.First;
        if (behind.Read(cue.End, sentence, !opens) is not { } subject)
        {
            return null;
        }

        subject = opens ? subject with { End = WithOffice(WithName(ToComma(subject.End, sentence), sentence), sentence) } : subject;
        var start = words.IsComma(subject.End) && subject.End + 1 < sentence.End && opens ? subject.End + 1 : sentence.End;
        return new ReportingClause(new VerbGroup(cue.First, cue.End, true, false, false, "asserted"), subject, cue.First, start)
        {
            TakesBefore = !opens,
        };
    }

    /// <summary>"According to the minister, Ann Borg, …": behind a name of several words that a comma closes.</summary>
    private int WithName(int comma, Sentence sentence)
    {
        var end = comma + 1;
        while (end < sentence.End && (words.IsName(end) || words.IsInside(end)) && !words.Reading.Has(end, Marks.OfStates))
        {
            end++;
        }

        return words.IsComma(comma) && end - comma > 2 && words.IsComma(end) ? end : comma;
    }

    /// <summary>"According to Ann Borg, the foreign minister of Malta, …": behind what he is, which has no verb.</summary>
    private int WithOffice(int comma, Sentence sentence)
    {
        var at = comma + 1;
        if (!words.IsComma(comma) || !words.IsName(comma - 1))
        {
            return comma;
        }

        var holdsOffice = false;
        while (at < Math.Min(sentence.End, comma + MaxBehindSource) && !words.IsComma(at) && !quotations.Covers(at) && !words.MayBeVerb(at))
        {
            holdsOffice |=
                (words.Reading.Has(at, SvoWords.Titles) || words.Is(at, WordClass.Official)) && words.Reading.Folded(at) is not [.., 's'];
            at++;
        }

        return holdsOffice && words.IsComma(at) && words.IsWord(at + 1) ? at : comma;
    }

    /// <summary>"According to officials in Tripoli, …": to the comma, where one is near.</summary>
    private int ToComma(int end, Sentence sentence)
    {
        var at = end;
        while (at < sentence.End && at < end + MaxBehindSource && !words.IsComma(at) && !quotations.Covers(at))
        {
            at++;
        }

        return words.IsComma(at) && at < sentence.End ? at : end;
    }
}
