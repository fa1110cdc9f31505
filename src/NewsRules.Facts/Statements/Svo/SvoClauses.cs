using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Reporting word → reporting clause: who is its subject, by where it stands.</summary>
internal sealed class SvoClauses(SvoWords words, Quotations quotations, NounPhraseBehind behind, NounPhraseBefore before, ToldClause told, Complements complements, NominalClauses nouns)
{
    /// <summary>The clause of a reporting word; null when it reports nothing, or nobody speaks.</summary>
    /// <param name="from">Where the clause can begin: behind the clause before.</param>
    public ReportingClause? Read(in Hit cue, Sentence sentence, int from, Reported? last)
    {
        if (cue.Term.Shape == "via")
        {
            return Via(cue, sentence);
        }

        if (nouns.IsNoun(cue))
        {
            return nouns.Read(cue, from, sentence) is { } noun ? noun with { Antecedent = Owner(noun, sentence) } : null;
        }

        var verb = VerbGroup.Around(words, cue, from);
        if (verb.IsPassive)
        {
            return Passive(cue, verb, sentence, from);
        }

        if (cue.Term.Shape is not ("finite" or "participle" or "base" or Inflection.PastShape) || (cue.Term.Shape == Inflection.PastShape && !verb.IsFinite) || (words.IsCapital(cue.First) && !words.IsHeadline && verb.First > sentence.First && !quotations.Covers(verb.First - 1)))
        {
            return null;
        }

        if (verb.IsInfinitive || (cue.Term.Shape == "base" && verb.First == cue.First && !IsPlural(verb.First - 1, sentence)))
        {
            return verb.IsInfinitive && words.Is(verb.First - 1, WordClass.Expected) ? Expected(verb, cue, sentence, from) : null;
        }

        var clause = (verb.IsFinite ? Finite(cue, verb, sentence, from, last) : IsVerbal(cue) ? Participle(verb, sentence, from, last) : null) is { } found ? WithTold(found, cue, sentence) : null;
        return clause is not null && Reports(clause, cue, sentence) ? clause : null;
    }

    /// <summary>"The strike was condemned by Malta": who stands behind "by" speaks of the subject; "Malta was accused of …" does not say who.</summary>
    private ReportingClause? Passive(in Hit cue, VerbGroup verb, Sentence sentence, int from)
    {
        if (cue.Term.Shape is not "finite" || cue.Term.Id is "say" or "urge" or "warn" or "threaten" or "other" || before.Read(verb.First, from) is not { } subject || (cue.Term.Needs.Contains("plan") && !complements.IsOfPlan(subject)))
        {
            return null;
        }

        var agent = cue.End + 1;
        if (words.Reading.Folded(cue.End) is "by" or "par")
        {
            return (words.IsName(agent) || words.Is(agent, WordClass.Determiner) || words.Is(agent, WordClass.ObjectPronoun)) && behind.Read(agent, sentence, true) is { } speaker
                ? new ReportingClause(verb, speaker, subject.First, speaker.End) { Content = [subject] }
                : null;
        }

        return cue.Term.Id == "condemn" && words.Is(cue.End, WordClass.Linking) && cue.End + 1 < sentence.End
            ? new ReportingClause(verb with { End = cue.End + 1 }, null, subject.First, cue.End) { Content = [subject, new Stretch(cue.End + 1, told.End(cue.End + 1, sentence))] }
            : null;
    }

    private ReportingClause? Finite(in Hit cue, VerbGroup verb, Sentence sentence, int from, Reported? last)
    {
        var previous = verb.First - 1;
        if (verb.Enclitic >= 0)
        {
            return previous >= from && (quotations.Covers(previous) || words.IsComma(previous)) ? new ReportingClause(verb, new Stretch(verb.Enclitic, verb.Enclitic + 1), verb.First, verb.End) { TakesBefore = true } : null;
        }

        if (Inverted(cue, verb, sentence, from) is { } inverted)
        {
            return inverted;
        }

        if (words.Is(previous, WordClass.Relative) && previous > from)
        {
            var antecedent = before.Read(words.IsComma(previous - 1) ? previous - 1 : previous, from);
            return new ReportingClause(verb, new Stretch(previous, previous + 1), previous, verb.End) { Antecedent = antecedent };
        }

        if (words.Is(previous, WordClass.Conjunction) && verb.First > sentence.First)
        {
            return last is null ? Main(verb, sentence) : new ReportingClause(verb, last.Subject, verb.First, verb.End) { Carried = last.Figure };
        }

        return before.Read(verb.First, from) is { } subject ? AsOf(subject, sentence) ?? new ReportingClause(verb, subject, subject.First, verb.End) { TakesBefore = true } : null;

        // "As the envoy said, …" tells what follows its comma.
        ReportingClause? AsOf(Stretch subject, Sentence sentence) =>
            subject.First - 1 == sentence.First && words.Is(sentence.First, WordClass.As) && words.IsComma(verb.End) ? new ReportingClause(verb, subject, sentence.First, verb.End + 1) : null;
    }

