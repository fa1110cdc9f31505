using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>
/// Where a sentence comes to its verb behind a clause set into its subject: "Haftar's claim that Malta sent arms | has …", "voters who say
/// they will vote | are …".
/// </summary>
internal sealed class OuterVerb(SvoWords words, Quotations quotations)
{
    /// <summary>The verb behind the words told from <paramref name="first"/> on, in the same stretch; −1 for none.</summary>
    /// <param name="hasVerb">True where what is told has a verb of its own.</param>
    public int Find(int first, int end, bool hasVerb)
    {
        var isTold = !hasVerb;
        for (var i = first; i < end; i++)
        {
            if (quotations.Covers(i) || words.IsInside(i) || words.IsPossessive(i))
            {
                continue;
            }

            if (!words.IsWord(i) || (i > first && OpensAnother(i, isTold)))
            {
                return -1;
            }

            var group = EndOfVerbs(i, end);
            if (group > i && isTold && !words.Is(i - 1, WordClass.To))
            {
                return i;
            }

            isTold |= group > i || (words.IsPast(i) && (words.Is(i + 1, WordClass.Determiner) || words.IsName(i + 1)));
            i = Math.Max(i, group - 1);
        }

        return -1;
    }

    private int EndOfVerbs(int first, int end)
    {
        var at = first;
        while (at < end && IsVerb(at))
        {
            at = Math.Max(at + 1, words.Reading.EndOf(at, WordClass.Auxiliary));
        }

        return at;
    }

    private bool IsVerb(int token) =>
        words.IsAuxiliary(token)
        || (
            words.Is(token, WordClass.Verb)
            && !words.IsCapital(token)
            && !words.IsHyphen(token - 1)
            && !words.Is(token + 1, WordClass.Agent) // "an event held by".
        )
        || words.IsCue(token) && words.IsAuxiliary(token - 1);

    /// <summary>Behind "who", "and", "when" the next verb is no verb of the sentence; nor is one behind its own "he".</summary>
    private bool OpensAnother(int token, bool isTold) =>
        words.Is(token, WordClass.Relative)
        || words.Is(token, WordClass.Conjunction)
        || (isTold && (words.Is(token, WordClass.That) || words.Is(token, WordClass.Pronoun)))
        || (words.Is(token, WordClass.Subordinator) && (isTold || !words.Is(token, WordClass.Preposition)));
}
