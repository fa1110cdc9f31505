using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>
/// Reads a noun phrase from its first token on: behind "according to", "told", and a verb that stands before its subject.
/// </summary>
internal sealed class NounPhraseBehind(SvoWords words, Quotations quotations)
{
    private const int MaxTokens = 40;
    private static readonly Marks Holders = Marks.Of(TermKind.Nationality) | Marks.Of(TermKind.Delegate) | Marks.Of(TermKind.Office);

    /// <summary>The phrase that begins at a token; with its apposition when one follows.</summary>
    public Stretch? Read(int first, Sentence sentence, bool withApposition)
    {
        var limit = Math.Min(sentence.End, first + MaxTokens);
        var end = Simple(first, limit);
        if (end == first)
        {
            return null;
        }

        return new Stretch(first, withApposition && !words.Is(first, WordClass.ObjectPronoun) ? Appositions(end, limit) : end);
    }

    private int Simple(int first, int limit)
    {
        if (words.Is(first, WordClass.Pronoun) || (words.Is(first, WordClass.ObjectPronoun) && !IsHers(first)))
        {
            return first + 1;
        }

        var at = first;
        while (at < limit && Continues(at, first, limit))
        {
            at = words.EndOfParty(at + 1);
        }

        while (
            at > first
            && (
                words.Is(at - 1, WordClass.OfTitle)
                || words.Is(at - 1, WordClass.Conjunction)
                || words.Is(at - 1, WordClass.Preposition)
                || words.IsAdverb(at - 1)
            )
            && !words.IsCapital(at - 1)
        )
        {
            at--;
        }

        return at;
    }

    /// <summary>"her Maltese counterpart", "her deputy".</summary>
    private bool IsHers(int token) => words.Is(token, WordClass.Possessive) && words.Reading.Has(token + 1, Holders);

    private bool Continues(int at, int first, int limit)
    {
        if (
            quotations.Covers(at)
            || words.Is(at, WordClass.That)
            || words.Is(at, WordClass.Relative)
            || words.Is(at, WordClass.Pronoun)
            || (words.Is(at, WordClass.Negation) && words.IsInfinitive(at + 1))
            || (at > first && (words.IsInfinitive(at) || words.IsVerb(at) || IsPastOfHead(at)))
        )
        {
            return false;
        }

        if (!words.IsWord(at))
        {
            return (words.IsInside(at) && at + 1 < limit) || words.IsPossessive(at);
        }

        if (words.IsTime(at) && !words.IsName(at))
        {
            return at > first && words.Is(at - 1, WordClass.Determiner);
        }

        if (words.IsAuxiliary(at) || (words.IsCue(at) && !words.IsCapital(at) && !words.Is(at - 1, WordClass.Article)))
        {
            return false;
        }

        if (words.Is(at, WordClass.Linking))
        {
            return at > first && !words.IsParticiple(at + 1);
        }

        return words switch
        {
            _ when words.Is(at, WordClass.In) => at > first && words.IsCapital(at + 1) && !words.IsTime(at + 1) || IsPlaceOfOffice(at),
            _ when words.Is(at, WordClass.To) && words.Is(at - 1, WordClass.Envoy) => words.IsName(at + 1)
                || words.Is(at + 1, WordClass.Determiner),
            _ when words.Is(at, WordClass.And) => at > first
                && (words.IsName(at + 1) || words.Is(at + 1, WordClass.Determiner) || words.IsName(at - 1) is false),
            _ => !words.Is(at, WordClass.Subordinator)
                && !words.Is(at, WordClass.Conjunction)
                && (!words.Is(at, WordClass.Preposition) || at == first)
                && !(
                    words.Is(at, WordClass.Determiner)
                    && at > first
                    && !words.Is(at - 1, WordClass.Preposition)
                    && !words.Is(at - 1, WordClass.OfTitle)
                    && !words.Is(at - 1, WordClass.Determiner)
                    && !words.Is(at - 1, WordClass.And)
                    && !words.Is(at - 1, WordClass.Linking)
                ),
        };
    }

    /// <summary>"The minister helped draft", "Malta visited Cairo", "the army entered Cairo"; "the newly elected President" goes on.</summary>
    private bool IsPastOfHead(int at) =>
        words.IsPast(at)
        && !words.IsHyphen(at - 1)
        && !words.Is(at - 1, WordClass.Determiner)
        && !words.IsAdverb(at - 1)
        && !words.Reading.Has(at - 1, TermKind.Nationality)
        && (
            words.IsName(at + 1) || words.IsName(at - 1) || words.Reading.IsSign(at - 1, ')') || words.Reading.Has(at - 1, SvoWords.Titles)
        );

    /// <summary>"a professor at the University of Oslo".</summary>
    private bool IsPlaceOfOffice(int at) =>
        words.Reading.Folded(at) is "at" && words.Is(at + 1, WordClass.Determiner) && words.IsCapital(at + 2);

    /// <summary>", the director of the centre" behind a name; to the next comma or the end.</summary>
    private int Appositions(int end, int limit)
    {
        while (
            words.IsComma(end) && end + 1 < limit && StartsApposition(end + 1) && Apposition(end + 1, limit) is var next && next > end + 1
        )
        {
            end = next;
        }

        return end;
    }

    /// <summary>
    /// To the next sign, "in a statement" or time: "an adviser to the family who runs the centre". What has a verb of its own is no
    /// apposition.
    /// </summary>
    private int Apposition(int first, int limit)
    {
        var at = Simple(first, limit);
        var isRelative = false;
        while (
            at > first
            && at < limit
            && (words.IsWord(at) || words.IsInside(at) || words.IsPossessive(at))
            && !(words.IsInside(at) && at + 1 == limit)
            && !quotations.Covers(at)
            && !words.IsTime(at)
            && !words.IsTime(at + 1)
            && !words.Is(at, WordClass.Subordinator)
            && !(words.Is(at, WordClass.Circumstance) && words.Is(at + 1, WordClass.Determiner))
        )
        {
            isRelative |= words.Is(at, WordClass.Relative);
            if ((words.IsAuxiliary(at) || words.IsVerb(at)) && !isRelative)
            {
                return first;
            }

            at++;
        }

        return at;
    }

    private bool StartsApposition(int at) =>
        !words.IsParticiple(at)
        && !words.IsPast(at)
        && !words.Is(at, WordClass.Pronoun)
        && !words.Is(at, WordClass.Conjunction)
        && !words.Is(at, WordClass.Relative)
        && !words.Is(at, WordClass.Subordinator)
        && (!words.Is(at, WordClass.Preposition) || words.Is(at, WordClass.From))
        && !words.IsCue(at)
        && words.IsWord(at);
}