    /// <summary>"…," said NAME, the minister of ….</summary>
    private ReportingClause? Inverted(in Hit cue, VerbGroup verb, Sentence sentence, int from)
    {
        var previous = verb.First - 1;
        var start = BehindDay(cue, verb);
        if (previous < from || !(quotations.Covers(previous) || words.IsComma(previous)) || !(words.Is(start, WordClass.Determiner) || words.IsName(start) || words.Is(start, WordClass.Pronoun) || IsNoun(start)))
        {
            return null;
        }

        var isQuoted = quotations.Covers(previous);
        if (!isQuoted && (cue.Term.Id != "say" || cue.Term.Needs.Contains("that") || cue.Term.Needs.Contains("whom") || !(words.Is(start, WordClass.Determiner) || words.IsName(start))))
        {
            return null;
        }

        if (behind.Read(start, sentence, true) is not { } subject || (!isQuoted && !IsClosed(subject.End, sentence)))
        {
            return null;
        }

        return new ReportingClause(verb, subject, verb.First, subject.End) { TakesBefore = true };
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

    private bool IsNoun(int token) => words.IsWord(token) && !words.Is(token, WordClass.That) && !words.Is(token, WordClass.Preposition) && !words.IsTime(token) && !words.IsAdverb(token) && !words.IsAuxiliary(token);

    private bool IsClosed(int token, Sentence sentence) => token >= sentence.End || words.Reading.Folded(token) is "." or "," or ";" || words.IsTime(token) || words.Is(token, WordClass.Preposition);

    private ReportingClause? Participle(VerbGroup verb, Sentence sentence, int from, Reported? last)
    {
        var previous = verb.First - 1;
        if (words.Is(previous, WordClass.OfTitle) || words.Is(previous, WordClass.Determiner) || words.IsPossessive(previous))
        {
            return null;
        }

        if (last is not null)
        {
            return new ReportingClause(verb, last.Subject, verb.First, verb.End) { Carried = last.Figure };
        }

        if (words.IsComma(previous) || words.Is(previous, WordClass.Preposition) || words.Is(previous, WordClass.Conjunction))
        {
            return Main(verb, sentence);
        }

        if (before.Read(verb.First, from) is { } phrase && WithoutVerb(phrase) is { } subject)
        {
            return new ReportingClause(verb, subject, subject.First, verb.End);
        }

        return verb.End - verb.First > 1 ? Main(verb, sentence) : null;
    }

    /// <summary>"adding", "ajoutant"; "sure" and "ready" report only with "is".</summary>
    private bool IsVerbal(in Hit cue) => cue.Length > 1 || words.Reading.Folded(cue.First) is [.., 'i', 'n', 'g'] or [.., 'a', 'n', 't'];

    /// <summary>Of "it issued a paper condemning" the subject; of "it's worth noting" none.</summary>
    private Stretch? WithoutVerb(Stretch phrase)
    {
        if (words.Is(phrase.First, WordClass.Pronoun) && phrase.End > phrase.First + 1)
        {
            return words.IsPossessive(phrase.First + 1) || words.Is(phrase.First + 1, WordClass.Preposition) ? null : phrase with { End = phrase.First + 1 };
        }

        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (words.IsVerb(i))
            {
                return phrase with { End = i };
            }
        }

        return phrase;
    }

    private ReportingClause? Main(VerbGroup verb, Sentence sentence) =>
        Subject(sentence, verb.First) is { } subject && subject.End <= verb.First && IsSure(subject) ? new ReportingClause(verb, subject, verb.First, verb.End) : null;

    /// <summary>"Haftar repeated his promise": whom "his" means.</summary>
    private Stretch? Owner(ReportingClause noun, Sentence sentence) =>
        noun.Subject is { } owner && owner.First > sentence.First && owner.End == owner.First + 1 && words.Is(owner.First, WordClass.Determiner) && Subject(sentence, owner.First) is { } subject && subject.End <= owner.First ? subject : null;

    /// <summary>The subject of the sentence's main clause: its first name, pronoun or phrase behind an opener.</summary>
    public Stretch? Subject(Sentence sentence, int limit)
    {
        var at = sentence.First;
        while (at < limit && (words.IsAdverb(at) || words.Is(at, WordClass.Conjunction) || words.IsComma(at)))
        {
            at++;
        }

        if (words.Is(at, WordClass.Preposition) || words.Is(at, WordClass.Subordinator) || words.IsParticiple(at))
        {
            at = NextComma(at, limit) + 1;
        }

        return at >= sentence.First && at < limit ? behind.Read(at, sentence, false) : null;
    }

