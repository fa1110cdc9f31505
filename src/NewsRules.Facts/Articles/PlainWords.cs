using System.Globalization;
using System.Text;

namespace NewsRules.Facts.Articles;

/// <summary>A paragraph as bare words: no punctuation, marks or case, one form of each Arabic letter; words stand one space apart.</summary>
internal static class PlainWords
{
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (IsInvisible(unit))
            {
                continue;
            }

            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit))
            {
                folded.Append(Letter(unit));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    public static string[] Split(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Harakat, tatweel, marks of direction, and the apostrophes of "don't".
    private static bool IsInvisible(char unit) =>
        unit is 'ـ' or '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static char Letter(char unit) => unit switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        _ => char.ToLowerInvariant(unit),
    };
}
