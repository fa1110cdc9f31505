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

    /// <summary>The first two of these words that begin with no digit, a space between, as far as they fit; fewer where there are fewer.</summary>
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
