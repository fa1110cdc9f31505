namespace NewsRules.Monitoring.Feeds.Formats;

/// <summary>Languages as feeds say them.</summary>
internal static class Languages
{
    /// <summary>As BCP 47 writes it; null where nothing is said.</summary>
    public static string? Of(string? said) => string.IsNullOrWhiteSpace(said) ? null : said.Trim().Replace('_', '-');
}
