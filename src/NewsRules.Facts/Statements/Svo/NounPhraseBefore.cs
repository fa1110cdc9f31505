using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>
/// Finds the subject that stands before a verb: the noun phrase at the end of its clause, with an apposition between commas.
/// </summary>
internal sealed class NounPhraseBefore(SvoWords words, Quotations quotations)
{
    private const int MaxTokens = 45;
    private static readonly Marks Holding = Marks.Of(TermKind.Office) | Marks.Of(TermKind.Entity) | Marks.Of(TermKind.Seat);

    private readonly SubjectStart _starts = new(words);

    /// <summary>
    /// The subject of the verb that begins at a token, not before <paramref name="from"/>; null when the clause has none there.
    /// </summary>
    public Stretch? Read(int verb, int from)
    {
        from = Math.Max(from, verb - MaxTokens);
        if (verb <= from || quotations.Covers(verb - 1))
        {
            return null;
        }

        verb = WithoutTime(verb, from);
        if (verb <= from || quotations.Covers(verb - 1))
        {
            return null;
        }

        if (words.IsComma(verb - 1))
        {
            return Apposed(verb - 1, from);
        }

        var segment = SegmentStart(verb, from);
        var first = WithList(_starts.Of(segment, verb), verb, from);
        return first < verb && IsNominal(verb - 1) && !(first == verb - 1 && (words.IsAdverb(first) || words.IsParticiple(first)))
            ? new Stretch(first, verb)
            : null;
    }

    /// <summary>Before "on Thursday" and "late Tuesday".</summary>
    private int WithoutTime(int verb, int from)
    {
        var end = verb;
        while (end > from && words.IsTime(end - 1))
        {
            end--;
        }

        return end < verb && words.IsWord(verb - 1) && words.Is(end - 1, WordClass.Dating) ? end - 1
            : words.Is(end - 1, WordClass.Determiner) || words.IsPossessive(end) || words.Is(end - 1, WordClass.Preposition) ? verb
            : end;
    }

    /// <summary>A subject ends with a noun or a name.</summary>
    private bool IsNominal(int last) =>
        (words.IsWord(last) || words.Reading.Folded(last) is ")" or "." or "]")
        && !words.Is(last, WordClass.Conjunction)
        && !words.Is(last, WordClass.Preposition)
        && !words.Is(last, WordClass.That)
        && !(words.Is(last, WordClass.Determiner) && words.Is(last, WordClass.Article))
        && (!words.IsTime(last) || !words.Is(last - 1, WordClass.Preposition))
        && !words.Is(last, WordClass.Subordinator);

    /// <summary>NAME, the minister of …, VERB: from the first segment that is no opener.</summary>
    private Stretch? Apposed(int comma, int from)
    {
        var last = SegmentStart(comma, from);
        if (last <= from || !words.IsComma(last - 1) || words.Is(last, WordClass.Conjunction) || IsClause(last, comma))
        {
            return null;
        }

        var isParenthesis =
            words.IsParticiple(last)
            || words.Reading.At(last, TermKind.Cue) is { Term.Shape: "participle" }
            || words.Is(last, WordClass.Preposition)
            || words.IsAdverb(last)
            || words.Is(last, WordClass.Subordinator)
            || words.IsTime(last)
            || words.IsPast(last);
        var head = SegmentStart(last - 1, from);
        while (
            head - 1 > from
            && words.IsComma(head - 1)
            && SegmentStart(head - 1, from) is var earlier
            && (
                (
                    words.Is(head, WordClass.Determiner)
                    && words.IsName(head - 2)
                    && !(words.Is(head, WordClass.Possessive) && IsBareName(last, comma))
                )
                || words.IsNumber(head)
                || IsBareName(earlier, head - 1)
                || (IsBareName(head, NextComma(head)) && HoldsOffice(earlier, head - 1))
            )
            && !words.Is(earlier, WordClass.Preposition)
        )
        {
            head = earlier;
        }

        var first = WithList(_starts.Of(head, last - 1), last - 1, from);
        if (words.Is(head, WordClass.Condition) || first >= last - 1 || !IsNominal(last - 2))
        {
            return null;
        }

        return new Stretch(first, isParenthesis ? last - 1 : comma + 1);
    }

    private int NextComma(int at)
    {
        while (words.IsWord(at) || words.IsInside(at))
        {
            at++;
        }

        return at;
    }

