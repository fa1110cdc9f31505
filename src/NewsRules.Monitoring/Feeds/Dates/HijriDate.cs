using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>
/// Dates of the Hijri calendar, by that of Umm al-Qura, which Saudi Arabia reckons by. Most stand beside the same day of the Gregorian calendar. In digits
/// alone they are told by the sign of their era, as years of the Persian calendar are of the same size.
/// </summary>
internal static partial class HijriDate
{
    private static readonly UmAlQuraCalendar Calendar = new();

    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        "محرم", "صفر", "ربيع الأول|ربيع الاول|ربيع أول", "ربيع الآخر|ربيع الاخر|ربيع الثاني|ربيع ثاني", "جمادى الأولى|جمادى الاولى|جمادى الأول", "جمادى الآخرة|جمادى الاخرة|جمادى الثانية|جمادى الآخر",
        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة|ذي القعدة|ذو القعده|ذي القعده", "ذو الحجة|ذي الحجة|ذو الحجه|ذي الحجه",
    }.SelectMany((names, i) => names.Split('|').Select(name => (Name: name, Month: i + 1))).ToFrozenDictionary(month => month.Name, month => month.Month);

    /// <summary>What a text says of the Gregorian calendar: without its Hijri date, or, where that is all it has, with the same day in its place.</summary>
    public static IEnumerable<string> Readings(string text)
    {
        var found = Named().Match(text) is { Success: true } named ? named : InDigits().Match(text);
        return !found.Success ? [text] : [text.Remove(found.Index, found.Length).Trim(), .. Converted(text, found)];
    }

    private static IEnumerable<string> Converted(string text, Match found)
    {
        var (year, day) = (Number(found, "year"), Number(found, "day"));
        var month = found.Groups["name"].Success ? Months.GetValueOrDefault(Spaces().Replace(found.Groups["name"].Value, " ")) : Number(found, "month");
        return month is >= 1 and <= 12 && day >= 1 && day <= Calendar.GetDaysInMonth(year, month)
            ? [text.Remove(found.Index, found.Length).Insert(found.Index, Calendar.ToDateTime(year, month, day, 0, 0, 0, 0).ToString("d MMMM yyyy", CultureInfo.InvariantCulture) + " ")]
            : [];
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // Of the years that the calendar knows.
    private const string Year = @"(?<year>13[2-9]\d|14\d\d)(?!\d)";

    [GeneratedRegex($@"(?<!\d)(?<day>\d{{1,2}})\s+(من\s+)?(شهر\s+)?(?<name>محرم|صفر|ربيع\s+\w+|جمادى\s+\w+|رجب|شعبان|رمضان|شوال|ذ[يو]\s+القعد[ةه]|ذ[يو]\s+الحج[ةه])(\s+(المبارك|الحرام))?[\s,]+((سنة|عام)\s+)?{Year}(\s*ه(جري[ةه]?)?(?!\w))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex($@"(?<!\d)({Year}(?<mark>[-/])(?<month>\d{{1,2}})\k<mark>(?<day>\d{{1,2}})|(?<day>\d{{1,2}})(?<mark>[-/])(?<month>\d{{1,2}})\k<mark>{Year})\s*ه(جري[ةه]?)?(?!\w)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InDigits();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
