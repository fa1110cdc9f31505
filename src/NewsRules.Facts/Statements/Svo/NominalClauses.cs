using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>A noun that reports: "Malta's claim that …", "his promise to …", "calls by the envoys for …".</summary>
internal sealed class NominalClauses(SvoWords words, Quotations quotations, NounPhraseBehind behind)
{
    private const int MaxAdjectives = 3;
    private const int MaxOwner = 12;

    private readonly OuterVerb _outer = new(words, quotations);

    /// <summary>True for a noun, and for a word that could be a verb but stands behind "the", "his" or "Malta's".</summary>
    public bool IsNoun(in Hit cue) =>
        cue.Term.Shape == "noun"
        || IsBefore(cue.First - 1)
        || (
            words.Reading.Has(cue.First - 1, TermKind.Nationality)
            && !words.Is(cue.First - 2, WordClass.Determiner)
            && words.IsReportingNoun(cue.First)
        );

    /// <summary>
    /// The clause of a reporting noun; null when it tells nothing, or nobody is named whose words they are and no "that" follows.
    /// </summary>
    public ReportingClause? Read(in Hit found, int from, Sentence sentence)
    {
        var cue = found.Length > 1 ? found : words.ReportingNoun(found.First) ?? found;
        var (holder, at) = Holder(cue, from) is { } owner ? (owner, cue.End) : Agent(cue.End, sentence);
        if (Told(cue, at, sentence) is not { } told || (holder is null && (!words.Is(told.First, WordClass.That) || IsOccasion(cue))))
        {
            return null;
        }

        var end = told.First > at ? told.First : cue.End;
        var verb = new VerbGroup(cue.First, at == cue.End ? end : cue.End, true, false, false, "asserted");
        return new ReportingClause(verb, holder, holder is { } whose && whose.First < cue.First ? whose.First : cue.First, told.First)
        {
            Content = [told],
        };
    }

    /// <summary>"said after the call that", "in the call that": when something was said.</summary>
    private bool IsOccasion(in Hit noun) =>
        words.Is(noun.First - 1, WordClass.Determiner)
        && (words.Reading.Folded(noun.First - 2) is "after" or "following" || words.Is(noun.First - 2, WordClass.Circumstance))
        && words.Reading.Has(noun.First - 3, TermKind.Cue);

    private bool IsBefore(int token) =>
        words.IsPossessive(token)
        || (words.Is(token, WordClass.Possessive) && words.Is(token, WordClass.Determiner))
        || (words.Is(token, WordClass.Determiner) && (words.Is(token, WordClass.Article) || words.Is(token, WordClass.PersonPronoun)));

    /// <summary>"his", "Malta's", "Maltese" before the noun and its adjectives.</summary>
    private Stretch? Holder(in Hit cue, int from)
    {
        var at = cue.First - 1;
        while (
            cue.Term.Shape == "noun"
            && at > from
            && at >= cue.First - MaxAdjectives
            && words.IsWord(at)
            && !words.IsPossessive(at)
            && !words.IsCapital(at)
            && words.Reading.IsUnknown(at)
        )
        {
            at--;
        }

        if (at < from || quotations.Covers(at))
        {
            return null;
        }

        return words.IsPossessive(at) ? Owner(at, from)
            : words.Is(at, WordClass.Possessive) || words.Reading.Has(at, TermKind.Nationality) ? new Stretch(at, at + 1)
            : null;
    }

    /// <summary>"Malta's", "President Ann Borg's": a run of capitals; "the foreign minister's": back to the article.</summary>
    private Stretch? Owner(int possessive, int from)
    {
        var isName = words.IsCapital(possessive - 1);
        var first = possessive;
        while (
            first > from
            && possessive - first < MaxOwner
            && (
                isName
                    ? words.IsName(first - 1) || words.IsInside(first - 1) || IsTitle(first - 1) || IsOfName(first - 1)
                    : words.IsWord(first - 1) && !words.Is(first, WordClass.Determiner)
            )
        )
        {
            first--;
        }

        first = isName && first > from && words.Is(first - 1, WordClass.Article) ? first - 1 : first;
        return isName ? new Stretch(first, possessive + 1)
            : words.Is(first, WordClass.Determiner) ? new Stretch(first, possessive + 1)
            : null;
    }

