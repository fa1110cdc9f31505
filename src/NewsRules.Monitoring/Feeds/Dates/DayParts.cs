using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>
/// Parts of the day by name, in English, Arabic, Persian, Korean and Greek. Hours up to twelve count on from where a part begins: 1 at noon
/// is 13, 11 is 11.
/// </summary>
internal static class DayParts
{
    /// <summary>The words, as a group of a pattern.</summary>
    public const string Pattern =
        $"(في\\s+)?(?<half>(?<midnight>{Midnight})|(?<forenoon>{Forenoon})|(?<noon>{Noon})|(?<evening>{Evening}))";

    private const string Midnight = @"a\.?m\.?|(ال)?صباحا?|(ال)?فجرا?|ضحى|قبل\s+الظهر|(بعد\s+)?منتصف\s+الليل|ص|ق\.ظ|صبح|بامداد|오전|πμ";
    private const string Forenoon = @"noon|(ال)?ظهرا?";
    private const string Noon = @"p\.?m\.?|(ال)?مساء|(ال)?عصرا?|(بعد\s+)?(ال)?عشاء|بعد\s+(الظهر|المغرب)|بعد\s?از\s?ظهر|م|ب\.ظ|오후|μμ";
    private const string Evening = "ليلا|شب";

    private static readonly (string Group, int Begin)[] Parts = [("midnight", 0), ("forenoon", 10), ("noon", 12), ("evening", 18)];

    /// <summary>The hour of 24 that is meant by one that a pattern has found, with the part of the day beside it.</summary>
    public static int Hour(int written, Match match)
    {
        foreach (var (group, begin) in Parts)
        {
            if (match.Groups[group].Success && written is >= 1 and <= 12)
            {
                return (begin + ((written + 24 - begin) % 12)) % 24;
            }
        }

        return written;
    }
}
