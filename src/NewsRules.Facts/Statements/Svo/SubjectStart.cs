using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Where the subject begins in the words before its verb: behind what opens the sentence, and behind any other clause.</summary>
internal sealed class SubjectStart(SvoWords words)
{
    /// <summary>Without "but", "on Monday", and everything up to the last word that begins another clause.</summary>
    public int Of(int first, int end)
    {
        var hasRelative = false;
        for (var i = first; i < end; i++)
        {
            var isObject = IsRelativeObject(i);
            hasRelative |= words.Is(i, WordClass.Relative) && !isObject;
            if (
                isObject
                || OpensClause(i)
                || (!hasRelative && i + 1 < end && IsOfVerb(i))
                || (i > first && i + 1 < end && words.Is(first, WordClass.Article) && IsBareRelative(i))
            )
            {
                first = i + 1;
            }
            else if (words.Is(i, WordClass.Pronoun) && i > first && words.IsWord(i - 1))
            {
                first = i;
            }
        }

        while (first < end && (words.Is(first, WordClass.Conjunction) || words.IsAdverb(first) || words.Is(first, WordClass.Negation)))
        {
            first++;
        }

        if (
            words.IsTime(first)
            && first + 1 < end
            && (words.Is(first + 1, WordClass.Preposition) || words.Is(first + 1, WordClass.Article))
        )
        {
            first++; // "Saturday at the convention Sen. NAME said"
        }

        return first < end && words.Is(first, WordClass.Preposition) ? AfterOpener(first, end) : first;
    }

    /// <summary>"the deal which the envoys …": the clause has a subject of its own.</summary>
    private bool IsRelativeObject(int token) =>
        words.Is(token, WordClass.Relative)
        && (words.IsName(token + 1) || words.Is(token + 1, WordClass.Determiner) || words.Is(token + 1, WordClass.Pronoun));

    private bool OpensClause(int token) =>
        words.Is(token, WordClass.That)
        || (words.Is(token, WordClass.Subordinator) && !words.Is(token, WordClass.Determiner) && !words.Ends(token + 1, WordClass.Beside));

    private bool IsOfVerb(int token) =>
        words.IsAuxiliary(token) || (((words.IsCue(token) && !words.IsCapital(token)) || words.IsAdverb(token)) && !IsAttribute(token));

    /// <summary>"Malta's newly announced candidate": behind whose it is, or an article.</summary>
    private bool IsAttribute(int token)
    {
        while (words.IsAdverb(token - 1))
        {
            token--;
        }

        return words.IsPossessive(token - 1) || words.Is(token - 1, WordClass.Article);
    }

    /// <summary>"a charge Ankara denies": behind the noun.</summary>
    private bool IsBareRelative(int noun) =>
        (words.Is(noun, WordClass.Noun) || words.IsReportingNoun(noun))
        && (words.IsName(noun + 1) || words.Is(noun + 1, WordClass.Article));

    /// <summary>"On Monday the ministry said": behind the time or the phrase of the preposition.</summary>
    private int AfterOpener(int first, int end)
    {
        var at = first + 1;
        while (
            at < end
            && (
                words.Is(at, WordClass.Determiner)
                || words.IsTime(at)
                || words.Is(at, WordClass.Preposition)
                || char.IsAsciiDigit(words.Reading.Folded(at)[0])
            )
            && !(at > first + 1 && words.Is(at, WordClass.Determiner) && words.IsTime(at - 1))
        )
        {
            at++;
        }

        if (at < end && at > first + 1 && words.IsTime(at - 1))
        {
            return at;
        }

        for (var i = end - 1; i > at; i--)
        {
            if (
                words.Is(i, WordClass.Determiner)
                || words.Is(i, WordClass.Pronoun)
                || (words.IsName(i) && !words.IsName(i - 1) && words.IsWord(i - 1))
            )
            {
                return words.Is(i - 1, WordClass.Preposition) ? end : i;
            }
        }

        return end;
    }
}
