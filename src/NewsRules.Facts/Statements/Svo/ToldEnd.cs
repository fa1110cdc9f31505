using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Where what is said ends behind a reporting verb.</summary>
internal sealed class ToldEnd(SvoWords words, Quotations quotations, CounterClaims counters)
{
    private const int LongestAfterAll = 14;
    private const int LongestWhom = 6;
    private const int LongestContrast = 12;
    private const int LongestSubject = 7;

    /// <summary>Behind the last token of the clause that begins at <paramref name="start"/>.</summary>
    /// <param name="within">How what is told is placed: whole clauses go on behind a comma, others do not.</param>
    public int Find(int start, Sentence sentence, Told within = Told.Clause)
    {
        var end = sentence.End;
        var dash = OnlyDash(start, sentence);
        for (var i = start + 1; i < sentence.End; i++)
        {
            if (
                !quotations.Covers(i)
                && (
                    i == dash
                    || EndsAt(i, sentence)
                    || (within == Told.Aside && words.IsComma(i) && !words.IsTight(i))
                    || (within == Told.Object && (EndsObject(i, sentence) || (IsWhile(i) && !HasVerb(start, i))))
                )
            )
            {
                end = i;
                break;
            }
        }

        while (
            end > start
            && !quotations.Covers(end - 1)
            && (
                words.IsComma(end - 1)
                || words.Reading.Folded(end - 1) is "." or ";" or "?" or "!"
                || IsLoneBracket(start, end - 1)
                || words.Is(end - 1, WordClass.And)
                || words.Is(end - 1, WordClass.Contrast)
            )
        )
        {
            end--;
        }

        return quotations.At(end - 1) is { } quotation ? Math.Max(end, quotation.End) : end;
    }

    /// <summary>
    /// ", but …", ", although …", ", killing …", "when …" and "and its envoy left" are no part of what is condemned or praised.
    /// </summary>
    private bool EndsObject(int token, Sentence sentence) =>
        words.IsComma(token)
            ? words.Is(token + 1, WordClass.Conjunction) && !words.Is(token + 1, WordClass.And)
                || words.Is(token + 1, WordClass.Subordinator)
                || words.IsParticiple(token + 1)
                || TellsWhen(token + 1)
            : (
                words.Is(token, WordClass.Temporal)
                && !words.Is(token, WordClass.Relative)
                && !(words.Is(token, WordClass.Contrast) && words.IsParticiple(token + 1))
            ) || (words.Is(token, WordClass.And) && (words.IsWord(token - 1) || words.IsComma(token - 1)) && IsClause(token + 1, sentence));

    /// <summary>"a day after", "hours before".</summary>
    private bool TellsWhen(int first)
    {
        var at = first;
        while (words.Is(at, WordClass.Determiner) || words.IsNumber(at))
        {
            at++;
        }

        return words.IsWord(at)
            && !words.IsCapital(at)
            && words.Is(at + 1, WordClass.Subordinator)
            && words.Is(at + 1, WordClass.Preposition)
            && !words.Is(at + 1, WordClass.As);
    }

    private bool HasVerb(int first, int end)
    {
        while (first < end && !words.IsAuxiliary(first) && !words.IsVerb(first) && !words.IsInfinitive(first))
        {
            first++;
        }

        return first < end;
    }

    /// <summary>"the plan before leaving Malta", "as he arrived": what the speaker does besides.</summary>
    private bool IsWhile(int token) =>
        words.Is(token, WordClass.Subordinator)
        && !words.Is(token, WordClass.Contrast)
        && !words.Is(token, WordClass.Relative)
        && (
            words.Is(token, WordClass.As)
                ? words.Is(token + 1, WordClass.Pronoun) && !words.Is(token + 1, WordClass.ObjectPronoun)
                : words.Is(token, WordClass.Preposition) && words.IsParticiple(token + 1)
        );

