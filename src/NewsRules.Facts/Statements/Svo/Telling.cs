using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Whether a reporting clause tells anything: what its word needs stands where it must.</summary>
internal sealed class Telling(SvoWords words, Quotations quotations, Complements complements)
{
    private const int LongestBody = 3;

    /// <summary>Nothing is told without the words that the reporting word needs.</summary>
    public bool Tells(ReportingClause clause, in Hit cue, Sentence sentence)
    {
        if (IsFreeRelative(clause) || IsSilence(clause, cue))
        {
            return false;
        }

        if (!clause.Content.IsEmpty || IsBehindQuotation(clause) || IsAsideOfAs(clause))
        {
            return true;
        }

        if (cue.Term.Needs.IsDefaultOrEmpty || cue.Term.Needs.Contains("whom"))
        {
            return cue.Length > 1
                || !words.Is(cue.End, WordClass.Participial)
                || (
                    clause.Told > cue.End && (quotations.Covers(clause.Told) || (clause.TakesBefore && quotations.EndsBefore(clause.First)))
                );
        }

        if (cue.Term.Needs is ["quote"])
        {
            return LeadsToQuotation(clause, sentence) || (clause.TakesBefore && FollowsQuotation(clause.First));
        }

        if (Complements.IsApart(cue))
        {
            return clause.Told >= 0;
        }

        return clause.Told < sentence.End || (quotations.Covers(clause.Told) && words.Reading.IsSign(sentence.End - 1, ':'))
            ? complements.Fits(cue, clause.Told, clause.Subject)
                || (clause.Told == clause.Verb.End && (clause.Verb.End > cue.End || complements.StandsBehind(cue, clause.Told, sentence)))
            : clause.TakesBefore && (quotations.Covers(clause.First - 1) || clause.First == clause.Verb.First || IsAfterword(clause, cue));
    }

    /// <summary>"what the envoy said".</summary>
    private bool IsFreeRelative(ReportingClause clause) =>
        clause.Subject is { } who && words.Is(who.First - 1, WordClass.FreeRelative) && !words.Is(clause.Told, WordClass.That);

    /// <summary>"said nothing", "did not comment", "refused to answer".</summary>
    private bool IsSilence(ReportingClause clause, in Hit cue) =>
        words.Is(clause.Told, WordClass.Silence)
        || (clause.Verb.Modality == "denied" && words.Is(cue.First, WordClass.Silence))
        || (
            cue.Term.Id == "reject"
            && (words.IsInfinitive(clause.Told) || words.Is(clause.Told, WordClass.Genitive))
            && words.Is(clause.Told + 1, WordClass.Silence)
        );

    /// <summary>
    /// "continued: “…”", "reacted coldly to the deal, “…”"; "echoed with “…”" and "continued its march, “the long one,” on Monday" tell
    /// nothing.
    /// </summary>
    private bool LeadsToQuotation(ReportingClause clause, Sentence sentence) =>
        quotations.Covers(clause.Told)
        && (clause.Told < sentence.End || words.Reading.IsSign(sentence.End - 1, ':'))
        && (
            clause.Told == clause.Verb.End
            || (
                !words.IsWord(clause.Told - 1)
                && (!words.Is(clause.Verb.End, WordClass.Determiner) || words.IsCapital(quotations.At(clause.Told)!.Value.First + 1))
            )
        );

    /// <summary>Behind a quotation of whole words, not one within the sentence before: "he spoke of an “end.” Borg continued".</summary>
    private bool FollowsQuotation(int first) =>
        quotations.EndsBefore(first)
        && (quotations.At(first - 1) ?? quotations.At(first - 2)) is { } quotation
        && (words.StartsParagraph(quotation.First) || !words.IsWord(quotation.First - 1));

    /// <summary>"…," wrote Ann Borg for the paper.</summary>
    private bool IsBehindQuotation(ReportingClause clause) =>
        clause.TakesBefore && clause.First == clause.Verb.First && clause.Subject is not null && quotations.EndsBefore(clause.First);

    /// <summary>"Libya, as envoys have pointed out, …", "As envoys have pointed out, …".</summary>
    private bool IsAsideOfAs(ReportingClause clause) =>
        words.IsComma(clause.Verb.End)
        && (
            clause.TakesBefore
                ? words.Is(clause.First - 1, WordClass.As) && words.IsComma(clause.First - 2)
                : words.Is(clause.First, WordClass.As) && clause.Told > clause.Verb.End
        );

    /// <summary>", Malta noted", ", she claimed", ", a study of prices shows".</summary>
    private bool IsAfterword(ReportingClause clause, in Hit cue) =>
        (
            IsClausal(cue)
            && (
                words.IsName(clause.Verb.First - 1)
                || EndsBody(clause.Verb.First)
                || words.Is(clause.Verb.First - 1, WordClass.Pronoun)
                || words.Is(clause.First - 1, WordClass.As)
            )
        ) || (words.IsComma(clause.First - 1) && clause.Subject is { } subject && complements.IsDocument(subject));

    /// <summary>"state television", "the ministry": an office or a body ends here.</summary>
    private bool EndsBody(int end)
    {
        for (var first = end - LongestBody; first < end; first++)
        {
            foreach (ref readonly var hit in words.Reading.At(first))
            {
                if (hit.End == end && hit.Term.Kind is TermKind.Office or TermKind.Seat or TermKind.Entity)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Malta noted" can stand behind what it noted; "Malta wants", "the report states" cannot.</summary>
    private static bool IsClausal(in Hit cue) => cue.Term.Needs.Contains("that") || cue.Term.Needs.Contains("clause");
}
