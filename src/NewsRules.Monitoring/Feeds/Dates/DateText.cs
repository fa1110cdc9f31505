using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>
/// The text of a date, made plain: digits of ASCII, no vowels nor marks of direction, no labels, the date before the time.
/// </summary>
internal static partial class DateText
{
    /// <param name="isEastern">True when it was written in digits of Arabic or Persian, or in a line that runs to the left: the day is
    /// before the month.</param>
    public static string Plain(string text, out bool isEastern)
    {
        var units = Units(text, out isEastern);
        var words = Label().Replace(Glued().Replace(units, " "), "");
        var parted = Zoned().Replace(Era().Replace(Border().Replace(words, " "), ""), "").Trim();
        return TimeFirst().Replace(parted, "${date} ${time}");
    }

    private static string Units(string text, out bool isEastern)
    {
        isEastern = false;
        var plain = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            isEastern |= unit is '\u200F' or '\u061C' or (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9');
            plain.Append(
                unit switch
                {
                    _ when CharUnicodeInfo.GetDecimalDigitValue(unit) is >= 0 and var digit => digit.ToString(CultureInfo.InvariantCulture),
                    '\u060C' => ",",
                    '\u00A0' or '\u202F' => " ",
                    '\u061C'
                    or '\u0640'
                    or (>= '\u064B' and <= '\u0652')
                    or (>= '\u200B' and <= '\u200F')
                    or (>= '\u202A' and <= '\u202E')
                    or (>= '\u2066' and <= '\u2069') => "",
                    _ => unit.ToString(),
                }
            );
        }

        return plain.ToString();
    }

    // "10مارس2026", "1447هـ".
    [GeneratedRegex(@"(?<=\d)(?=[\u0621-\u064A\u066E-\u06D3])|(?<=[\u0621-\u064A\u066E-\u06D3])(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(
        @"^\s*(نشرت?( في| بتاريخ)?|تاريخ النشر|[آا]خر تحديث|published( on| at)?|(last )?updated( on| at)?)\s*:?\s+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Label();

    // What stands between a date and its time.
    [GeneratedRegex(@"\s+[-–—]\s+|\s*[|·•]\s*|(?<!\w)(الساع[ةه]|ساعت)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Border();

    // "2026 م" is the year of Christ.
    [GeneratedRegex(@"(?<=(?<!\d)\d{4})\s*م(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Era();

    // Where it is said how far from UTC, the place says nothing more.
    [GeneratedRegex(@"(?<=[+-]\d\d:?\d\d|Z)\[[^\]]*\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Zoned();

    [GeneratedRegex(
        $@"^(?<time>\d{{1,2}}:\d\d(:\d\d)?(\s*{DayParts.Pattern}(?!\w))?)[\s,]+(?<date>([\p{{L}}\p{{M}}]{{2,14}}[,\s]\s*)?\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex TimeFirst();
}