    private int NextComma(int at, int limit)
    {
        while (at < limit && !words.IsComma(at))
        {
            at++;
        }

        return at < limit ? at : -2;
    }

    /// <summary>A pronoun, or a phrase that its verb's auxiliary, a comma or the end of its capitals closes.</summary>
    private bool IsSure(Stretch subject) => words.Is(subject.First, WordClass.Pronoun) || words.IsAuxiliary(subject.End) || words.IsComma(subject.End) || words.IsCue(subject.End) || words.IsAdverb(subject.End) || words.IsVerb(subject.End);

    private ReportingClause? Expected(VerbGroup verb, in Hit cue, Sentence sentence, int from)
    {
        var outer = verb.First - 1;
        while (outer > from && (words.IsAuxiliary(outer - 1) || words.IsAdverb(outer - 1)))
        {
            outer--;
        }

        return before.Read(outer, from) is { } subject
            ? WithTold(new ReportingClause(verb with { First = cue.First, Modality = "expected" }, subject, subject.First, verb.End), cue, sentence)
            : null;
    }

    private ReportingClause? Via(in Hit cue, Sentence sentence)
    {
        var opens = cue.First == sentence.First;
        if (behind.Read(cue.End, sentence, !opens) is not { } subject)
        {
            return null;
        }

        var start = words.IsComma(subject.End) && subject.End + 1 < sentence.End && opens ? subject.End + 1 : sentence.End;
        return new ReportingClause(new VerbGroup(cue.First, cue.End, true, false, false, "asserted"), subject, cue.First, start) { TakesBefore = !opens };
    }

    /// <summary>Leaves out whom it was told to, and where and when.</summary>
    private ReportingClause WithTold(ReportingClause clause, in Hit cue, Sentence sentence)
    {
        var at = clause.Told;
        if (at == clause.Verb.End && complements.StandsBehind(cue, at, sentence))
        {
            return words.Is(at, WordClass.As) ? clause with { Verb = clause.Verb with { End = at + 1 }, Told = at + 1 } : clause;
        }

        string? medium = null;
        if (cue.Term.Needs.Contains("whom") && behind.Read(at, sentence, false) is { } whom)
        {
            medium = words.IsName(whom.First) ? words.Reading.Cover(whom.First, whom.End).Of(words.Reading.Text).ToString() : null;
            at = words.IsPossessive(whom.End - 1) && quotations.At(whom.End) is { } show && words.Is(show.End, WordClass.That) ? show.End : whom.End;
        }

        return clause with { Told = medium is null && at > clause.Told && words.IsInfinitive(at) ? at : told.Start(at, sentence), Medium = medium };
    }

    /// <summary>Nothing is told without the words that the reporting word needs.</summary>
    private bool Reports(ReportingClause clause, in Hit cue, Sentence sentence)
    {
        if (cue.Term.Needs.IsDefaultOrEmpty || cue.Term.Needs.Contains("whom"))
        {
            return words.Reading.Folded(cue.End) is not ("of" or "by");
        }

        if (clause.Subject is { } who && words.Reading.Folded(who.First - 1) is "what" && !words.Is(clause.Told, WordClass.That))
        {
            return false;
        }

        return clause.Told < sentence.End || (quotations.Covers(clause.Told) && words.Reading.IsSign(sentence.End - 1, ":"))
            ? complements.Fits(cue, clause.Told, clause.Subject) || (clause.Told == clause.Verb.End && (clause.Verb.End > cue.End || complements.StandsBehind(cue, clause.Told, sentence)))
            : clause.TakesBefore && (quotations.Covers(clause.First - 1) || clause.First == clause.Verb.First || IsAfterword(clause));
    }

    /// <summary>", Malta noted", ", she claimed", ", a study of prices shows".</summary>
    private bool IsAfterword(ReportingClause clause) =>
        words.IsName(clause.Verb.First - 1) || words.Is(clause.Verb.First - 1, WordClass.Pronoun) || words.Is(clause.First - 1, WordClass.As) || (words.IsComma(clause.First - 1) && complements.IsDocument(clause.Subject!.Value));

    private bool IsPlural(int token, Sentence sentence) => words.IsWord(token) && (words.Is(token, WordClass.Pronoun) || words.Is(token, WordClass.Relative) || (words.Reading.Folded(token).EndsWith('s') && (token == sentence.First || words.IsHeadline || !words.IsCapital(token)) && !words.IsPossessive(token) && !words.Is(token, WordClass.Determiner)) || words.Reading.Folded(token) is "people" or "police");
}
