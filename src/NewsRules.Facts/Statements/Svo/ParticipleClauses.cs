using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>A verb without a tense of its own: "…, adding that …", "a letter urging …".</summary>
internal sealed class ParticipleClauses(SvoWords words, Quotations quotations, NounPhraseBefore before, MainClause main)
{
    private const int LongestAside = 16;

    /// <summary>Its clause; null when it is a noun or nobody is named who speaks.</summary>
    public ReportingClause? Read(VerbGroup verb, Sentence sentence, int from, Reported? last)
    {
        var previous = verb.First - 1;
        if (words.Is(previous, WordClass.OfTitle) || words.Is(previous, WordClass.Determiner) || words.IsPossessive(previous))
        {
            return null;
        }

        if (verb.First == sentence.First && main.Subject(sentence, sentence.End) is { } who)
        {
            return new ReportingClause(verb, who, verb.First, verb.End); // "Conceding that …, he …"
        }

        if (words.IsComma(previous) && ClosesBeforeVerb(verb.End, sentence))
        {
            return null;
        }

        if (last is not null && !IsBehindNoun(previous, last.End))
        {
            return new ReportingClause(verb, last.Subject, verb.First, verb.End) { Carried = last.Figure };
        }

        if (words.IsComma(previous) || words.Is(previous, WordClass.Preposition) || words.Is(previous, WordClass.Conjunction))
        {
            return main.Of(verb, sentence);
        }

        if (before.Read(verb.First, from) is { } phrase && WithoutVerb(phrase) is { } subject)
        {
            var clause = new ReportingClause(verb, subject, subject.First, verb.End);
            return words.Is(verb.First, WordClass.As) && OutletBefore(subject.First - 1, from) is { } outlet
                ? Quoted(clause, outlet, sentence, from)
                : clause;
        }

        return verb.End - verb.First > 1 ? main.Of(verb, sentence) : null;
    }

    /// <summary>"…, the agency quoted the minister as saying": behind what he said, or before it.</summary>
    private ReportingClause Quoted(ReportingClause clause, Stretch outlet, Sentence sentence, int from)
    {
        var end = clause.Verb.End;
        while (
            end < sentence.End && (words.IsTime(end) || words.Is(end, WordClass.Dating) || !words.IsWord(end)) && !quotations.Covers(end)
        )
        {
            end++;
        }

        return outlet.First > from && end == sentence.End
            ? clause with
            {
                First = outlet.First,
                TakesBefore = true,
                Outlet = outlet,
            }
            : clause with
            {
                Outlet = outlet,
            };
    }

    /// <summary>Who is before "quoted NAME as saying", from the comma or quotation on; null for nobody.</summary>
    private Stretch? OutletBefore(int verb, int from)
    {
        var first = verb;
        while (
            first > from
            && (words.IsWord(first - 1) || words.IsInside(first - 1) || words.IsPossessive(first - 1))
            && !quotations.Covers(first - 1)
        )
        {
            first--;
        }

        return first < verb && words.IsCue(verb) && verb - first <= LongestAside ? new Stretch(first, verb) : null;
    }

    /// <summary>"Malta, citing its envoys, said": what the participle brings is told by the way, and the next comma closes it.</summary>
    private bool ClosesBeforeVerb(int at, Sentence sentence)
    {
        var limit = Math.Min(sentence.End, at + LongestAside);
        while (at < limit && !words.IsComma(at))
        {
            at++;
        }

        at++;
        while (words.IsAuxiliary(at) || words.IsAdverb(at))
        {
            at++;
        }

        return at < sentence.End && words.IsCue(at) && !words.IsPresentParticiple(at);
    }

    /// <summary>
    /// "said that an email urging …": within what is told, the noun before has the participle; "in a statement saying" it is the speaker's.
    /// </summary>
    private bool IsBehindNoun(int token, int told) =>
        token >= told
        && words.IsWord(token)
        && !words.Is(token, WordClass.Conjunction)
        && !words.Is(token, WordClass.Preposition)
        && !words.IsAdverb(token)
        && !words.IsTime(token)
        && !words.Is(token, WordClass.Document);

    /// <summary>Of "it issued a paper condemning" the subject; of "it's worth noting" none.</summary>
    private Stretch? WithoutVerb(Stretch phrase)
    {
        if (words.Is(phrase.First, WordClass.Pronoun) && phrase.End > phrase.First + 1)
        {
            return words.IsPossessive(phrase.First + 1) || words.Is(phrase.First + 1, WordClass.Preposition)
                ? null
                : phrase with
                {
                    End = phrase.First + 1,
                };
        }

        if (words.IsPast(phrase.First) || words.Is(phrase.First, WordClass.Verb))
        {
            return null;
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
}
