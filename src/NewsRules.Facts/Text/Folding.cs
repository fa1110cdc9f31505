using System.Globalization;
using System.Text;

namespace NewsRules.Facts.Text;

/// <summary>What a unit of text is to the tokenizer.</summary>
internal enum UnitSort : byte
{
    Sign,

    /// <summary>A letter, a digit, a mark that changes its letter, or half of a surrogate pair.</summary>
    Letter,

    /// <summary>Belongs to the word around it and says nothing: harakat, tatweel, joiners.</summary>
    Silent,

    /// <summary>Says nothing and ends a word: white space, bidi controls.</summary>
    Gap,

    /// <summary>Lam and alef in one unit: two letters, of which the first is the plain one.</summary>
    LamAlef,
}

/// <summary>A unit as it is compared, and what it is.</summary>
/// <param name="Leaning">1 for an Arabic letter, −1 for one of another script, 0 for what is no letter.</param>
internal readonly record struct FoldedUnit(char Plain, UnitSort Sort, sbyte Leaning);

/// <summary>
/// How words are compared: without harakat, tatweel, bidi marks and joiners, with one alef, one ya, one kaf, one ha, ta marbuta as ha,
/// letters whatever their form in the word (older pages tell it: ﻟ, ﻻ), ASCII digits, small Latin letters without accents. Only comparison
/// folds; the text itself is never changed.
/// </summary>
public static class Folding
{
    /// <summary>The mark of the accusative.</summary>
    internal const char Fathatan = '\u064b';
    internal const char Shadda = '\u0651';

    private const char Alef = 'ا';

    private static readonly FoldedUnit[] Units = FoldAll();

    /// <summary>The folded form of a word; the same string when nothing changes is not promised.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var most = MostOf(word);
        var folded = most <= 128 ? stackalloc char[most] : new char[most];
        var length = 0;
        foreach (var unit in word)
        {
            if (!IsSilent(unit))
            {
                folded[length++] = Fold(unit);
                if (SecondOf(unit) is { } second)
                {
                    folded[length++] = second;
                }
            }
        }

        return new string(folded[..length]);
    }

    /// <summary>How many units a text has at most when it is folded.</summary>
    internal static int MostOf(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\ufef5', '\ufefc') ? text.Length * 2 : text.Length;

    /// <summary>The second letter of a unit that is two; null for others.</summary>
    internal static char? SecondOf(char unit) => unit is >= '\ufef5' and <= '\ufefc' ? Alef : null;

    /// <summary>True for marks that belong to a word but say nothing: harakat, tatweel, joiners, bidi controls.</summary>
    public static bool IsSilent(char unit) =>
        unit
            is (>= '\u064b' and <= '\u065f')
                or (>= '\ufe70' and <= '\ufe7f')
                or '\u0670'
                or '\u0640'
                or (>= '\u200b' and <= '\u200f')
                or (>= '\u202a' and <= '\u202e')
                or (>= '\u2066' and <= '\u2069')
                or '\ufeff'
                or '\u00ad';

    /// <summary>True for a text with a Latin letter that folding makes plain.</summary>
    internal static bool HasAccents(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (IsAccented(unit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when two texts of one folded form have their accents at the same letters.</summary>
    internal static bool HasSameAccents(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (var i = 0; i < one.Length; i++)
        {
            if (IsAccented(one[i]) != IsAccented(other[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static FoldedUnit[] FoldAll()
    {
        var units = new FoldedUnit[char.MaxValue + 1];
        for (var unit = 0; unit < units.Length; unit++)
        {
            var plain = (char)unit;
            units[unit] = IsIdeograph(plain)
                ? new(plain, UnitSort.Letter, -1)
                : new(Plain(plain), Sort(plain), Leaning(Plain(plain), plain));
        }

        return units;
    }

    private static sbyte Leaning(char plain, char unit) =>
        plain is >= '\u0620' and <= '\u06ff' ? (sbyte)1
        : char.IsLetter(unit) ? (sbyte)-1
        : (sbyte)0;

    // Two thirds of all units; asked about one by one they would take most of the time.
    private static bool IsIdeograph(char unit) =>
        unit is (>= '\u3400' and <= '\u4dbf') or (>= '\u4e00' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3');

    private static bool IsAccented(char unit) => unit is > '\u007f' and < '\u0250';

    internal static char Fold(char unit) => Units[unit].Plain;

    internal static UnitSort SortOf(char unit) => Units[unit].Sort;

    /// <summary>True of a unit of which words are made.</summary>
    internal static bool IsOfWord(char unit) => SortOf(unit) is UnitSort.Letter or UnitSort.LamAlef;

    internal static FoldedUnit Of(char unit) => Units[unit];

    private static char Plain(char unit) =>
        unit switch
        {
            'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
            'ى' or 'ی' => 'ي',
            'ک' => 'ك',
            'ة' or 'ھ' or 'ہ' => 'ه',
            'گ' => 'غ',
            'پ' => 'ب',
            'چ' => 'ج',
            'ڤ' => 'ف',
            'ڨ' => 'ق',
            >= '٠' and <= '٩' => (char)('0' + (unit - '٠')),
            >= '۰' and <= '۹' => (char)('0' + (unit - '۰')),
            '\u2019' or '\u02bc' => '\'',
            > '\u007f' and < '\u0250' => char.ToLowerInvariant(
                char.ToLowerInvariant(unit).ToString().Normalize(NormalizationForm.FormD)[0]
            ), // The plain letter comes first.
            >= '\ufef5' and <= '\ufefc' => 'ل',
            (>= '\ufb50' and <= '\ufdff')
            or (>= '\ufe80' and <= '\ufef4') when unit.ToString().Normalize(NormalizationForm.FormKC) is [var letter] && letter != unit =>
                Plain(letter),
            _ => char.ToLowerInvariant(unit),
        };

    private static UnitSort Sort(char unit) =>
        unit switch
        {
            (>= '\u200e' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => UnitSort.Gap,
            _ when IsSilent(unit) => UnitSort.Silent,
            _ when SecondOf(unit) is not null => UnitSort.LamAlef,
            _ when char.IsLetterOrDigit(unit)
                    || char.IsSurrogate(unit)
                    || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark => UnitSort.Letter,
            _ when char.IsWhiteSpace(unit) => UnitSort.Gap,
            _ => UnitSort.Sign,
        };
}
