namespace NewsRules.Facts.Articles;

/// <summary>What a link tells of who published there.</summary>
internal static class WebAddress
{
    // Outside these a domain tells little of an outlet: Arabic papers of London and broadcasters of Europe write for everybody.
    private static readonly HashSet<string> ArabDomains = new("ae bh dj dz eg iq jo km kw lb ly ma mr om ps qa sa sd so sy tn ye".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>The Arab state whose domain a link is of, as "PS" of https://www.wafa.ps/…; null for another link or none.</summary>
    public static string? CountryOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Host is var host && host[(host.LastIndexOf('.') + 1)..] is var domain && ArabDomains.Contains(domain) ? domain.ToUpperInvariant() : null;
}
