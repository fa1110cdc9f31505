using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Reporting word → reporting clause: who is its subject, by where it stands.</summary>
internal sealed class SvoClauses(SvoWords words, Quotations quotations, NounPhraseBehind behind, NounPhraseBefore before, ToldEnd told)
{
    private const int MaxBehindSource = 12;
    private const int MostOfMany = 12;
    private readonly Complements _complements = new(words, quotations, behind);
    private readonly ToldStart _told = new(words, quotations, behind);
    private readonly MainClause _main = new(words, behind);
    private readonly NominalClauses _nouns = new(words, quotations, behind);
    private readonly InvertedClauses _inverted = new(words, quotations, behind);
    private readonly ParticipleClauses _participles = new(words, before, new MainClause(words, behind));
    private readonly PassiveClauses _passives = new(words, behind, before, told, new Complements(words, quotations, behind));

    /// <summary>The subject of the sentence's main clause.</summary>
    public Stretch? Subject(Sentence sentence, int limit) => _main.Subject(sentence, limit);

    /// <summary>The clause of a reporting word; null when it reports nothing, or nobody speaks.</summary>
    /// <param name="from">Where the clause can begin: behind the clause before.</param>
    public ReportingClause? Read(in Hit cue, Sentence sentence, int from, Reported? last)
    {
        if (cue.Term.Shape == "via")
        {
            return Via(cue, sentence);
        }

        if ((words.IsHyphen(cue.End) && Enclitic.Behind(words, cue.End) < 0) || words.IsHyphen(cue.First - 1))
        {
            return null;
        }

        if (_nouns.IsNoun(cue))
        {
            return _nouns.Read(cue, from, sentence) is { } noun ? noun with { Antecedent = _main.Owner(noun, sentence) } : null;
        }

        var verb = VerbGroup.Around(words, cue, from);
        if (verb.IsPassive)
        {
            return _passives.Read(cue, verb, sentence, from);
        }

        if (cue.Term.Shape == Inflection.PastShape && last is not null && words.Is(cue.First - 1, WordClass.And) && words.Is(cue.End, WordClass.That))
        {
            verb = verb with { IsFinite = true }; // "a exhorté les parties … et prévenu que"
        }

        if (cue.Term.Shape is not ("finite" or "participle" or "base" or Inflection.PastShape) || (cue.Term.Shape == Inflection.PastShape && !verb.IsFinite) || (words.IsCapital(cue.First) && !words.IsHeadline && verb.First > sentence.First && !quotations.Covers(verb.First - 1)))
        {
            return null;
        }

        if (verb.IsInfinitive || (cue.Term.Shape == "base" && verb.First == cue.First && !IsPlural(verb.First - 1, sentence)))
        {
            return verb.IsInfinitive && words.Is(verb.First - 1, WordClass.Expected) ? Expected(verb, cue, sentence, from) : null;
        }

        var clause = (verb.IsFinite ? Finite(cue, verb, sentence, from, last) : words.IsVerbal(cue) ? _participles.Read(verb, sentence, from, last) : null) is { } found ? WithTold(found, cue, sentence) : null;
        return clause is not null && Reports(clause, cue, sentence) ? clause : null;
    }

    private ReportingClause? Finite(in Hit cue, VerbGroup verb, Sentence sentence, int from, Reported? last)
    {
        var previous = verb.First - 1;
        if (verb.Enclitic >= 0)
        {
            return previous >= from && (quotations.Covers(previous) || words.IsComma(previous)) ? new ReportingClause(verb, new Stretch(verb.Enclitic, verb.Enclitic + 1), verb.First, verb.End) { TakesBefore = true } : null;
        }

        if (_inverted.Read(cue, verb, sentence, from) is { } inverted)
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
            return last is null ? _main.Of(verb, sentence) : new ReportingClause(verb, last.Subject, verb.First, verb.End) { Carried = last.Figure };
        }

        if (before.Read(verb.First, from) is not { } subject || words.IsAuxiliary(subject.First - 1) || IsNounOfPhrase(cue, subject))
        {
            return null;
        }

        verb = IsOfNobody(subject) ? verb with { Modality = "denied" } : verb;
        return AsOf(subject, sentence) ?? new ReportingClause(verb, subject, subject.First, verb.End) { TakesBefore = true };

