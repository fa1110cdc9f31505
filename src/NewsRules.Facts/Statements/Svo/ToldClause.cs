using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Where what is said begins and ends behind a reporting verb.</summary>
internal sealed class ToldClause(SvoWords words, Quotations quotations, NounPhraseBehind phrases)
{
    private const int LongestAfterAll = 14;
    private const int LongestWhom = 4;

    /// <summary>Behind "in a statement", "on Monday", "at a news conference": the token where the told clause begins; the sentence's end when there is none.</summary>
    public int Start(int at, Sentence sentence)
    {
        if (sentence.End < words.Reading.Tokens.Length && words.Reading.IsSign(sentence.End - 1, ":") && at >= sentence.End - 1)
        {
            return sentence.End;
        }

        var from = at;
        while (at < sentence.End)
        {
            var next = Behind(at, from, sentence);
            if (next == at)
            {
                return IsEnd(at, sentence) ? sentence.End : at;
            }

            at = next;
        }

        return sentence.End;
    }

    /// <summary>Behind the last token of the clause that begins at <paramref name="start"/>.</summary>
    /// <param name="within">How what is told is placed: whole clauses go on behind a comma, others do not.</param>
    public int End(int start, Sentence sentence, Told within = Told.Clause)
    {
        var end = sentence.End;
        for (var i = start + 1; i < sentence.End; i++)
        {
            if (!quotations.Covers(i) && (EndsAt(i, sentence) || IsOnlyDash(i, start, sentence) || (within == Told.Aside && words.IsComma(i)) || (within == Told.Object && EndsObject(i))))
            {
                end = i;
                break;
            }
        }

        while (end > start && !quotations.Covers(end - 1) && (words.IsComma(end - 1) || words.Reading.Folded(end - 1) is "." or ";" or "but" or "?" or "!" || IsLoneBracket(start, end - 1) || words.Is(end - 1, WordClass.And)))
        {
            end--;
        }

        return quotations.At(end - 1) is { } quotation ? Math.Max(end, quotation.End) : end;
    }

    /// <summary>", but …", ", although …", ", killing …" and "when …" are no part of what is condemned or praised.</summary>
    private bool EndsObject(int token) =>
        words.IsComma(token) ? words.Is(token + 1, WordClass.Conjunction) && !words.Is(token + 1, WordClass.And) || words.Is(token + 1, WordClass.Subordinator) || words.IsParticiple(token + 1)
        : words.Is(token, WordClass.Subordinator) && words.Is(token, WordClass.Preposition) | words.Is(token, WordClass.Question) && !words.Is(token, WordClass.Relative) && words.Reading.Folded(token) is "when" or "after";

    /// <summary>"the vote was a fraud — a charge that …": what the writer adds behind a dash; not one of two.</summary>
    private bool IsOnlyDash(int token, int start, Sentence sentence)
    {
        for (var i = start; i < sentence.End && IsDash(token); i++)
        {
            if (i != token && IsDash(i))
            {
                return false;
            }
        }

        return IsDash(token);
    }

    private bool IsDash(int token) => words.Reading.Folded(token) is "—" or "–" && !words.IsTight(token);

    private bool IsLoneBracket(int start, int token)
    {
        if (!words.Reading.IsSign(token, ")"))
        {
            return false;
        }

        for (var i = token - 1; i >= start; i--)
        {
            if (words.Reading.IsSign(i, "("))
            {
                return false;
            }
        }

        return true;
    }

    private int Behind(int at, int from, Sentence sentence)
    {
        if (quotations.Covers(at))
        {
            return at;
        }

        if ((words.IsTime(at) && !words.IsPossessive(at + 1)) || (words.IsAdverb(at) && at == from && OpensBehind(at + 1)) || words.Reading.IsSign(at, ":") || (words.IsComma(at) && at > from && words.StartsClause(at + 1)) || (words.IsComma(at) && at == from && (quotations.Covers(at + 1) || words.Is(at + 1, WordClass.Preposition))))
        {
            return at + 1;
        }

        if (words.Is(at, WordClass.Determiner) && words.IsTime(at + 1))
        {
            return at + 2;
        }

        if (words.IsComma(at) && at == from && words.Is(at + 1, WordClass.Conjunction) && quotations.Covers(at + 2))
        {
            return at + 2; // "…," he said, but "…".
        }

        if (words.IsPast(at) && at > from && (words.IsTime(at + 1) || words.Is(at + 1, WordClass.Preposition)))
        {
            return at + 1; // "in an interview aired on Monday"
        }

        if (words.Is(at, WordClass.Question) && !words.Is(at, WordClass.Condition) && words.IsPast(at + 1))
        {
            return Opening(at + 1, sentence) is >= 0 and var opening ? opening : sentence.End; // "when asked about the talks"
        }

        return (words.Is(at, WordClass.Preposition) || (words.Is(at, WordClass.Genitive) && at > from)) && !words.Is(at, WordClass.Pronoun) ? BehindPreposition(at, sentence) : at;
    }

