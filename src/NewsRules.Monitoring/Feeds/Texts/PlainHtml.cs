namespace NewsRules.Monitoring.Feeds.Texts;

/// <summary>Plain text as HTML.</summary>
internal static class PlainHtml
{
    public static string Of(string text) =>
        text.AsSpan().IndexOfAny("<>&") < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal);
}