    /// <summary>
    /// "continued to arm …", "its envoy left Malta", ", and Malta has …": a verb with its tense, and before it no more than its subject.
    /// </summary>
    private bool IsClause(int first, Sentence sentence)
    {
        var isName = words.IsName(first);
        if (isName ? !words.IsComma(first - 2) : words.Is(first, WordClass.Preposition) || words.Is(first, WordClass.FreeRelative))
        {
            return false;
        }

        for (
            var i = first;
            i < Math.Min(sentence.End, first + LongestSubject) && (words.IsWord(i) || words.IsInside(i) || words.IsPossessive(i));
            i++
        )
        {
            if (IsFinite(i) || (i == first && words.IsPast(i) && words.IsInfinitive(i + 1)))
            {
                return isName || !IsInRelative(first, i);
            }

            if (
                words.Is(i, WordClass.Relative)
                || words.Is(i, WordClass.That)
                || words.Is(i, WordClass.To)
                || (i > first && words.Is(i, WordClass.Conjunction))
                || (isName && !words.IsName(i) && !words.IsInside(i) && !words.IsAdverb(i))
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"other leaders Malta has met", "the role she has played": right behind a noun stands who does it.</summary>
    private bool IsInRelative(int first, int verb)
    {
        var subject = verb;
        while (subject > first && (words.IsAdverb(subject - 1) || words.IsName(subject - 1) || words.IsInside(subject - 1)))
        {
            subject--;
        }

        subject = subject == verb && words.Is(verb - 1, WordClass.Pronoun) ? verb - 1 : subject;
        return subject > first
            && subject < verb
            && words.IsWord(subject - 1)
            && !words.Is(subject - 1, WordClass.Preposition)
            && !words.Is(subject - 1, WordClass.Determiner)
            && !words.Is(subject - 1, WordClass.OfTitle)
            && !words.IsAdverb(subject - 1)
            && !(
                (words.Reading.Has(subject - 1, SvoWords.Titles) || words.Is(subject - 1, WordClass.Envoy))
                && words.Reading.Folded(subject - 1) is not [.., 's']
            );
    }

    private bool IsFinite(int token) =>
        (words.IsAuxiliary(token) && !words.IsHyphen(token + 1) && !words.IsHyphen(token - 1)) || HasObject(token);

    /// <summary>"left Malta", "closed the port"; "commonly held equipment" and "the attack claimed by rebels" have none.</summary>
    private bool HasObject(int verb) =>
        (words.IsPast(verb) || (words.Is(verb, WordClass.Verb) && !words.IsCapital(verb)))
        && !words.IsAdverb(verb - 1)
        && !words.Is(verb - 1, WordClass.Article)
        && (words.Is(verb + 1, WordClass.Determiner) || words.IsName(verb + 1));

    /// <summary>"the vote was a fraud — a charge that …": what the writer adds behind a dash, not one of two; −1 for none.</summary>
    private int OnlyDash(int start, Sentence sentence)
    {
        var only = -1;
        for (var i = start; i < sentence.End; i++)
        {
            if (IsDash(i))
            {
                if (only >= 0)
                {
                    return -1;
                }

                only = i;
            }
        }

        return only;
    }

    private bool IsDash(int token) => words.Reading.Folded(token) is "—" or "–" && !words.IsTight(token);

    private bool IsLoneBracket(int start, int token)
    {
        if (!words.Reading.IsSign(token, ')'))
        {
            return false;
        }

        for (var i = token - 1; i >= start; i--)
        {
            if (words.Reading.IsSign(i, '('))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>", adding …", "and warned …", ", while X said …", ", X said.".</summary>
    private bool EndsAt(int token, Sentence sentence)
    {
        if (words.IsComma(token) && sentence.End - token <= LongestAfterAll && (IsAfterAll(token + 1, sentence) || IsInverted(token + 1)))
        {
            return true;
        }

        if (words.IsComma(token) && IsSetIn(token + 1, sentence))
        {
            return true;
        }

        if (counters.Follows(token, sentence) || counters.IsRemark(token) || IsNextHeadline(token, sentence))
        {
            return true;
        }

        if (
            words.Reading.At(words.IsComma(token) ? token + 1 : token, TermKind.Cue) is { } next
            && (words.IsComma(token) ? next.Term.Shape is "participle" or "via" : next.Term.Shape is "via" && quotations.Covers(token - 1))
        )
        {
            return true;
        }

        if (
            words.Is(token, WordClass.Conjunction)
            && words.Reading.At(words.IsAdverb(token + 1) ? token + 2 : token + 1, TermKind.Cue) is { } cue
            && (cue.Term.Shape == "finite" || (cue.Term.Shape == Inflection.PastShape && words.Is(cue.End, WordClass.That)))
        )
        {
            return true;
        }

        return words.IsComma(token)
            && (words.Is(token + 1, WordClass.Conjunction) || words.Is(token + 1, WordClass.Contrast))
            && CueWithin(token + 2, Math.Min(sentence.End, token + 1 + LongestContrast));
    }

    /// <summary>
    /// "Malta rejects offer; Chad calls it a trap", "…, Chad calls for calm", "…, praises Chad" over an article: another clause.
    /// </summary>
    private bool IsNextHeadline(int sign, Sentence sentence)
    {
        if (words.Reading.Field != Field.Title || words.Reading.Folded(sign) is not ("," or ";"))
        {
            return false;
        }

        var at = sign + 1;
        while (at < sentence.End && (words.IsName(at) || words.IsInside(at)))
        {
            at++;
        }

        return at < sentence.End
            && !words.IsParticiple(at)
            && (at > sign + 1 ? words.IsCue(at) || words.IsPresent(at) : words.IsCue(at) && !words.IsReportingNoun(at));
    }

    /// <summary>A short clause that ends with its reporting verb, or with the day behind it.</summary>
    private bool IsAfterAll(int first, Sentence sentence)
    {
        var end = sentence.End;
        while (
            end > first
            && (!words.IsWord(end - 1) || words.IsTime(end - 1) || (words.Is(end - 1, WordClass.Preposition) && words.IsTime(end)))
        )
        {
            end--;
        }

        return LastCue(first, end) > first
            && (
                words.IsCapital(first)
                || words.Is(first, WordClass.Determiner)
                || words.Is(first, WordClass.Pronoun)
                || !words.Is(first, WordClass.Relative)
            )
            && !words.IsParticiple(first)
            && !words.Is(first, WordClass.Conjunction)
            && !words.Is(first, WordClass.Preposition);
    }

    /// <summary>", a Chinese official said, adding …": a short subject and "said" between commas.</summary>
    private bool IsSetIn(int first, Sentence sentence)
    {
        if (!words.Is(first, WordClass.Determiner))
        {
            return false;
        }

        var at = first + 1;
        while (at < Math.Min(sentence.End, first + LongestSubject) && words.IsWord(at) && !words.IsCue(at) && !words.IsAuxiliary(at))
        {
            at++;
        }

        return words.Reading.At(at, TermKind.Cue) is { Term: { Id: "say", Shape: "finite", Needs.IsDefaultOrEmpty: true } } cue
            && words.IsComma(cue.End);
    }

    /// <summary>", said the ministry", ", a fait savoir le ministère": a verb before its subject.</summary>
    private bool IsInverted(int first)
    {
        var verb = first;
        while (words.IsAuxiliary(verb) || words.IsAdverb(verb))
        {
            verb++;
        }

        return words.Reading.At(verb, TermKind.Cue) is { Term: { Id: "say", Shape: var shape } } cue
            && shape == (verb > first ? Inflection.PastShape : "finite")
            && (words.Is(cue.End, WordClass.Determiner) || words.IsName(cue.End));
    }

    /// <summary>The reporting verb that a clause ends with, or with whom it was told behind it: "told reporters"; −1 for none.</summary>
    private int LastCue(int first, int end)
    {
        for (var i = end - 1; i > first && i >= end - LongestWhom; i--)
        {
            if (words.IsCue(i))
            {
                return
                    i == end - 1
                    || (words.Is(i + 1, WordClass.Preposition) && !words.IsInfinitive(i + 1))
                    || words.Reading.At(i, TermKind.Cue)!.Value.Term.Needs.Contains("whom")
                    ? i
                    : -1;
            }
        }

        return -1;
    }

    private bool CueWithin(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.IsCue(i) || IsOfMany(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"most voters say".</summary>
    private bool IsOfMany(int token) =>
        words.Reading.At(token, TermKind.Cue) is { Term: { Id: "say", Shape: "base" } }
        && (words.Is(token - 1, WordClass.Plural) || words.Reading.Folded(token - 1) is [.., not 's', 's']);
}