        // "As the envoy said, …" tells what follows its comma.
        ReportingClause? AsOf(Stretch subject, Sentence sentence) =>
            subject.First - 1 == sentence.First && words.Is(sentence.First, WordClass.As) && words.IsComma(verb.End) ? new ReportingClause(verb, subject, sentence.First, verb.End + 1) : null;
    }

    /// <summary>"Neither Egypt nor Turkey", "no one".</summary>
    private bool IsOfNobody(Stretch subject) => words.Is(subject.First, WordClass.Negation) || words.Is(subject.First - 1, WordClass.Negation);

    /// <summary>"relies on a series of pledges to …": a word that can be a noun is no verb behind what is no whole phrase.</summary>
    private bool IsNounOfPhrase(in Hit cue, Stretch subject) =>
        words.IsReportingNoun(cue.First) && !words.IsCapital(subject.First) && !words.Is(subject.First, WordClass.Determiner) && !words.Is(subject.First, WordClass.Pronoun) && !_complements.IsDocument(subject);

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

        subject = opens ? subject with { End = ToComma(subject.End, sentence) } : subject;
        var start = words.IsComma(subject.End) && subject.End + 1 < sentence.End && opens ? subject.End + 1 : sentence.End;
        return new ReportingClause(new VerbGroup(cue.First, cue.End, true, false, false, "asserted"), subject, cue.First, start) { TakesBefore = !opens };
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

    /// <summary>Leaves out whom it was told to, and where and when.</summary>
    private ReportingClause WithTold(ReportingClause clause, in Hit cue, Sentence sentence)
    {
        var at = clause.Told;
        if (at == clause.Verb.End && _complements.StandsBehind(cue, at, sentence))
        {
            return words.Is(at, WordClass.As) ? clause with { Verb = clause.Verb with { End = at + 1 }, Told = at + 1 } : clause;
        }

        string? medium = null;
        if (cue.Term.Needs.Contains("whom") && behind.Read(at, sentence, false) is { } whom)
        {
            medium = words.IsName(whom.First) ? words.Reading.Cover(whom.First, whom.End).Of(words.Reading.Text).ToString() : null;
            at = words.IsPossessive(whom.End - 1) && quotations.At(whom.End) is { } show && words.Is(show.End, WordClass.That) ? show.End : whom.End;
        }

        return clause with { Told = medium is null && at > clause.Told && words.IsInfinitive(at) ? at : _told.Find(at, sentence), Medium = medium };
    }

    /// <summary>Nothing is told without the words that the reporting word needs.</summary>
    private bool Reports(ReportingClause clause, in Hit cue, Sentence sentence)
    {
        if (clause.Subject is { } who && words.Is(who.First - 1, WordClass.FreeRelative) && !words.Is(clause.Told, WordClass.That))
        {
            return false;
        }

        if (words.Is(clause.Told, WordClass.Silence) || (clause.Verb.Modality == "denied" && words.Is(cue.First, WordClass.Silence)) || (cue.Term.Id == "reject" && (words.IsInfinitive(clause.Told) || words.Is(clause.Told, WordClass.Genitive)) && words.Is(clause.Told + 1, WordClass.Silence)))
        {
            return false;
        }

        if (IsBehindQuotation(clause) || IsAsideOfAs(clause))
        {
            return true;
        }

        if (cue.Term.Needs.IsDefaultOrEmpty || cue.Term.Needs.Contains("whom"))
        {
            return cue.Length > 1 || !words.Is(cue.End, WordClass.Participial);
        }

        return clause.Told < sentence.End || (quotations.Covers(clause.Told) && words.Reading.IsSign(sentence.End - 1, ":"))
            ? _complements.Fits(cue, clause.Told, clause.Subject) || (clause.Told == clause.Verb.End && (clause.Verb.End > cue.End || _complements.StandsBehind(cue, clause.Told, sentence)))
            : clause.TakesBefore && (quotations.Covers(clause.First - 1) || clause.First == clause.Verb.First || IsAfterword(clause, cue));
    }

    /// <summary>"…," wrote Ann Borg for the paper.</summary>
    private bool IsBehindQuotation(ReportingClause clause) => clause.TakesBefore && clause.First == clause.Verb.First && clause.Subject is not null && quotations.EndsBefore(clause.First);

    /// <summary>"Libya, as envoys have pointed out, …", "As envoys have pointed out, …".</summary>
    private bool IsAsideOfAs(ReportingClause clause) => words.IsComma(clause.Verb.End)
        && (clause.TakesBefore ? words.Is(clause.First - 1, WordClass.As) && words.IsComma(clause.First - 2) : words.Is(clause.First, WordClass.As) && clause.Told > clause.Verb.End);

    /// <summary>", Malta noted", ", she claimed", ", a study of prices shows".</summary>
    private bool IsAfterword(ReportingClause clause, in Hit cue) =>
        (IsClausal(cue) && (words.IsName(clause.Verb.First - 1) || words.Is(clause.Verb.First - 1, WordClass.Pronoun) || words.Is(clause.First - 1, WordClass.As)))
        || (words.IsComma(clause.First - 1) && clause.Subject is { } subject && _complements.IsDocument(subject));

    /// <summary>"Malta noted" can stand behind what it noted; "Malta wants", "the report states" cannot.</summary>
    private static bool IsClausal(in Hit cue) => cue.Term.Needs.Contains("that") || cue.Term.Needs.Contains("clause");

    private bool IsPlural(int token, Sentence sentence) => words.IsWord(token) && (words.Is(token, WordClass.Pronoun) || words.Is(token, WordClass.Relative) || words.Is(token, WordClass.Plural)
        || (words.Reading.Folded(token).EndsWith('s') && (token == sentence.First || words.IsHeadline || !words.IsCapital(token)) && !words.IsPossessive(token) && !words.Is(token, WordClass.Determiner))
        || IsOfMany(token, sentence));

    /// <summary>"Egypt and Turkey", "the Chinese".</summary>
    private bool IsOfMany(int token, Sentence sentence)
    {
        if (words.Is(token - 1, WordClass.Article) && words.Reading.Has(token, TermKind.Nationality))
        {
            return true;
        }

        var first = token;
        while (first > sentence.First && first > token - MostOfMany && (words.IsName(first) || words.IsInside(first) || words.Is(first, WordClass.Article)))
        {
            first--;
        }

        return first > sentence.First && first < token && words.Is(first, WordClass.And) && words.IsCapital(first - 1);
    }
}
