using System.Globalization;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>
/// Dates as feeds and pages write them: RFC 822 and its slips, ISO 8601 in all its forms, names of months in many languages, digits of
/// Arabic and Persian, the Hijri calendar, zones by the name of a place, seconds since 1970. A date without a zone is UTC.
/// </summary>
internal static class FeedDate
{
    private const int Longest = 100;
    private const int Earliest = 1900;
    private const int Latest = 2199;

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    // Nearly all dates are written so, and patterns take ten times as long.
    private static readonly string[] UsualForms =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "ddd, dd MMM yyyy HH:mm:ss zzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>
    /// The instant in UTC; null for what is no date, and for the day from which computers count: it stands where a program has none.
    /// </summary>
    public static DateTimeOffset? Read(string? text) =>
        Written(text) is { } date && (date - DateTimeOffset.UnixEpoch).Duration() > OneDay ? date : null;

    private static DateTimeOffset? Written(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }

        if (Usual(text.Trim()) is { } usual)
        {
            return usual;
        }

        var written = DateText.Plain(text, out var isEastern);
        var zone = Places.Cut(ref written);
        var date = HijriDate
            .Readings(written)
            .Select(reading => NumericDate.Read(reading, isEastern) ?? NamedDate.Read(reading) ?? Seconds(reading))
            .FirstOrDefault(read => read is not null);
        return zone is null ? date : date - zone.GetUtcOffset(date.GetValueOrDefault().DateTime);
    }

    /// <summary>The instant; null where a part is out of its range.</summary>
    internal static DateTimeOffset? Of(int year, int month, int day, TimeOfDay time)
    {
        var isDate = year is >= Earliest and <= Latest && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDate ? new DateTimeOffset(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc)) + time.SinceMidnight : null;
    }

    /// <summary>Two digits are of this century, or of the last when it is not yet near.</summary>
    internal static int Year(ReadOnlySpan<char> digits) =>
        int.Parse(digits, CultureInfo.InvariantCulture) is var year && digits.Length > 2 ? year
        : year < 69 ? year + 2000
        : year + 1900;

    private static DateTimeOffset? Usual(string text)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return
            DateTimeOffset.TryParseExact(text, UsualForms, CultureInfo.InvariantCulture, utc, out var date)
            && date.Year is >= Earliest and <= Latest
            ? date
            : null;
    }

    private static DateTimeOffset? Seconds(string text) =>
        text.Length switch
        {
            10 when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) =>
                DateTimeOffset.FromUnixTimeSeconds(seconds),
            13 when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) =>
                DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
            _ => null,
        };
}
