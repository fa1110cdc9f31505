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

        subject = opens ? subject with { End = ToComma(subject.End, sentence) } : subject;
        var start = words.IsComma(subject.End) && subject.End + 1 < sentence.End && opens ? subject.End + 1 : sentence.End;
        return new ReportingClause(new VerbGroup(cue.First, cue.End, true, false, false, "asserted"), subject, cue.First, start)
        {
            TakesBefore = !opens,
        };
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
