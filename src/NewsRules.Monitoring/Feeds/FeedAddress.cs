namespace NewsRules.Monitoring.Feeds;

/// <summary>Addresses of feeds as people and programs write them.</summary>
public static class FeedAddress
{
    private const string Scheme = "feed:";

    /// <summary>
    /// The address on the web; null for what is none. Programs that took over a browser's feeds wrote feed: for http:, or before it.
    /// </summary>
    public static Uri? Of(string written)
    {
        var web =
            !written.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? written
            : written.AsSpan(Scheme.Length).StartsWith("//") ? "http:" + written[Scheme.Length..]
            : written[Scheme.Length..];
        return Uri.TryCreate(web, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
    }
}
