using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>A verb whose subject is what is spoken about.</summary>
internal sealed class PassiveClauses(
    SvoWords words,
    NounPhraseBehind behind,
    NounPhraseBefore before,
    ToldEnd told,
    Complements complements
)
{
    /// <summary>
    /// "The strike was condemned by Malta": who stands behind "by" speaks of the subject; "Malta was accused of …" does not say who.
    /// </summary>
    public ReportingClause? Read(in Hit cue, VerbGroup verb, Sentence sentence, int from)
    {
        if (
            cue.Term.Shape is not "finite"
            || cue.Term.Id is "say" or "urge" or "warn" or "threaten" or "other"
            || before.Read(verb.First, from) is not { } subject
            || words.IsAuxiliary(subject.First - 1) // "the claim that Libya would vote was condemned": no subject, but a verb.
            || (cue.Term.Needs.Contains("plan") && !complements.IsOfPlan(subject))
        )
        {
            return null;
        }

        var agent = cue.End + 1;
        if (words.Is(cue.End, WordClass.Agent))
        {
            return
                (words.IsName(agent) || words.Is(agent, WordClass.Determiner) || words.Is(agent, WordClass.ObjectPronoun))
                && behind.Read(agent, sentence, true) is { } speaker
                ? new ReportingClause(verb, speaker, subject.First, speaker.End)
                {
                    Content =
                        words.Is(speaker.End, WordClass.Linking) && words.IsParticiple(speaker.End + 1)
                            ? [subject, new Stretch(speaker.End, told.Find(speaker.End, sentence, Told.Object))]
                            : [subject],
                }
                : null;
        }

        return cue.Term.Id == "condemn" && words.Is(cue.End, WordClass.Linking) && cue.End + 1 < sentence.End && !words.IsTime(cue.End + 1)
            ? new ReportingClause(verb with { End = cue.End + 1 }, null, subject.First, cue.End)
            {
                Content = [subject, new Stretch(cue.End + 1, told.Find(cue.End + 1, sentence, Told.Object))],
            }
            : null;
    }
}
