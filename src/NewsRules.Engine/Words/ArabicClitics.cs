namespace NewsRules.Engine.Words;

/// <summary>A word without what is written onto its beginning.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="HasLostArticle">Its article is written into a preposition: of للاتفاق, الاتفاق.</param>
internal readonly record struct ArabicForm(int Start, bool HasLostArticle = false);

/// <summary>
/// What Arabic writes onto the beginning of a word: و or ف, then ب, ك or ل, then the article. Whether a word really has them only a
/// dictionary could tell (وزير begins with its own و); here each possible rest counts, and a search asks for one that makes sense.
/// </summary>
internal static class ArabicClitics
{
    /// <summary>A word has at most so many forms.</summary>
    public const int Most = 14;

    /// <summary>Of a shorter rest a single letter is the word's own more often than not: ورد is no رد.</summary>
    private const int LeastRest = 3;
    private const int LeastBehindArticle = 2;

    /// <summary>Fills in the forms of a folded word, itself first; how many.</summary>
    public static int Forms(ReadOnlySpan<char> word, Span<ArabicForm> forms)
    {
        forms[0] = new ArabicForm(0);
        var count = Behind(word, 0, forms, 1);
        return word.Length > LeastRest && word[0] is 'و' or 'ف' ? Behind(word, 1, forms, Add(word, 1, LeastRest, forms, count)) : count;
    }

    private static int Behind(ReadOnlySpan<char> word, int at, Span<ArabicForm> forms, int count)
    {
        var rest = word[at..];
        if (rest.StartsWith("ال"))
        {
            count = Add(word, at + 2, LeastBehindArticle, forms, count);
        }

        if (rest is not ['ب' or 'ك' or 'ل', ..])
        {
            return count;
        }

        count = Add(word, at + 1, LeastRest, forms, count);
        count = rest[1..].StartsWith("ال") ? Add(word, at + 3, LeastBehindArticle, forms, count) : count;
        return rest.StartsWith("لل") ? AddWithArticle(word, at + 2, forms, count) : count;
    }

    private static int AddWithArticle(ReadOnlySpan<char> word, int start, Span<ArabicForm> forms, int count)
    {
        var before = count;
        count = Add(word, start, LeastBehindArticle, forms, count);
        if (count > before)
        {
            forms[count++] = new ArabicForm(start, HasLostArticle: true);
        }

        return count;
    }

    private static int Add(ReadOnlySpan<char> word, int start, int least, Span<ArabicForm> forms, int count)
    {
        if (word.Length - start >= least)
        {
            forms[count++] = new ArabicForm(start);
        }

        return count;
    }
}
