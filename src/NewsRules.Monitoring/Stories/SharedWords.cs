using NewsRules.Facts.Text;

namespace NewsRules.Monitoring.Stories;

/// <summary>Whether one text is what became of another: how many words they share, in any order.</summary>
internal static class SharedWords
{
    // Two texts on one matter hardly share so many of the shorter one's words; an edited text nearly always does.
    private const double Like = 0.6;

    /// <summary>True when the shorter of two texts shares most of its words with the other; two texts without words are alike.</summary>
    public static bool AreLike(string one, string other)
    {
        var (words, others) = (Words(one), Words(other));
        var fewer = Math.Min(words.Count, others.Count);
        return words.SetEquals(others) || (fewer > 0 && words.Count(others.Contains) >= fewer * Like);
    }

    private static HashSet<string> Words(string text) => [.. Tokenizer.Tokenize(text).Words];
}
