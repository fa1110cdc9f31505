namespace NewsRules.Facts.Text;

/// <summary>
/// A folded word as 64 bits, computed as it is folded (FNV-1a). Words are looked up by them alone: that a word of a text has those of
/// another word in a lexicon of a million is to be expected once in 10¹³ words.
/// </summary>
public static class WordHash
{
    /// <summary>The hash of an empty word.</summary>
    public const ulong Seed = 14695981039346656037;

    /// <summary>The hash of a word that goes on with one more unit.</summary>
    public static ulong Of(char unit, ulong before) => (before ^ unit) * 1099511628211;

    /// <summary>The hash of a folded word.</summary>
    public static ulong Of(ReadOnlySpan<char> word, ulong before = Seed)
    {
        foreach (var unit in word)
        {
            before = Of(unit, before);
        }

        return before;
    }
}