    /// <summary>"said bluntly that" has an adverb of its own; "jointly owned ships" and "just how" are told.</summary>
    private bool OpensBehind(int at) => !words.Is(at, WordClass.Question) && (words.StartsClause(at) || words.Is(at, WordClass.Preposition) || words.IsComma(at) || words.IsTime(at));

    /// <summary>A "that", a colon or a quotation further on begins the clause; else the phrase of the preposition is left out.</summary>
    private int BehindPreposition(int at, Sentence sentence) =>
        Opening(at, sentence) is >= 0 and var opening ? opening : phrases.Read(at + 1, sentence, false)?.End ?? at + 1;

    /// <summary>The "that", the colon or the quotation near behind a token; −1 for none.</summary>
    private int Opening(int at, Sentence sentence)
    {
        for (var i = at + 1; i < Math.Min(sentence.End, at + 30) && (i == at || !words.IsCue(i)); i++)
        {
            if (words.Is(i, WordClass.That) || words.Reading.IsSign(i, ":") || (quotations.Covers(i) && words.IsComma(i - 1)))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsEnd(int at, Sentence sentence) => at >= sentence.End || (!quotations.Covers(at) && words.Reading.Folded(at) is "." or "," or ";" or ")" or "?" or "—" or "–");

    /// <summary>", adding …", "and warned …", ", while X said …", ", X said.".</summary>
    private bool EndsAt(int token, Sentence sentence)
    {
        if (words.IsComma(token) && sentence.End - token <= LongestAfterAll && (IsAfterAll(token + 1, sentence) || IsInverted(token + 1)))
        {
            return true;
        }

        if (words.IsComma(token) && words.Reading.At(token + 1, TermKind.Cue) is { Term.Shape: "participle" or "via" })
        {
            return true;
        }

        if (words.Is(token, WordClass.Conjunction) && words.Reading.At(words.IsAdverb(token + 1) ? token + 2 : token + 1, TermKind.Cue) is { Term.Shape: "finite" })
        {
            return true;
        }

        return words.IsComma(token) && (words.Is(token + 1, WordClass.Conjunction) || words.Reading.Folded(token + 1) is "while" or "though") && CueWithin(token + 2, Math.Min(sentence.End, token + 9));
    }

    /// <summary>A short clause that ends with its reporting verb, or with the day behind it.</summary>
    private bool IsAfterAll(int first, Sentence sentence)
    {
        var end = sentence.End;
        while (end > first && (!words.IsWord(end - 1) || words.IsTime(end - 1) || (words.Is(end - 1, WordClass.Preposition) && words.IsTime(end))))
        {
            end--;
        }

        return LastCue(first, end) > first && (words.IsCapital(first) || words.Is(first, WordClass.Determiner) || words.Is(first, WordClass.Pronoun) || !words.Is(first, WordClass.Relative)) && !words.IsParticiple(first) && !words.Is(first, WordClass.Conjunction) && !words.Is(first, WordClass.Preposition);
    }

    /// <summary>", said the ministry", ", a fait savoir le ministère": a verb before its subject.</summary>
    private bool IsInverted(int first)
    {
        var verb = first;
        while (words.IsAuxiliary(verb) || words.IsAdverb(verb))
        {
            verb++;
        }

        return words.Reading.At(verb, TermKind.Cue) is { Term: { Id: "say", Shape: var shape } } cue && shape == (verb > first ? Inflection.PastShape : "finite") && (words.Is(cue.End, WordClass.Determiner) || words.IsName(cue.End));
    }

    /// <summary>The reporting verb that a clause ends with, or with whom it was told behind it: "told reporters"; −1 for none.</summary>
    private int LastCue(int first, int end)
    {
        for (var i = end - 1; i > first && i >= end - LongestWhom; i--)
        {
            if (words.IsCue(i))
            {
                return i == end - 1 || words.Reading.At(i, TermKind.Cue)!.Value.Term.Needs.Contains("whom") ? i : -1;
            }
        }

        return -1;
    }

    private bool CueWithin(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.IsCue(i))
            {
                return true;
            }
        }

        return false;
    }
}
