using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>What must stand behind a reporting word for it to report, as the <c>needs</c> of the lexicon say.</summary>
internal sealed class Complements(SvoWords words, Quotations quotations, NounPhraseBehind phrases)
{
    private const int MostApart = 14;

    /// <summary>True when the words right behind the verb are said as they stand: "to leave", "the court to rule", "him a liar".</summary>
    public bool StandsBehind(in Hit cue, int at, Sentence sentence)
    {
        foreach (var need in cue.Term.Needs)
        {
            if (at < sentence.End && !quotations.Covers(at) && IsPhrase(need, at, sentence))
            {
                return need != "to" || !LeavesItToNext(cue, at, sentence);
            }
        }

        return false;
    }

    /// <summary>Of "plans to announce" and "declined to say" the second verb is the one that reports.</summary>
    private bool LeavesItToNext(in Hit cue, int to, Sentence sentence) =>
        (words.Is(cue.First, WordClass.Expected) || words.Is(cue.First, WordClass.Negation))
        && words.Reading.At(to + 1, TermKind.Cue) is { } next
        && (next.Term.Needs.IsDefaultOrEmpty || Fits(next, next.End, null) || StandsBehind(next, next.End, sentence));

    /// <summary>True when what is told from a token on is what the word needs.</summary>
    public bool Fits(in Hit cue, int told, Stretch? subject)
    {
        foreach (var need in cue.Term.Needs)
        {
            var fits = need switch
            {
                "that" => words.Is(told, WordClass.That) || quotations.Covers(told) || IsSubject(told),
                "quote" => quotations.Covers(told),
                "clause" => words.StartsClause(told) && !IsRecalled(told),
                "question" => words.Is(told, WordClass.Question),
                "object" => !(words.Is(told, WordClass.Preposition) && told == cue.End),
                "document" => subject is { } phrase && IsDocument(phrase) && words.StartsClause(told),
                _ => false,
            };
            if (fits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"it" and "you" are subjects where a verb follows: "found it was", but not "found it there".</summary>
    private bool IsSubject(int token) =>
        words.Is(token, WordClass.Pronoun)
        && (
            !words.Is(token, WordClass.ObjectPronoun)
            || words.IsAuxiliary(token + 1)
            || words.IsPossessive(token + 1)
            || words.IsAdverb(token + 1)
            || words.IsPast(token + 1)
            || words.Is(token + 1, WordClass.Verb)
            || words.Reading.Folded(token + 1) is [.., 's']
        );

    /// <summary>"recalled its ambassadors": who is called home is not told.</summary>
    private bool IsRecalled(int told) => words.Is(told, WordClass.Possessive) && words.Is(told + 1, WordClass.Envoy);

    private bool IsPhrase(string need, int at, Sentence sentence) =>
        need switch
        {
            "to" => words.IsInfinitive(at),
            "whom-to" => !words.Is(at, WordClass.Negation)
                && BehindPhrase(at, sentence) is > 0 and var end
                && words.IsInfinitive(words.Is(end, WordClass.Negation) ? end + 1 : end),
            "whom-as" => IsWord(at, "as") || Holds(at, sentence, "as"),
            "whom-like" => Holds(at, sentence, "to") || Holds(at, sentence, "with"),
            "plan" => phrases.Read(at, sentence, false) is { } plan && IsOfPlan(plan),
            "whom-for" => !words.Is(at, WordClass.Preposition) && Holds(at, sentence, "for"),
            "name" => BehindPhrase(at, sentence) is > 0 and var end
                && (
                    words.Is(end, WordClass.Article)
                    || quotations.Covers(end)
                    || StateLabels.IsMark(words.Reading, end)
                    || (
                        words.Is(at, WordClass.ObjectPronoun)
                        && words.IsWord(end)
                        && !words.Is(end, WordClass.Preposition)
                        && !words.IsTime(end)
                    )
                ),
            _ => false,
        };

    /// <summary>True of a word that has its preposition behind time and place: "called on Monday for".</summary>
    public static bool IsApart(in Hit cue) => cue.Term.Needs is [var need] && need.StartsWith("apart", StringComparison.Ordinal);

    /// <summary>
    /// Behind the "for", or the preposition that the lexicon names, before which only time and place stand: "on Monday for", "in a joint
    /// statement for"; −1 for none.
    /// </summary>
    public int Apart(in Hit cue, int at, Sentence sentence)
    {
        var preposition = cue.Term.Needs is [['a', 'p', 'a', 'r', 't', '-', .. var named]] ? named : "for";
        for (var i = at + 1; OpensApart(at) && i < Math.Min(sentence.End - 1, at + MostApart) && IsApart(i); i++)
        {
            if (IsWord(i, preposition) && !words.IsTime(i + 1) && words.IsWord(i + 1))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>"agreed on Monday to lift", "promised in a letter to help": where what is to be done begins; −1 for nowhere.</summary>
    public int InfinitiveApart(in Hit cue, int at, Sentence sentence)
    {
        if (!cue.Term.Needs.Contains("to") || words.IsInfinitive(at))
        {
            return -1;
        }

        for (var i = at; OpensApart(at) && i < Math.Min(sentence.End - 1, at + MostApart) && IsApart(i); i++)
        {
            if (words.IsInfinitive(i) && !words.IsName(i - 2))
            {
                return i;
            }
        }

        return -1;
    }

    private bool OpensApart(int at) =>
        words.IsTime(at)
        || words.IsAdverb(at)
        || words.IsComma(at)
        || (words.Is(at, WordClass.Circumstance) && (words.Is(at + 1, WordClass.Determiner) || words.IsTime(at + 1)))
        || (words.Is(at, WordClass.Dating) && words.IsTime(at + 1));

    /// <summary>A word of when and where it was said, and none of what was.</summary>
    private bool IsApart(int token) =>
        !quotations.Covers(token)
        && !words.IsCue(token)
        && !words.IsAuxiliary(token)
        && !words.Is(token, WordClass.That)
        && !words.Is(token, WordClass.Pronoun)
        && !words.Is(token, WordClass.Conjunction);

    private int BehindPhrase(int at, Sentence sentence) =>
        phrases.Read(at, sentence, false) is { } phrase && phrase.End < sentence.End ? phrase.End : -1;

    /// <summary>True when a word stands in the phrase that begins at a token, or right behind it.</summary>
    private bool Holds(int at, Sentence sentence, string word)
    {
        var end = BehindPhrase(at, sentence);
        for (var i = at + 1; i <= end; i++)
        {
            if (IsWord(i, word))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWord(int token, string word) => words.Reading.Folded(token).SequenceEqual(word);

    /// <summary>What can be supported in words: "the proposal", "calls for talks", "elections".</summary>
    public bool IsOfPlan(Stretch phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (
                words.Reading.Has(i, Marks.Of(TermKind.Topic))
                || words.Reading.At(i, TermKind.Cue) is { Term.Shape: "noun" }
                || (words.Reading.Has(i, TermKind.Cue) && words.Is(i - 1, WordClass.Article))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a text speaks: "the report", "a poll of voters".</summary>
    public bool IsDocument(Stretch phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (words.Is(i, WordClass.Document))
            {
                return true;
            }
        }

        return false;
    }
}
