namespace NewsRules.Facts.Articles;

/// <summary>What an address tells of who published there.</summary>
internal static class WebAddress
{
    // Outside these a domain tells little of an outlet: Arabic papers of London and broadcasters of Europe write for everybody.
    private static readonly HashSet<string> ArabDomains = new(
        "ae bh dj dz eg iq jo km kw lb ly ma mr om ps qa sa sd so sy tn ye".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    // What sites of one state's outlets call themselves by.
    private static readonly (string Word, string Country)[] Names =
    [
        ("libya", "LY"),
        ("sudan", "SD"),
        ("egypt", "EG"),
        ("masr", "EG"),
        ("cairo", "EG"),
        ("tunisi", "TN"),
        ("algeri", "DZ"),
        ("djazair", "DZ"),
        ("maroc", "MA"),
        ("morocco", "MA"),
        ("iraq", "IQ"),
        ("baghdad", "IQ"),
        ("leban", "LB"),
        ("beirut", "LB"),
        ("jordan", "JO"),
        ("palestin", "PS"),
        ("yemen", "YE"),
        ("kuwait", "KW"),
        ("bahrain", "BH"),
        ("qatar", "QA"),
        ("oman", "OM"),
        ("saudi", "SA"),
        ("emarat", "AE"),
        ("emirates", "AE"),
        ("somali", "SO"),
        ("mauritani", "MR"),
    ];

    /// <summary>The host of an address, whole or alone: "www.masrawy.com" of https://www.masrawy.com/…; null for what is none.</summary>
    public static string? HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host is { Length: > 0 } host ? host
        : address.Contains('.') && Uri.CheckHostName(address) == UriHostNameType.Dns ? address
        : null;

    /// <summary>What a site calls itself: "masrawy" of "www.masrawy.com", "manartv" of "manartv.com.lb".</summary>
    public static string SiteOf(string host)
    {
        var labels = host.Split('.');
        var last = labels.Length - 2;
        last -= last > 0 && labels[last].Length <= 3 && labels[^1].Length == 2 ? 1 : 0;
        return labels[Math.Max(0, last)];
    }

    /// <summary>The Arab state whose domain a host is of, as "PS" of www.wafa.ps, or whose name its site bears; null for others.</summary>
    public static string? CountryOf(string host)
    {
        if (ArabDomains.Contains(host[(host.LastIndexOf('.') + 1)..]))
        {
            return host[(host.LastIndexOf('.') + 1)..].ToUpperInvariant();
        }

        var site = SiteOf(host);
        foreach (var (word, country) in Names)
        {
            if (site.StartsWith(word, StringComparison.OrdinalIgnoreCase) || site.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return country;
            }
        }

        return null;
    }
}
