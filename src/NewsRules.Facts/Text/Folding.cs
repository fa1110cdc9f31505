using System.Text;

namespace NewsRules.Facts.Text;

/// <summary>
/// How words are compared: without harakat, tatweel, bidi marks and joiners, with one alef, one ya, one kaf, ta marbuta as ha,
/// ASCII digits, small Latin letters without accents. Only comparison folds; the text itself is never changed.
/// </summary>
public static class Folding
{
    /// <summary>The folded form of a word; the same string when nothing changes is not promised.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        var accented = false;
        foreach (var unit in word)
        {
            var plain = Fold(unit);
            if (plain != '\0')
            {
                accented |= plain is > '\u007f' and < '\u0250';
                folded[length++] = plain;
            }
        }

        return accented ? WithoutAccents(folded[..length]) : new string(folded[..length]);
    }

    /// <summary>True for marks that belong to a word but say nothing: harakat, tatweel, joiners, bidi controls.</summary>
    public static bool IsSilent(char unit) => unit is (>= '\u064b' and <= '\u065f') or '\u0670' or '\u0640'
        or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff' or '\u00ad';

    private static char Fold(char unit) => unit switch
    {
        < '\u0080' => char.ToLowerInvariant(unit),
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        'گ' => 'غ',
        'پ' => 'ب',
        'چ' => 'ج',
        'ڤ' => 'ف',
        >= '٠' and <= '٩' => (char)('0' + (unit - '٠')),
        >= '۰' and <= '۹' => (char)('0' + (unit - '۰')),
        '\u2019' or '\u02bc' => '\'',
        _ => IsSilent(unit) ? '\0' : char.ToLowerInvariant(unit),
    };

    private static string WithoutAccents(ReadOnlySpan<char> word)
    {
        var kept = new StringBuilder(word.Length);
        foreach (var unit in word)
        {
            // Letter by letter: half a surrogate pair cannot be normalised. The plain letter comes first.
            kept.Append(unit is > '\u007f' and < '\u0250' ? char.ToLowerInvariant(unit.ToString().Normalize(NormalizationForm.FormD)[0]) : unit);
        }

        return kept.ToString();
    }
}