    /// <summary>"Malta's foreign minister", before ", Ann Borg, who …": an office, and no verb.</summary>
    private bool HoldsOffice(int first, int end)
    {
        var holds = false;
        for (var i = first; i < end; i++)
        {
            if (words.IsAuxiliary(i) || words.IsVerb(i) || words.Is(i, WordClass.Subordinator))
            {
                return false;
            }

            holds |= words.Reading.Has(i, Holding) || words.Is(i, WordClass.Official);
        }

        return holds;
    }

    /// <summary>"Malta, he said, VERB": another clause is set in.</summary>
    private bool IsClause(int first, int comma) =>
        comma - first > 1
        && !words.IsCapital(comma - 1)
        && !words.Is(first, WordClass.Relative)
        && words.Reading.At(comma - 1, TermKind.Cue) is { Term: { Id: "say", Shape: "finite", Needs.IsDefaultOrEmpty: true } };

    /// <summary>"Egypt, Malta and Greece", "Maltese, Greek leaders", "Malta, Greece ministers": from the first of the list.</summary>
    private int WithList(int first, int end, int from)
    {
        while (
            first - 1 > from
            && words.IsComma(first - 1)
            && SegmentStart(first - 1, from) is var item
            && (
                HasAnd(first, end)
                    ? IsListed(item, first - 1)
                    : (words.Is(end - 1, WordClass.Dual) || (words.Reading.Field == Field.Title && IsNation(first, end)))
                        && IsNation(item, first - 1)
                        && words.Reading.Has(first, Marks.OfStates)
            )
        )
        {
            first = item;
        }

        return first;
    }

    /// <summary>A country or nationality, and no other word.</summary>
    private bool IsNation(int first, int end) =>
        (words.Reading.At(first, TermKind.Nationality) ?? words.Reading.At(first, TermKind.Country)) is { } nation && nation.End == end;

    private bool HasAnd(int first, int end)
    {
        while (first < end && !words.Is(first, WordClass.And))
        {
            first++;
        }

        return first < end;
    }

    /// <summary>"Egypt", "oil-rich Egypt", "the foreign ministers of Egypt": no opener, no verb, and something known.</summary>
    private bool IsListed(int first, int end)
    {
        var isKnown = false;
        for (var i = first; i < end; i++)
        {
            if (
                words.IsAuxiliary(i)
                || ((words.IsVerb(i) || words.IsPast(i)) && !words.IsHyphen(i - 1))
                || (words.IsCue(i) && !words.IsCapital(i))
                || words.Is(i, WordClass.Subordinator)
            )
            {
                return false;
            }

            isKnown |= (i == first || i == end - 1 || words.IsHyphen(first + 1)) && words.Reading.Has(i, Marks.OfNames);
        }

        return isKnown && (words.IsName(first) || words.Is(first, WordClass.Article));
    }

    /// <summary>"Ann Borg" before ", director of …".</summary>
    private bool IsBareName(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!words.IsName(i) && !words.IsInside(i))
            {
                return false;
            }
        }

        return end - first is > 1 and < 6;
    }

    /// <summary>Where the stretch between signs and clauses begins that ends here.</summary>
    private int SegmentStart(int end, int from)
    {
        var at = end;
        while (at > from && !Ends(at - 1))
        {
            at--;
        }

        return at;
    }

    private bool Ends(int token) =>
        quotations.Covers(token)
        || (
            !words.IsWord(token)
            && !words.IsInside(token)
            && !words.IsPossessive(token)
            && !IsBracket(token)
            && !(words.IsComma(token) && IsAbbreviation(token + 1))
        );

    /// <summary>"Wilmington, N.C.,": the shortened name of a place behind its town.</summary>
    private bool IsAbbreviation(int first)
    {
        var at = first;
        while (words.IsCapital(at) && words.Reading.IsSign(at + 1, '.') && words.IsTight(at))
        {
            at += 2;
        }

        return at > first && words.IsComma(at);
    }

    /// <summary>"Rep. Stephen Lynch (D-Mass.)".</summary>
    private bool IsBracket(int token) =>
        words.Reading.Folded(token) is ")" or "(" or "[" or "]"
        || (token + 1 < words.Reading.Tokens.Length && words.Reading.Folded(token + 1) is ")");
}
