using NewsRules.Facts.Text;

namespace NewsRules.Facts.Articles;

/// <summary>A paragraph as bare folded words one space apart, without punctuation.</summary>
internal static class PlainWords
{
    public static string Fold(ReadOnlySpan<char> text)
    {
        var words = Folding.Fold(text).ToCharArray();
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = IsOfWord(words[i]) ? words[i] : ' ';
        }

        return string.Join(' ', Split(new string(words)));
    }

    /// <summary>The first of these words that begins with no digit, as far as it fits; empty without one.</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> text, Span<char> word)
    {
        var length = 0;
        foreach (var unit in text)
        {
            var plain = Folding.Fold(unit);
            if (Folding.IsSilent(unit))
            {
                continue;
            }

            if (IsOfWord(plain))
            {
                word[Math.Min(length++, word.Length - 1)] = plain;
            }
            else if (length > 0 && !char.IsAsciiDigit(word[0]))
            {
                break;
            }
            else
            {
                length = 0;
            }
        }

        return length > 0 && char.IsAsciiDigit(word[0]) ? [] : word[..Math.Min(length, word.Length)];
    }

    public static string[] Split(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOfWord(char folded) => char.IsLetterOrDigit(folded) || char.IsSurrogate(folded);
}
