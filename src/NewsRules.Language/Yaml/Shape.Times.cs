using System.Globalization;
using System.Text.RegularExpressions;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Language.Yaml;

// Lengths of time, times, days and time zones.
internal sealed partial class Shape
{
    private const int LongestTime = 3660;

    // Only whole dates: the lenient parser takes 18:30 for today and 1/2/2026 for whichever order.
    private static readonly string[] TimePatterns =
    [
        .. from date in (string[])["yyyy-MM-dd"]
        from time in (string[])["", "THH:mm", "THH:mm:ss", "THH:mm:ss.FFFFFFF", " HH:mm", " HH:mm:ss"]
        from zone in time.Length == 0 ? (string[])[""] : ["", "K"]
        select $"{date}{time.Replace("T", "'T'", StringComparison.Ordinal)}{zone}",
    ];

    private static readonly string[] DatePatterns = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>The name of a time zone, or null.</summary>
    public string? TimeZone(YamlNode? node) =>
        Text(node, "'timezone'") is not { } name ? null
        : TimeZoneInfo.TryFindSystemTimeZoneById(name.Value, out _) ? name.Value
        : Refuse<string>(Catalogue.NotATimeZone(name, NearestZone(name.Value)));

    /// <summary>A length of time such as 30m, 6h, 2d.</summary>
    public TimeSpan? Duration(YamlNode? node, string what)
    {
        if (Text(node, what) is not { } text)
        {
            return null;
        }

        if (!DurationPattern().IsMatch(text.Value))
        {
            Diagnostics.Add(Catalogue.NotADuration(text));
            return null;
        }

        var number = int.Parse(text.Value.AsSpan(0, text.Value.Length - 1), CultureInfo.InvariantCulture);
        var time = text.Value[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
        if (time.TotalDays > LongestTime)
        {
            Diagnostics.Add(Catalogue.TooLongATime(text, LongestTime));
            return null;
        }

        return time;
    }

    /// <summary>A date and time with its zone; without a zone, UTC.</summary>
    public DateTimeOffset? Time(YamlNode? node, string what)
    {
        if (Text(node, what) is not { } text)
        {
            return null;
        }

        if (IsTime(text.Value, out var time))
        {
            return time;
        }

        Diagnostics.Add(Catalogue.NotATime(text));
        return null;
    }

    /// <summary>The first and the last day of a year, a month or a day.</summary>
    public (DateOnly First, DateOnly Last)? Days(YamlNode? node, string what)
    {
        if (Text(node, what) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Value, DatePatterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            var month = text.Value.Length > 4 ? first.Month : 12;
            return (first, text.Value.Length > 7 ? first : new DateOnly(first.Year, month, DateTime.DaysInMonth(first.Year, month)));
        }

        Diagnostics.Add(Catalogue.NotADate(text));
        return null;
    }

    private static bool IsTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, TimePatterns, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    /// <summary>Written alike, or ending so: Tripoli is Africa/Tripoli.</summary>
    private static string? NearestZone(string name)
    {
        string[] zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)];
        return zones.FirstOrDefault(zone => zone.EndsWith("/" + name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase))
            ?? Spelling.Nearest(name, zones);
    }

    [GeneratedRegex("^[1-9][0-9]{0,5}[smhd]\\z", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();
}
