using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>
/// Zones by the places that they are told by: "بتوقيت القاهرة", "Cairo time", "Asia/Riyadh". How far from UTC they are depends on the day.
/// </summary>
internal static partial class Places
{
    private static readonly FrozenDictionary<string, string> Zones = new[]
    {
        "Etc/UTC غرينتش جرينتش غرينيتش جرينيتش جرينتش greenwich",
        "Asia/Riyadh مكة السعودية الرياض جدة makkah mecca riyadh saudi",
        "Africa/Cairo القاهرة مصر cairo egypt",
        "Asia/Dubai أبوظبي ابوظبي أبو ابو الإمارات الامارات دبي dubai uae",
        "Asia/Qatar الدوحة قطر doha qatar",
        "Asia/Kuwait الكويت kuwait",
        "Asia/Bahrain المنامة البحرين bahrain",
        "Asia/Muscat مسقط muscat oman",
        "Asia/Aden صنعاء عدن اليمن",
        "Asia/Baghdad بغداد العراق baghdad iraq",
        "Asia/Amman عمان الأردن الاردن amman jordan",
        "Asia/Beirut بيروت لبنان beirut lebanon",
        "Asia/Damascus دمشق سوريا سورية damascus",
        "Asia/Hebron القدس فلسطين غزة رام gaza jerusalem",
        "Africa/Tripoli طرابلس ليبيا tripoli libya",
        "Africa/Tunis تونس tunis",
        "Africa/Algiers الجزائر algiers",
        "Africa/Casablanca الرباط المغرب rabat",
        "Africa/Khartoum الخرطوم السودان khartoum",
        "Africa/Nouakchott نواكشوط موريتانيا",
        "Europe/Istanbul إسطنبول اسطنبول أنقرة تركيا istanbul ankara",
        "Asia/Tehran طهران إيران tehran",
        "Europe/Moscow موسكو moscow",
        "Europe/Paris باريس paris",
        "Europe/London لندن london",
        "America/New_York واشنطن نيويورك",
    }
        .Select(row => row.Split(' '))
        .SelectMany(row => row[1..].Distinct().Select(name => (Name: name, Zone: row[0])))
        .ToFrozenDictionary(place => place.Name, place => place.Zone, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Cuts the place that a text tells its time by, and gives its zone; null, and nothing cut, where there is none that is known.
    /// </summary>
    public static TimeZoneInfo? Cut(ref string text)
    {
        var found = Told().Match(text);
        var name = found.Groups["zone"].Success ? found.Value.Trim('[', ']') : Zones.GetValueOrDefault(found.Groups["place"].Value);
        if (name is null || !TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return null;
        }

        text = text.Remove(found.Index, found.Length).Trim();
        return OwnZone().IsMatch(text) ? null : zone;
    }

    [GeneratedRegex(
        @"\(?(ب|ال|بال|حسب )?توقيت\s+((مدينة|شرق)\s+)?(?<place>[\p{L}\p{M}]+)(\s+(المكرمة|ظبي|الله|المحتلة|الشريف))?\)?|\(?\b(?<place>[A-Za-z]{3,9})(\s+(local|standard))?\s+time\b\)?|\[?\b(?<zone>[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+)\b\]?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Told();

    [GeneratedRegex(
        @"(GMT|UTC)[+\-\u2212\d:]*$|:\d\d\s?[+\-\u2212]\d{1,2}(:?\d\d)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OwnZone();
}
