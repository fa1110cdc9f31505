namespace NewsRules.Monitoring.Feeds;

/// <summary>
/// What a link names, whatever way to it is counted: whether it is encrypted, by which campaign a reader came, "www." before the host and a
/// stroke at the end tell no two pages apart.
/// </summary>
internal static class LinkName
{
    private static readonly string[] Campaigns = ["utm_", "at_medium", "at_campaign", "ns_", "xtor", "traffic_source", "fbclid", "gclid"];

    /// <summary>
    /// The name, with the place on the page: the entries of some feeds differ by nothing else. Null for what is no link to the web.
    /// </summary>
    public static string? Of(string? link) => Page(link, out var address) is { } page ? page + address!.Fragment : null;

    /// <summary>The name of the page that a link leads to, wherever on it; null for what is no link to the web.</summary>
    public static string? OfPage(string? link) => Page(link, out _);

    private static string? Page(string? link, out Uri? address) =>
        Uri.TryCreate(link, UriKind.Absolute, out address) && address.Scheme is "http" or "https"
            ? $"//{(address.Authority.StartsWith("www.", StringComparison.Ordinal) ? address.Authority[4..] : address.Authority)}{address.AbsolutePath.TrimEnd('/')}{Query(address)}"
            : null;

    private static string Query(Uri address) =>
        string.Join(
            '&',
            address
                .Query.TrimStart('?')
                .Split('&')
                .Where(part => !Array.Exists(Campaigns, campaign => part.StartsWith(campaign, StringComparison.OrdinalIgnoreCase)))
        )
            is { Length: > 0 } rest
            ? "?" + rest
            : "";
}
