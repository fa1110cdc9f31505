using System.Collections.Immutable;
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
            || cue.Term.Id is "say" or "threaten" or "other"
            || (cue.Term.Id is "urge" or "warn" && !words.Is(cue.End, WordClass.Agent))
            || before.Read(verb.First, from) is not { } subject
            || words.IsAuxiliary(subject.First - 1) // "the claim that Libya would vote was condemned": no subject, but a verb.
            || (cue.Term.Needs.Contains("plan") && !complements.IsOfPlan(subject))
        )
        {
            return null;
        }

        if (words.Is(cue.End, WordClass.Agent))
        {
            return IsAgent(cue.End + 1) && behind.Read(cue.End + 1, sentence, true) is { } speaker
                ? new ReportingClause(verb, speaker, subject.First, speaker.End) { Content = Of(subject, speaker.End, sentence) }
                : null;
        }

        return cue.Term.Id == "condemn" && words.Is(cue.End, WordClass.Linking) && cue.End + 1 < sentence.End && !words.IsTime(cue.End + 1)
            ? new ReportingClause(verb with { End = cue.End + 1 }, null, subject.First, cue.End)
            {
                Content = [subject, new Stretch(cue.End + 1, told.Find(cue.End + 1, sentence, Told.Object))],
            }
            : null;
    }

    private bool IsAgent(int token) =>
        words.IsName(token)
        || words.Is(token, WordClass.Determiner)
        || words.Is(token, WordClass.ObjectPronoun)
        || words.Is(token, WordClass.Former);

    /// <summary>"accused by Malta of lying", "urged by its envoy, NAME, to leave": the subject, and what stands behind who speaks.</summary>
    private ImmutableArray<Stretch> Of(Stretch subject, int end, Sentence sentence)
    {
        var at = words.IsComma(end) ? end + 1 : end;
        return (words.Is(at, WordClass.Linking) && words.IsParticiple(at + 1)) || IsToDo(at)
            ? [subject, new Stretch(at, told.Find(at, sentence, Told.Object))]
            : [subject];
    }

    /// <summary>"urged by Malta to leave", "warned by Malta not to leave".</summary>
    private bool IsToDo(int token) => words.IsInfinitive(words.Is(token, WordClass.Negation) ? token + 1 : token);
}
