using System.Globalization;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>
/// Dates as feeds and pages write them: RFC 822 and its slips, ISO 8601 in all its forms, names of months in many languages, digits of
/// Arabic and Persian, seconds since 1970. A date without a zone is UTC.
/// </summary>
internal static class FeedDate
{
    private const int Longest = 100;
    private const int Earliest = 1900;
    private const int Latest = 2199;

    // Nearly all dates are written so, and patterns take ten times as long.
    private static readonly string[] UsualForms = ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, dd MMM yyyy HH:mm:ss zzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The instant in UTC; null for what is no date.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }

        var trimmed = text.Trim();
        var written = WithPlainDigits(trimmed);
        return Usual(written) ?? NumericDate.Read(written, isEastern: !ReferenceEquals(written, trimmed)) ?? NamedDate.Read(written) ?? Seconds(written);
    }

    /// <summary>The instant; null where a part is out of its range.</summary>
    internal static DateTimeOffset? Of(int year, int month, int day, TimeOfDay time)
    {
        var isDate = year is >= Earliest and <= Latest && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDate ? new DateTimeOffset(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc)) + time.SinceMidnight : null;
    }

    /// <summary>Two digits are of this century, or of the last when it is not yet near.</summary>
    internal static int Year(ReadOnlySpan<char> digits) =>
        int.Parse(digits, CultureInfo.InvariantCulture) is var year && digits.Length > 2 ? year : year < 69 ? year + 2000 : year + 1900;

    private static DateTimeOffset? Usual(string text)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text, UsualForms, CultureInfo.InvariantCulture, utc, out var date) && date.Year is >= Earliest and <= Latest ? date : null;
    }

    private static DateTimeOffset? Seconds(string text) => text.Length switch
    {
        10 when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds),
        13 when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
        _ => null,
    };

    private static string WithPlainDigits(string text) => text.AsSpan().IndexOfAnyInRange('\u0600', '\u06FF') < 0 ? text : string.Create(text.Length, text, (plain, written) =>
    {
        for (var i = 0; i < written.Length; i++)
        {
            plain[i] = written[i] switch
            {
                >= '\u0660' and <= '\u0669' or >= '\u06F0' and <= '\u06F9' => (char)('0' + (written[i] & 0xF)),
                '\u060C' => ',',
                var unit => unit,
            };
        }
    });
}
