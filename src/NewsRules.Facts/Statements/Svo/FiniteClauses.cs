using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>A verb with a tense: its subject stands before it, is that of the clause before, or is tied to it.</summary>
internal sealed class FiniteClauses(
    SvoWords words,
    Quotations quotations,
    NounPhraseBefore before,
    InvertedClauses inverted,
    MainClause main,
    Complements complements,
    CounterClaims counters,
    DistantSubject distant
)
{
    public ReportingClause? Read(in Hit cue, VerbGroup verb, Sentence sentence, int from, Reported? last)
    {
        var previous = verb.First - 1;
        if (words.Is(cue.First - 1, WordClass.Negation) && (IsNor(cue.End) || (IsNor(cue.First - 1) && words.IsCue(cue.First - 2))))
        {
            return null; // "neither confirmed nor denied".
        }

        if (verb.Enclitic >= 0)
        {
            return OfEnclitic(verb, from);
        }

        var far = from == sentence.First ? distant.Of(verb, sentence) : null;
        if (
            (far is null || (cue.Term.Needs.IsDefaultOrEmpty && !quotations.Covers(previous)))
            && !ClosesApposition(verb, from)
            && inverted.Read(cue, verb, sentence, from) is { } clause
        )
        {
            return clause;
        }

        if (RelativeBefore(verb.First) is var relative && relative > from)
        {
            return OfRelative(relative, verb, from);
        }

        if (words.Is(previous, WordClass.That) && words.Is(previous - 1, WordClass.Document) && OfIssued(verb, sentence) is { } document)
        {
            return document; // "Malta released a letter that accuses Chad".
        }

        if (words.Is(previous, WordClass.Conjunction) && verb.First > sentence.First)
        {
            if (last is not null && IsOfTold(cue, verb, last))
            {
                return null;
            }

            return last is null
                ? main.Of(verb, sentence)
                : new ReportingClause(verb, last.Subject, verb.First, verb.End) { Carried = last.Figure };
        }

        if (words.Reading.Field == Field.Title && last is not null && words.IsComma(previous) && !words.IsReportingNoun(cue.First))
        {
            return new ReportingClause(verb, last.Subject, verb.First, verb.End) { Carried = last.Figure }; // "Malta rejects map, praises Chad".
        }

        if ((before.Read(verb.First, from) is { } near && !(near.First > far?.First) ? near : far) is not { } subject)
        {
            return inverted.ReadPast(cue, verb, sentence, from);
        }

        if (words.IsAuxiliary(subject.First - 1) || IsNounOfPhrase(cue, subject))
        {
            return null;
        }

        if (OfObject(cue, verb, subject, from) is { } told)
        {
            return told;
        }

        if (IsOfNobody(subject) && cue.Term.Id == "say")
        {
            return null; // "Neither Malta nor Chad has commented".
        }

        verb = IsOfNobody(subject) ? verb with { Modality = "denied" } : verb;
        if (counters.CommaBefore(subject.First, sentence) is > 0 and var comma)
        {
            return new ReportingClause(verb, subject, subject.First, verb.End) { Content = [new Stretch(from, comma)] };
        }

        return AsOf(subject, verb, sentence)
            ?? new ReportingClause(verb, subject, subject.First, verb.End) { TakesBefore = true, IsSetIn = IsSetIn(subject, verb, from) };
    }

    /// <summary>"Malta's envoy to Libya, Ann Borg, said Chad withdrew": before the comma stands who speaks, and no clause.</summary>
    private bool ClosesApposition(VerbGroup verb, int from)
    {
        if (
            !words.IsComma(verb.First - 1)
            || !words.IsName(verb.End) // "Elections, the only way out, said the envoy".
            || before.Read(verb.First, from) is not { } subject
            || subject.End != verb.First
        )
        {
            return false;
        }

        var holdsOffice = false;
        for (var i = from; i < subject.End; i++)
        {
            holdsOffice |= words.Reading.Has(i, SvoWords.Titles) || words.Is(i, WordClass.Envoy);
            if (words.MayBeVerb(i))
            {
                return false;
            }
        }

        return holdsOffice;
    }

    /// <summary>
    /// "said that Malta backs the plan and condemns …", "said the president was sorry and had assured …": by its tense the verb goes on
    /// with who is told of.
    /// </summary>
    private bool IsOfTold(in Hit cue, VerbGroup verb, Reported last)
    {
        var told = words.Is(last.End, WordClass.That) ? last.End + 1 : last.End;
        if (
            !last.IsPast
            || told >= verb.First - 1
            || words.Is(told, WordClass.Pronoun)
            || !(words.IsName(told) || words.Is(told, WordClass.Article))
            || words.IsComma(verb.First - 2)
            || quotations.Covers(told)
        )
        {
            return false;
        }

        return words.IsAuxiliary(verb.First) || words.Reading.Folded(cue.First) is [.., not 's', 's'];
    }

    /// <summary>"who said", "who on Tuesday said"; −1 for none.</summary>
    private int RelativeBefore(int verb)
    {
        var at = verb - 1;
        while (words.IsTime(at) || (at < verb - 1 && words.Is(at, WordClass.Dating)))
        {
            at--;
        }

        return words.Is(at, WordClass.Relative) ? at : -1;
    }

    /// <summary>"has released a new report that accuses …": a text that who issues it stands for, and nobody else's.</summary>
    private ReportingClause? OfIssued(VerbGroup verb, Sentence sentence)
    {
        var issuing = verb.First - 2;
        while (
            words.IsWord(issuing)
            && !words.IsCapital(issuing)
            && !words.Is(issuing, WordClass.Leading)
            && !words.Is(issuing, WordClass.Possessive)
            && !words.Is(issuing, WordClass.Preposition)
        )
        {
            issuing--;
        }

        var end = issuing;
        while (words.IsAuxiliary(end - 1) || words.IsAdverb(end - 1))
        {
            end--;
        }

        return words.Is(issuing, WordClass.Leading) && main.Of(verb, sentence) is { Subject: { } subject } clause && subject.End == end
            ? clause
            : null;
    }

    /// <summary>"nor".</summary>
    private bool IsNor(int token) => words.Is(token, WordClass.Negation) && words.Is(token, WordClass.Conjunction);

    /// <summary>"Libya, he said, must …".</summary>
    private bool IsSetIn(Stretch subject, VerbGroup verb, int from) =>
        subject.First > from + 1
        && words.IsComma(subject.First - 1)
        && words.IsComma(verb.End)
        && !words.Is(from, WordClass.Adverb)
        && inverted.IsOnlySubject(from, subject.First - 1);

    /// <summary>"is expected to announce": whose subject stands before what expects.</summary>
    public ReportingClause? Expected(in Hit cue, VerbGroup verb, Sentence sentence, int from)
    {
        var outer = verb.First - 1;
        while (outer > from && (words.IsAuxiliary(outer - 1) || words.IsAdverb(outer - 1)))
        {
            outer--;
        }

        return (words.Is(outer - 1, WordClass.And) ? SubjectOfBoth(verb, sentence) : before.Read(outer, from)) is { } subject
            ? new ReportingClause(verb with { First = cue.First, Modality = "expected" }, subject, subject.First, verb.End)
            : null;
    }

    /// <summary>"The minister met the envoy and decided to leave"; what somebody did "who met him and decided to leave" is told by the way.</summary>
    private Stretch? SubjectOfBoth(VerbGroup verb, Sentence sentence) =>
        main.Of(verb, sentence)?.Subject is { } subject && !(words.IsComma(subject.End) && words.Is(subject.End + 1, WordClass.Relative))
            ? subject
            : null;

    /// <summary>"…, dit-il".</summary>
    private ReportingClause? OfEnclitic(VerbGroup verb, int from) =>
        verb.First > from && (quotations.Covers(verb.First - 1) || words.IsComma(verb.First - 1))
            ? new ReportingClause(verb, new Stretch(verb.Enclitic, verb.Enclitic + 1), verb.First, verb.End) { TakesBefore = true }
            : null;

    /// <summary>"the envoy, who said".</summary>
    private ReportingClause OfRelative(int relative, VerbGroup verb, int from) =>
        new(verb, new Stretch(relative, relative + 1), relative, verb.End)
        {
            Antecedent = before.Read(words.IsComma(relative - 1) ? relative - 1 : relative, from) is { } phrase ? Object(phrase) : null,
        };

    /// <summary>"the pact, which Malta has criticized, …": what stands before the relative is condemned.</summary>
    private ReportingClause? OfObject(in Hit cue, VerbGroup verb, Stretch subject, int from)
    {
        var relative = subject.First - 1;
        return
            cue.Term.Id is "condemn" or "praise" or "reject" or "deny"
            && cue.Length == 1
            && words.Is(relative, WordClass.Relative)
            && (!words.IsWord(verb.End) || words.IsAuxiliary(verb.End))
            && before.Read(words.IsComma(relative - 1) ? relative - 1 : relative, from) is { } thing
            ? new ReportingClause(verb, subject, subject.First, verb.End) { Content = [thing] }
            : null;
    }

    /// <summary>"The minister met the envoy", "spoke with the envoy": behind the verb and its preposition.</summary>
    private Stretch Object(Stretch phrase)
    {
        var first = phrase.First;
        for (var i = phrase.First + 1; i < phrase.End - 1; i++)
        {
            first = IsMainVerb(i) || ((first > phrase.First || words.Is(i, WordClass.From)) && IsOfObject(i)) ? i + 1 : first;
        }

        return phrase with
        {
            First = first,
        };
    }

    private bool IsMainVerb(int token) =>
        words.IsVerb(token)
        || (words.IsPast(token) && !words.IsHyphen(token - 1) && !words.Is(token - 1, WordClass.Determiner) && StartsPhrase(token + 1));

    private bool IsOfObject(int preposition) =>
        words.Is(preposition, WordClass.Preposition)
        && (
            words.Is(preposition, WordClass.To)
            || words.Is(preposition, WordClass.Agent)
            || (words.Is(preposition, WordClass.With) && !words.Is(preposition, WordClass.From))
            || (
                words.Is(preposition, WordClass.From)
                && words.IsName(preposition + 1)
                && !words.Reading.Has(preposition + 1, Marks.OfPlaces)
            )
        )
        && StartsPhrase(preposition + 1);

    private bool StartsPhrase(int token) =>
        words.IsName(token)
        || words.Is(token, WordClass.Determiner)
        || words.Reading.Has(token, TermKind.Nationality)
        || words.Is(token, WordClass.Preposition);

    /// <summary>"As the envoy said, …" tells what follows its comma.</summary>
    private ReportingClause? AsOf(Stretch subject, VerbGroup verb, Sentence sentence) =>
        subject.First - 1 == sentence.First && words.Is(sentence.First, WordClass.As) && words.IsComma(verb.End)
            ? new ReportingClause(verb, subject, sentence.First, verb.End + 1)
            : null;

    /// <summary>"Neither Egypt nor Turkey", "no one".</summary>
    private bool IsOfNobody(Stretch subject) =>
        words.Is(subject.First, WordClass.Negation) || words.Is(subject.First - 1, WordClass.Negation);

    /// <summary>
    /// "relies on a series of pledges to …": a word that can be a noun is no verb behind what is no whole phrase; "critics call" has its
    /// subject.
    /// </summary>
    private bool IsNounOfPhrase(in Hit cue, Stretch subject) =>
        cue.Term.Shape is not "base"
        && words.IsReportingNoun(cue.First)
        && !words.IsCapital(subject.First)
        && !(words.Is(subject.First, WordClass.Pronoun) && subject.End == subject.First + 1)
        && !words.Is(subject.First, WordClass.Determiner)
        && !complements.IsDocument(subject);
}
