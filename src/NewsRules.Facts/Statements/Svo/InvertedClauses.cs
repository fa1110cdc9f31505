using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>A verb that stands before its subject, behind what is said.</summary>
internal sealed class InvertedClauses(SvoWords words, Quotations quotations, NounPhraseBehind behind)
{
    private const int LongestPhrase = 20;
    private static readonly Marks States = Marks.Of(TermKind.Country) | Marks.Of(TermKind.Capital) | Marks.Of(TermKind.Entity);

    /// <summary>"…," said NAME, the minister of ….</summary>
    public ReportingClause? Read(in Hit cue, VerbGroup verb, Sentence sentence, int from) => Read(cue, verb, sentence, from, false);

    /// <summary>
    /// "L'Iran ripostera, a averti le général": any verb that has an auxiliary, where nobody stands before it who could be its subject.
    /// </summary>
    public ReportingClause? ReadPast(in Hit cue, VerbGroup verb, Sentence sentence, int from) =>
        cue.Term.Shape == Inflection.PastShape ? Read(cue, verb, sentence, from, true) : null;

    private ReportingClause? Read(in Hit cue, VerbGroup verb, Sentence sentence, int from, bool isPast)
    {
        var previous = verb.First - 1;
        var start = BehindDay(cue, verb);
        if (
            previous < from
            || TakesWhom(cue)
            || !(quotations.Covers(previous) || words.IsComma(previous))
            || !(words.Is(start, WordClass.Determiner) || words.IsName(start) || words.Is(start, WordClass.Pronoun) || IsNoun(start))
        )
        {
            return null;
        }

        var isQuoted = quotations.EndsBefore(verb.First);
        if (
            !isQuoted
            && (
                !(isPast || (cue.Term.Needs.IsDefaultOrEmpty ? cue.Term.Id == "say" : cue.Term.Needs.Contains("clause")))
                || !(words.Is(start, WordClass.Determiner) || words.IsName(start))
                || ClosesAside(previous, from)
            )
        )
        {
            return null;
        }

        var isSetIn = !isQuoted && IsOnlySubject(from, previous);
        if (
            behind.Read(start, sentence, !isSetIn) is not { } subject
            || (!isQuoted && (!IsClosed(subject.End, sentence) || IsClause(subject)))
        )
        {
            return null;
        }

        return new ReportingClause(verb, subject, verb.First, subject.End)
        {
            TakesBefore = true,
            IsSetIn = isSetIn && words.IsComma(subject.End),
        };
    }

    /// <summary>"“armed men” had attacked a bus": a verb that takes whom it tells stands behind no quotation.</summary>
    private static bool TakesWhom(in Hit cue) =>
        cue.Term.Needs is [var need] && (need is "object" || need.StartsWith("whom-", StringComparison.Ordinal));

    /// <summary>
    /// "Two diplomats, speaking on condition of anonymity, said": a comma that ends what is told of who stands before it.
    /// </summary>
    private bool ClosesAside(int comma, int from)
    {
        var opening = comma - 1;
        while (opening > from && !words.IsComma(opening))
        {
            opening--;
        }

        return opening > from && words.IsWord(opening - 1) && words.Reading.Folded(opening + 1) is [_, _, .., 'i', 'n', 'g'];
    }

    /// <summary>
    /// "La Libye, a déclaré le ministre, doit …", "Libya, said the minister, needs …": before the comma stands no more than a subject.
    /// </summary>
    public bool IsOnlySubject(int first, int comma)
    {
        var determiner = words.Reading.EndOf(first, WordClass.Determiner);
        var at = Math.Max(first, determiner);
        at += determiner > 0 && at < comma && words.IsWord(at) ? 1 : 0;
        while (at < comma && (words.IsName(at) || words.IsInside(at)))
        {
            at++;
        }

        return at == comma;
    }

    /// <summary>"a déclaré mardi 3 mars le ministre": between a past told with an auxiliary and its subject the day may stand.</summary>
    private int BehindDay(in Hit cue, VerbGroup verb)
    {
        var at = verb.End;
        while (cue.Term.Shape == Inflection.PastShape && (words.IsTime(at) || (words.IsNumber(at) && words.IsTime(at + 1))))
        {
            at++;
        }

        return at;
    }

    /// <summary>", said Sudan needed help": right behind a name its verb.</summary>
    private bool IsClause(Stretch subject)
    {
        for (var i = subject.First + 1; i < subject.End; i++)
        {
            if (
                words.IsName(i - 1)
                && (
                    words.IsPast(i)
                    || words.IsAuxiliary(i)
                    || words.Is(i, WordClass.Verb)
                    || words.Is(i, WordClass.Future)
                    || words.Is(i, WordClass.Conditional)
                    || (words.Reading.Has(i - 1, States) && words.IsPresent(i))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNoun(int token) =>
        words.IsWord(token)
        && !words.Is(token, WordClass.That)
        && !words.Is(token, WordClass.Preposition)
        && !words.IsTime(token)
        && !words.IsAdverb(token)
        && !words.IsAuxiliary(token);

    private bool IsClosed(int token, Sentence sentence) =>
        token >= sentence.End
        || words.Reading.Folded(token) is "." or "," or ";"
        || words.IsTime(token)
        || (words.Is(token, WordClass.Preposition) && !HasVerb(token, sentence));

    /// <summary>", said the talks on Libya had stalled": what was taken for the speaker has a verb.</summary>
    private bool HasVerb(int token, Sentence sentence)
    {
        var limit = Math.Min(sentence.End, token + LongestPhrase);
        while (
            token < limit && (words.IsWord(token) || words.IsInside(token)) && !words.IsAuxiliary(token) && !words.Is(token, WordClass.Verb)
        )
        {
            token++;
        }

        return token < limit && words.IsWord(token);
    }
}
