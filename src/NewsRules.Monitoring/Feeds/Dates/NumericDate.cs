using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>Dates in digits: ISO 8601 and W3CDTF, the year first or last.</summary>
internal static partial class NumericDate
{
    private const string Time =
        $@"(?:{DayParts.Pattern}\s*)?(?<h>\d{{1,2}})(?:(?:[:.]|\s?h\s?)?(?<min>\d\d))?(?:[:.]?(?<s>\d\d)(?:[.,]\d+)?)?(?:\s?h(?!\w))?\s*(?:{DayParts.Pattern}(?!\w))?\s*(?<zone>[A-Za-z/]+|[A-Za-z]{{0,3}}\s*[+\-\u2212]\d{{1,2}}(?::?\d\d)?(?::\d\d)?Z?)?(?:\s+\(?[A-Z]{{2,5}}\)?)?";

    private const string Between = @"(?:[Tt\s,]+(?:(?:at|à)\s+)?|(?<=\d)T?-\s+|(?<=^\d{8}))";

    /// <param name="isEastern">Written in digits of Arabic or Persian: the day is before the month.</param>
    public static DateTimeOffset? Read(string text, bool isEastern)
    {
        var match = Pattern().Match(text);
        return match.Success && TimeOfDay.Of(match) is { } time ? Date(match, time, isEastern) : null;
    }

    private static DateTimeOffset? Date(Match match, TimeOfDay time, bool isEastern)
    {
        if (match.Groups["first"].Success)
        {
            var (day, month) = DayAndMonth(match, isEastern);
            return FeedDate.Of(Year(match), month, day, time);
        }

        var year = Year(match);
        if (match.Groups["week"].Success)
        {
            return OfWeek(year, Number(match, "week"), match.Groups["dayofweek"].Success ? Number(match, "dayofweek") : 1, time);
        }

        return match.Groups["ordinal"].Success
            ? Number(match, "ordinal") is >= 1 and <= 366 and var ordinal
                ? FeedDate.Of(year, 1, 1, time)?.AddDays(ordinal - 1)
                : null
            : FeedDate.Of(
                year,
                match.Groups["month"].Success ? Number(match, "month") : 1,
                match.Groups["day"].Success ? Number(match, "day") : 1,
                time
            );
    }

    private static DateTimeOffset? OfWeek(int year, int week, int dayOfWeek, TimeOfDay time) =>
        FeedDate.Of(year, 1, 1, time) is not null
        && week >= 1
        && week <= ISOWeek.GetWeeksInYear(year)
        && ISOWeek.ToDateTime(year, week, (DayOfWeek)(dayOfWeek % 7)) is var date
            ? FeedDate.Of(date.Year, date.Month, date.Day, time)
            : null;

    // Where the weekday fits one of the two readings, it is that one.
    private static (int Day, int Month) DayAndMonth(Match match, bool isEastern)
    {
        var (day, month) = AsWritten(match, isEastern);
        return Weekdays.Of(match.Groups["weekday"].ValueSpan) is { } weekday && !IsOn(weekday, day, month) && IsOn(weekday, month, day)
            ? (month, day)
            : (day, month);

        bool IsOn(DayOfWeek weekday, int day, int month) => FeedDate.Of(Year(match), month, day, default)?.DayOfWeek == weekday;
    }

    // In "03-03-26" the year is last, as this decade's news is what is read; in "26-03-03" it is first.
    // "1/2/2006 3:04 PM" is how American servers write; with zeros before, or in Arabic, the day is first.
    private static (int Day, int Month) AsWritten(Match match, bool isEastern)
    {
        var (first, second) = (Number(match, "first"), Number(match, "second"));
        var isAmerican =
            !isEastern
            && match.Groups["mark"].ValueSpan is "/"
            && match.Groups["half"].ValueSpan switch
            {
                [] => match.Groups["first"].ValueSpan[0] != '0' && match.Groups["second"].ValueSpan[0] != '0',
                var half => char.IsAscii(half[0]),
            };
        return second > 12 || (isAmerican && first <= 12) ? (second, first) : (first, second);
    }

    private static int Year(Match match) => FeedDate.Year(match.Groups["year"].ValueSpan);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        $@"
        ^(?:(?<weekday>[\p{{L}}\p{{M}}.]{{2,14}})[,\s]\s*)?
        (?:
          (?<year>\d{{4}})(?<mark>[-/.])(?<month>\d{{1,2}})\k<mark>(?<day>\d{{1,2}})
        | (?<year>\d{{4}})\s*[년年]\s*(?<month>\d{{1,2}})\s*[월月]\s*(?<day>\d{{1,2}})\s*[일日]
        | (?<year>\d{{4}})(?<month>\d\d)(?<day>\d\d)
        | (?<year>\d{{4}})-?W(?<week>\d\d)(?:-?(?<dayofweek>[1-7]))?
        | (?<year>\d{{4}})-?(?<ordinal>\d{{3}})
        | (?<year>\d{{4}})-(?<month>\d\d)
        | (?<year>\d{{4}})
        | (?<first>\d{{1,2}})(?<mark>[-/.])(?<second>\d{{1,2}})\k<mark>(?<year>\d{{4}})
        | (?<first>\d{{1,2}})(?<mark>[/.])(?<second>\d{{1,2}})\k<mark>(?<year>[2-9]\d)
        | (?<first>[01]\d|3[01])-(?<second>\d\d)-(?<year>2\d)
        | (?<year>\d\d)-(?<month>\d\d)-(?<day>\d\d)
        | (?<year>\d\d)(?<month>\d\d)(?<day>\d\d)
        | (?<year>\d\d)-?(?<ordinal>\d{{3}})
        )
        (?:{Between}{Time})?$
        ",
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Pattern();
}
