namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>Days of the week by name, in English, French and Arabic.</summary>
internal static class Weekdays
{
    private const int Letters = 3;

    private static readonly string[][] Beginnings =
    [
        ["sun", "dim", "احد", "أحد"],
        ["mon", "lun", "اثن", "إثن"],
        ["tue", "mar", "ثلا"],
        ["wed", "mer", "ارب", "أرب"],
        ["thu", "jeu", "خمي"],
        ["fri", "ven", "جمع"],
        ["sat", "sam", "سبت"],
    ];

    /// <summary>The day; null for another word.</summary>
    public static DayOfWeek? Of(ReadOnlySpan<char> word)
    {
        var name = word is ['ا', 'ل', ..] ? word[2..] : word;
        for (var day = 0; day < Beginnings.Length && name.Length >= Letters; day++)
        {
            foreach (var beginning in Beginnings[day])
            {
                if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                {
                    return (DayOfWeek)day;
                }
            }
        }

        return null;
    }
}
