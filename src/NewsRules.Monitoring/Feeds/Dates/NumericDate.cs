using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>Dates in digits: ISO 8601 and W3CDTF, the year first or last.</summary>
internal static partial class NumericDate
{
    private const string Time = $@"(?:(?<half>{Halves.Pattern})\s*)?(?<h>\d{{1,2}})(?::?(?<min>\d\d))?(?::?(?<s>\d\d)(?:[.,]\d+)?)?\s*(?:(?<half>{Halves.Pattern})(?!\w))?\s*(?<zone>[A-Za-z/]+|[A-Za-z]{{0,3}}\s*[+\-\u2212]\d{{1,2}}(?::?\d\d)?(?::\d\d)?)?";

    private const string Between = @"(?:[Tt\s,]+|(?<=\d)T?-\s+)";

    public static DateTimeOffset? Read(string text)
    {
        var match = Pattern().Match(text);
        return match.Success && TimeOfDay.Of(match) is { } time ? Date(match, time) : null;
    }

    private static DateTimeOffset? Date(Match match, TimeOfDay time)
    {
        if (match.Groups["first"].Success)
        {
            var (day, month) = DayAndMonth(match);
            return FeedDate.Of(Number(match, "year"), month, day, time);
        }

        var year = FeedDate.Year(match.Groups["year"].ValueSpan);
        return match.Groups["ordinal"].Success
            ? Number(match, "ordinal") is >= 1 and <= 366 and var ordinal ? FeedDate.Of(year, 1, 1, time)?.AddDays(ordinal - 1) : null
            : FeedDate.Of(year, match.Groups["month"].Success ? Number(match, "month") : 1, match.Groups["day"].Success ? Number(match, "day") : 1, time);
    }

    // "1/2/2006 3:04 PM" is how American servers write; with zeros before, or in Arabic, the day is first.
    private static (int Day, int Month) DayAndMonth(Match match)
    {
        var (first, second) = (Number(match, "first"), Number(match, "second"));
        var isAmerican = match.Groups["mark"].ValueSpan is "/" && (match.Groups["half"].Value is ['a' or 'A' or 'p' or 'P', ..] || !(match.Groups["first"].ValueSpan.StartsWith("0") || match.Groups["second"].ValueSpan.StartsWith("0")));
        return second > 12 || (isAmerican && first <= 12) ? (second, first) : (first, second);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex($@"
        ^(?:[\p{{L}}\p{{M}}.]{{2,14}}[,\s]\s*)?                               # a weekday
        (?:
          (?<year>\d{{4}})(?<mark>[-/.])(?<month>\d{{1,2}})\k<mark>(?<day>\d{{1,2}})
        | (?<year>\d{{4}})(?<month>\d\d)(?<day>\d\d)
        | (?<year>\d{{4}})-?(?<ordinal>\d{{3}})
        | (?<year>\d{{4}})-(?<month>\d\d)
        | (?<year>\d{{4}})
        | (?<first>\d{{1,2}})(?<mark>[-/.])(?<second>\d{{1,2}})\k<mark>(?<year>\d{{4}})
        | (?<year>\d\d)-(?<month>\d\d)-(?<day>\d\d)
        | (?<year>\d\d)(?<month>\d\d)(?<day>\d\d)
        | (?<year>\d\d)-?(?<ordinal>\d{{3}})
        )
        (?:{Between}{Time})?$
        ", RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pattern();
}
