using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>
/// Dates of the Hijri calendars: that of the moon, by Umm al-Qura, which Saudi Arabia reckons by, and that of the sun, which Iran and
/// Afghanistan reckon by. Most stand beside the same day of the Gregorian calendar. In digits the sign of their era tells which is meant,
/// else the year: feeds and pages are younger than the year 1420 of the moon, and 1421 of the sun is yet to come.
/// </summary>
internal static partial class HijriDate
{
    private const int LastOfSun = 1420;

    private static readonly UmAlQuraCalendar Moon = new();
    private static readonly PersianCalendar Sun = new();

    private static readonly FrozenDictionary<string, (Calendar Calendar, int Month)> Months = new[]
    {
        Named(
            Moon,
            "محرم",
            "صفر",
            "ربيع الأول|ربيع الاول|ربيع أول",
            "ربيع الآخر|ربيع الاخر|ربيع الثاني|ربيع ثاني",
            "جمادى الأولى|جمادى الاولى|جمادى الأول",
            "جمادى الآخرة|جمادى الاخرة|جمادى الثانية|جمادى الآخر",
            "رجب",
            "شعبان",
            "رمضان",
            "شوال",
            "ذو القعدة|ذي القعدة|ذو القعده|ذي القعده",
            "ذو الحجة|ذي الحجة|ذو الحجه|ذي الحجه"
        ),
        Named(
            Sun,
            "فروردين|حمل",
            "ارديبهشت|ثور",
            "خرداد|جوزا",
            "تير|سرطان",
            "مرداد|اسد",
            "شهريور|سنبله",
            "مهر|ميزان",
            "آبان|عقرب",
            "آذر|قوس",
            "دي|جدي",
            "بهمن|دلو",
            "اسفند|حوت"
        ),
    }
        .SelectMany(month => month)
        .ToFrozenDictionary(month => month.Name, month => (month.Calendar, month.Month));

    /// <summary>
    /// What a text says of the Gregorian calendar: without its Hijri date, or, where that is all it has, with the same day in its place.
    /// </summary>
    public static IEnumerable<string> Readings(string text)
    {
        var found = InWords().Match(text) is { Success: true } named ? named : InDigits().Match(text);
        return !found.Success ? [text] : [text.Remove(found.Index, found.Length).Trim(), .. Converted(text, found)];
    }

    private static IEnumerable<(string Name, Calendar Calendar, int Month)> Named(Calendar calendar, params string[] months) =>
        months.SelectMany((names, i) => names.Split('|').Select(name => (name, calendar, i + 1)));

    private static IEnumerable<string> Converted(string text, Match found)
    {
        var (year, day) = (Number(found, "year"), Number(found, "day"));
        var (calendar, month) = found.Groups["name"].Success
            ? Months.GetValueOrDefault(Spaces().Replace(found.Groups["name"].Value, " ").Replace('ی', 'ي'))
            : (InDigits(found, year), Number(found, "month"));
        return month is >= 1 and <= 12 && day >= 1 && day <= calendar.GetDaysInMonth(year, month)
            ?
            [
                text.Remove(found.Index, found.Length)
                    .Insert(
                        found.Index,
                        calendar.ToDateTime(year, month, day, 0, 0, 0, 0).ToString("d MMMM yyyy", CultureInfo.InvariantCulture) + " "
                    ),
            ]
            : [];
    }

    private static Calendar InDigits(Match found, int year) =>
        found.Groups["sun"].Success || (!found.Groups["moon"].Success && year <= LastOfSun) ? Sun : Moon;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // Of the years that the calendars know.
    private const string Year = @"(?<year>13[2-9]\d|14\d\d)(?!\d)";

    private const string Era = @"(\s*((?<sun>(ه\.?\s?)?ش(مسي[ةه]?)?|خورشید[یي])|(?<moon>ه(جري[ةه]?)?))(?!\w))?";

    private const string OfMoon = @"محرم|صفر|ربيع\s+\w+|جمادى\s+\w+|رجب|شعبان|رمضان|شوال|ذ[يو]\s+القعد[ةه]|ذ[يو]\s+الحج[ةه]";

    private const string OfSun =
        "فرورد[يی]ن|ارد[يی]بهشت|خرداد|ت[يی]ر|مرداد|شهر[يی]ور|مهر|آبان|آذر|د[يی]|بهمن|اسفند|حمل|ثور|جوزا|سرطان|اسد|سنبله|م[يی]زان|عقرب|قوس|جد[يی]|دلو|حوت";

    [GeneratedRegex(
        $@"(?<!\d)(?<day>\d{{1,2}})\s+(من\s+)?(شهر\s+)?(?<name>{OfMoon}|{OfSun})(\s+(المبارك|الحرام)|\s?ماه)?[\s,]+((سنة|عام)\s+)?{Year}{Era}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InWords();

    [GeneratedRegex(
        $@"(?<!\d)({Year}(?<mark>[-/.])(?<month>\d{{1,2}})\k<mark>(?<day>\d{{1,2}})|(?<day>\d{{1,2}})(?<mark>[-/.])(?<month>\d{{1,2}})\k<mark>{Year})(?!\d){Era}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InDigits();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
