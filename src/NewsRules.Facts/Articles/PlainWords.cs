using NewsRules.Facts.Text;

namespace NewsRules.Facts.Articles;

/// <summary>A paragraph as bare folded words one space apart, without punctuation.</summary>
internal static class PlainWords
{
    private const int Usual = 256;

    public static string Fold(ReadOnlySpan<char> text)
    {
        var words = text.Length <= Usual ? stackalloc char[Usual] : new char[text.Length];
        var length = 0;
        foreach (var unit in text)
        {
            if (Folding.IsSilent(unit))
            {
                continue;
            }

            var plain = Folding.Fold(unit);
            if (IsOfWord(plain))
            {
                words[length++] = plain;
            }
            else if (length > 0 && words[length - 1] != ' ')
            {
                words[length++] = ' ';
            }
        }

        return new string(words[..length].TrimEnd(' '));
    }

    /// <summary>
    /// The first two of these words that begin with no digit, a space between, as far as they fit; fewer where there are fewer.
    /// </summary>
    /// <param name="first">The length of the first.</param>
    public static ReadOnlySpan<char> Begin(ReadOnlySpan<char> text, Span<char> words, out int first)
    {
        first = EndOfWord(ref text, words, 0);
        return words[..(first == 0 || first + 2 > words.Length ? first : EndOfWord(ref text, words, first))];
    }

    /// <summary>Copies the next word behind what stands in the buffer, and cuts it from the text.</summary>
    private static int EndOfWord(ref ReadOnlySpan<char> text, Span<char> words, int before)
    {
        var start = before == 0 ? 0 : before + 1;
        var length = start;
        for (; !text.IsEmpty; text = text[1..])
        {
            var unit = Folding.Of(text[0]);
            if (IsOfWord(unit.Plain) && !Folding.IsSilent(text[0]))
            {
                words[Math.Min(length++, words.Length - 1)] = unit.Plain;
            }
            else if (length > start && !Folding.IsSilent(text[0]))
            {
                if (!char.IsAsciiDigit(words[start]))
                {
                    break;
                }

                length = start;
            }
        }

        if (length == start || char.IsAsciiDigit(words[start]))
        {
            return before;
        }

        if (start > 0)
        {
            words[start - 1] = ' ';
        }

        return Math.Min(length, words.Length);
    }

    public static string[] Split(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOfWord(char folded) => char.IsLetterOrDigit(folded) || char.IsSurrogate(folded);
}
