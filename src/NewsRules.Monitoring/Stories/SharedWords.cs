using NewsRules.Facts.Text;

namespace NewsRules.Monitoring.Stories;

/// <summary>Whether one text is what became of another: how many words they share, in any order.</summary>
internal static class SharedWords
{
    /// <summary>What part of the shorter one's words two texts on one matter hardly share; an edited text nearly always does.</summary>
    public const double Like = 0.6;

    /// <summary>What part of its words a text keeps that was only edited.</summary>
    public const double Edited = 0.9;

    /// <summary>True when the shorter of two texts shares most of its words with the other; two texts without words are alike.</summary>
    /// <param name="share">What part of its words is most.</param>
    public static bool AreLike(string one, string other, double share = Like)
    {
        var (words, others) = (Words(one), Words(other));
        var fewer = Math.Min(words.Count, others.Count);
        return words.SetEquals(others) || (fewer > 0 && words.Count(others.Contains) >= fewer * share);
    }

    private static HashSet<string> Words(string text) => [.. Tokenizer.Tokenize(text).Words];
}
