using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Feeds.Formats;

/// <summary>Links with a relation, as Atom writes them.</summary>
internal static class AtomLinks
{
    /// <summary>The page that is the same in other form; null where none is said to be.</summary>
    public static string? Alternate(IEnumerable<FeedElement> links)
    {
        FeedElement[] alternates = [.. links.Where(link => Relation(link) is "" or "alternate")];
        return alternates.OrderBy(link => IsPage(link) ? 0 : 1).Select(Address).FirstOrDefault(address => address is not null);
    }

    /// <summary>Where content lies that is not in the feed, if it is a page; null where it is in the feed.</summary>
    public static string? Elsewhere(FeedElement? content) =>
        content?.Attribute("src") is { } address && IsPage(content) ? Links.Resolve(address, content.Base) : null;

    /// <summary>
    /// The first address that any of them has, unless it is said to be no page of the entry's: a sound, what readers answer.
    /// </summary>
    public static string? Any(IEnumerable<FeedElement> links) =>
        links
            .Where(link => Relation(link) is not ("enclosure" or "replies" or "edit" or "hub" or "license"))
            .Select(Address)
            .FirstOrDefault(address => address is not null);

    private static string Relation(FeedElement link) => link.Attribute("rel")?.Trim().Split('/')[^1].ToLowerInvariant() ?? "";

    private static bool IsPage(FeedElement link) =>
        link.Attribute("type") is not { } type || type.Contains("html", StringComparison.OrdinalIgnoreCase);

    private static string? Address(FeedElement link) =>
        link.Attribute("href") is { } address
            ? Links.Resolve(address.Length == 0 ? link.Base?.OriginalString : address, link.Base)
            : Links.Resolve(link.Value, link.Base);
}
