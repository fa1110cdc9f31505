using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>
/// Dates with the name of a month: RFC 822, asctime, and as people write them. Words that are no part of a date, such as weekdays, are
/// passed over.
/// </summary>
internal static partial class NamedDate
{
    public static DateTimeOffset? Read(string text)
    {
        var clock = Clock().Match(text);
        var days = clock.Success ? text.Remove(clock.Index, clock.Length) : text;
        var month = Month(days);
        if (month == 0 || Numbers(days) is not [var first, var second, ..] numbers || TimeOfDay.Of(clock) is not { } time)
        {
            return null;
        }

        var (day, year) = first.Length == 4 ? (second, first) : (first, numbers.Find(number => number.Length == 4) ?? second);
        return FeedDate.Of(FeedDate.Year(year), month, int.Parse(day, CultureInfo.InvariantCulture), time);
    }

    // A weekday may look like a month ("mar" is Tuesday in three languages): the month is behind it.
    private static int Month(string days)
    {
        var month = 0;
        foreach (var word in Word().EnumerateMatches(days))
        {
            month = Months.Of(days.AsSpan(word.Index, word.Length)) is > 0 and var found ? found : month;
        }

        return month;
    }

    private static List<string> Numbers(string days)
    {
        var numbers = new List<string>();
        foreach (var number in Number().EnumerateMatches(days))
        {
            numbers.Add(days.Substring(number.Index, number.Length));
        }

        return numbers;
    }

    [GeneratedRegex(
        $@"(?<!\d)(?<h>\d{{1,2}})(?:(?::|\.(?=\d\d(?!\d))|\s?h\s?)(?<min>\d{{1,2}})(?:[:.](?<s>\d{{1,2}}))?(?:[.,]\d+)?\s*(?:{DayParts.Pattern}(?!\w))?|\s?h(?!\w)|\s*{DayParts.Pattern}(?!\w))(?:\s*(?<zone>(?:GMT|UTC|UT)?\s?[+\-\u2212][\w:]+|(?-i:[A-Z]{{1,5}}(?:/[A-Z]+)?)\b|[a-z]{{3,4}}\b))?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Clock();

    [GeneratedRegex(@"[\p{L}\p{M}]+(\s(الثاني|الأول|الاول|ثاني|أول))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"(?<!\w)\d{1,4}(?=(st|nd|rd|th|er|T)?(\W|$))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Number();
}