    /// <summary>"Secretary of State Ann Borg's".</summary>
    private bool IsOfName(int of) => words.Is(of, WordClass.Genitive) && words.IsName(of - 1) && words.IsName(of + 1);

    /// <summary>"ministry spokeswoman Ann Borg's".</summary>
    private bool IsTitle(int token) => words.Is(token, WordClass.Official) || words.Reading.Has(token, SvoWords.Titles);

    /// <summary>"by the envoys", "from Malta" behind the noun, and where what they say can begin.</summary>
    private (Stretch?, int) Agent(int at, Sentence sentence)
    {
        if (
            !(words.Is(at, WordClass.Agent) || words.Is(at, WordClass.From))
            || !(words.IsName(at + 1) || words.Is(at + 1, WordClass.Determiner))
            || behind.Read(at + 1, sentence, false) is not { } agent
        )
        {
            return (null, at);
        }

        var name = EndOfName(agent.End, sentence);
        return name > agent.End ? (agent with { End = name }, name + 1) : (agent, agent.End);
    }

    /// <summary>"by the minister, NAME, that": the name between commas.</summary>
    private int EndOfName(int comma, Sentence sentence)
    {
        var at = comma + 1;
        while (words.IsComma(comma) && at < sentence.End && (words.IsName(at) || words.IsInside(at)))
        {
            at++;
        }

        return at > comma + 1 && words.IsComma(at) && words.Is(at + 1, WordClass.That) ? at : comma;
    }

    private Stretch? Told(in Hit cue, int at, Sentence sentence)
    {
        if (
            cue.Length > 1
            && at == cue.End
            && !words.IsTime(at)
            && (words.Is(at - 1, WordClass.OfTitle) || words.Is(at - 1, WordClass.Preposition))
            && words.ReportingNoun(cue.First) is null
        )
        {
            var end = EndOf(at, sentence, hasVerb: false);
            return new Stretch(at, _outer.Find(at, end, hasVerb: false) is > 0 and var outer ? outer : end); // "his calls for talks"
        }

        foreach (var need in cue.Term.Needs)
        {
            if (need is "that" or "clause" ? words.Is(at, WordClass.That) && !IsRelative(at) : need == "to" && words.IsInfinitive(at))
            {
                var end = EndOf(at, sentence, need is "to" && cue.First - sentence.First <= MaxAdjectives);
                return new Stretch(at, _outer.Find(at + 1, end, hasVerb: need is not "to") is > 0 and var verb ? verb : end);
            }

            if (
                need is not ("to" or "object")
                && words.Is(at, WordClass.Preposition) | words.Is(at, WordClass.Linking)
                && words.Reading.Folded(at).SequenceEqual(need)
                && !words.IsTime(at + 1)
                && behind.Read(at + 1, sentence, false) is { } phrase
            )
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>"a message that said", "claims that were made": what follows is a verb, so nothing is told.</summary>
    private bool IsRelative(int that) =>
        words.IsAuxiliary(that + 1)
        || words.IsCue(that + 1)
        || words.Is(that + 1, WordClass.Verb)
        || words.IsPast(that + 1)
        || (words.IsPresent(that + 1) && (words.Is(that + 2, WordClass.Determiner) || words.Is(that + 2, WordClass.Preposition)));

    /// <summary>To the next sign; of a noun that begins its sentence, to its verb: "Their threat to leave has …".</summary>
    private int EndOf(int first, Sentence sentence, bool hasVerb)
    {
        var at = first + 1;
        while (at < sentence.End && (quotations.Covers(at) || !IsEnd(at, sentence, hasVerb)))
        {
            at++;
        }

        return at;
    }

    private bool IsEnd(int at, Sentence sentence, bool hasVerb) =>
        words.IsComma(at)
        || (words.Reading.Folded(at) is "." or "?" or "!" && (at == sentence.End - 1 || !words.IsInside(at)))
        || words.Reading.Folded(at) is ";" or ")" or "—" or "–"
        || (hasVerb && words.IsAuxiliary(at))
        || (quotations.At(at - 1) is { } quotation && words.IsComma(quotation.End - 2));
}
