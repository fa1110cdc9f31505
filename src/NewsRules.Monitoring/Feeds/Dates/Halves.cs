namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>Halves of the day, in English, Arabic, Persian, Korean and Greek.</summary>
internal static class Halves
{
    /// <summary>The words, as alternatives of a pattern.</summary>
    public const string Pattern = @"[ap]\.?m\.?|صباحا|صباحاً|مساء|مساءً|ظهرا|ظهراً|ص|م|ق\.ظ|ب\.ظ|오전|오후|πμ|μμ";

    /// <summary>True for the second, false for the first, null where it is neither.</summary>
    public static bool? IsSecond(string word) => word switch
    {
        "" => null,
        ['p' or 'P', ..] or ['م', ..] or ['ظ', ..] or "ب.ظ" or "오후" or "μμ" => true,
        _ => false,
    };
}
