using System.Globalization;

namespace NewsRules.Monitoring.Feeds;

/// <summary>Dates as feeds write them: RFC 822 and ISO 8601; a date without a zone is UTC.</summary>
internal static class FeedDate
{
    private static readonly (string Name, string Offset)[] Zones =
        [("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("Z", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00")];

    /// <summary>The instant in UTC; null for what is no date.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var zoned = WithOffset(WithoutWeekday(text.Trim()));
        return DateTimeOffset.TryParse(zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date.ToUniversalTime()
            : null;
    }

    // A wrong weekday makes no date wrong, and names of weekdays come in many languages.
    private static string WithoutWeekday(string text) =>
        text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && text.AsSpan(0, comma).IndexOfAnyInRange('0', '9') < 0 ? text[(comma + 1)..].TrimStart() : text;

    private static string WithOffset(string text)
    {
        var zone = Zones.FirstOrDefault(zone => text.EndsWith(" " + zone.Name, StringComparison.OrdinalIgnoreCase));
        return zone.Name is null ? text : text[..^zone.Name.Length] + zone.Offset;
    }
}
