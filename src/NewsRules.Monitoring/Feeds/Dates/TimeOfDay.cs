using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>A time of day and its zone.</summary>
/// <param name="SinceMidnight">Of the day in UTC: negative where the day has already begun farther east.</param>
internal readonly partial record struct TimeOfDay(TimeSpan SinceMidnight)
{
    /// <summary>Of what a pattern with the groups h, min, s, half and zone has found; null where it is no time.</summary>
    public static TimeOfDay? Of(Match match)
    {
        if (Zone(match.Groups["zone"].Value.Trim(), match.Groups["half"].ValueSpan) is not { } zone)
        {
            return null;
        }

        var (hour, minute, second) = (DayParts.Hour(Number(match, "h"), match), Number(match, "min"), Number(match, "s"));
        var isTime = minute < 60 && second <= 60 && (hour < 24 || (hour == 24 && minute == 0 && second == 0));
        return isTime ? new(new TimeSpan(hour, minute, Math.Min(second, 59)) - zone) : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static TimeSpan? Zone(string written, ReadOnlySpan<char> half)
    {
        var offset = Offset().Match(written);
        if (offset.Success)
        {
            var (hours, minutes) = (Number(offset, "h"), Number(offset, "m"));
            var distance = new TimeSpan(hours, minutes, 0);
            return hours > 18 || minutes > 59 ? null
                : offset.Groups["sign"].ValueSpan is "+" ? distance
                : -distance;
        }

        // Who writes the time in Korean means that of Korea.
        return written.Length == 0 && half is ['오', ..] ? TimeSpan.FromHours(9)
            : written.Length == 0 || char.IsLetter(written[0]) ? Zones.Of(written)
            : null;
    }

    [GeneratedRegex(
        @"^(GMT|UTC|UT|Z)?\s*(?<sign>[+\-\u2212])(?<h>\d{1,2}):?(?<m>\d{2})?(:\d{2})?Z?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Offset();
}
