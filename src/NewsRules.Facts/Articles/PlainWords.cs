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
            words[i] = char.IsLetterOrDigit(words[i]) || char.IsSurrogate(words[i]) ? words[i] : ' ';
        }

        return string.Join(' ', Split(new string(words)));
    }

    public static string[] Split(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
