using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>Dates with the name of a month: RFC 822, asctime, and as people write them. Words that are no part of a date, such as weekdays, are passed over.</summary>
internal static partial class NamedDate
{
    public static DateTimeOffset? Read(string text)
    {
        var clock = Clock().Match(text);
        var days = clock.Success ? text.Remove(clock.Index, clock.Length) : text;
        var month = Word().Matches(days).Select(word => Months.Of(word.Value)).FirstOrDefault(month => month > 0);
        string[] numbers = [.. Number().Matches(days).Select(number => number.Groups["digits"].Value)];
        if (month == 0 || numbers.Length < 2 || TimeOfDay.Of(clock) is not { } time)
        {
            return null;
        }

        var year = Math.Max(1, Array.FindIndex(numbers, number => number.Length == 4));
        year = numbers[0].Length == 4 ? 0 : year;
        return FeedDate.Of(FeedDate.Year(numbers[year]), month, Parse(numbers[year == 0 ? 1 : 0]), time);
    }

    private static int Parse(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex($@"(?<!\d)(?<h>\d{{1,2}})(?:[:h](?<min>\d\d))(?:[:.](?<s>\d\d))?(?:[.,]\d+)?\s*(?:(?<half>{Halves.Pattern})(?!\w))?(?:\s*(?<zone>(?:GMT|UTC|UT)?\s?[+\-\u2212][\w:]+|(?-i:[A-Z]{{1,5}}(?:/[A-Z]+)?)\b|[a-z]{{3,4}}\b))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"[\p{L}\p{M}]+(\s(الثاني|الأول|الاول|ثاني|أول))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\w)(?<digits>\d{1,4})(st|nd|rd|th|er)?(?!\w)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
