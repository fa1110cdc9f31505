namespace NewsRules.Monitoring.Sources;

/// <summary>What a link names, whatever way to it is counted: neither whether it is encrypted nor by which campaign a reader came tells two articles apart.</summary>
internal static class LinkName
{
    private static readonly string[] Campaigns = ["utm_", "at_medium", "at_campaign", "ns_", "xtor", "traffic_source", "fbclid", "gclid"];

    /// <summary>The name; null for what is no link to the web.</summary>
    public static string? Of(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? $"//{address.Authority}{address.AbsolutePath}{Query(address)}{address.Fragment}"
        : null;

    private static string Query(Uri address) => string.Join('&', address.Query.TrimStart('?').Split('&').Where(part => !Array.Exists(Campaigns, campaign => part.StartsWith(campaign, StringComparison.OrdinalIgnoreCase)))) is { Length: > 0 } rest ? "?" + rest : "";
}
