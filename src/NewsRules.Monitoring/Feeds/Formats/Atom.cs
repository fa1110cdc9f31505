using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Feeds.Formats;

/// <summary>Atom 0.3 and 1.0 (RFC 4287).</summary>
internal static class Atom
{
    private static readonly string[] Published =
    [
        "published",
        "issued",
        "created",
        "dcterms:issued",
        "dcterms:created",
        "pubdate",
        "dc:date",
    ];

    private static readonly string[] Updated = ["updated", "modified", "dcterms:modified", "dc:date"];

    public static Feed Read(FeedElement root)
    {
        var authors = Authors.Of(root);
        return new(
            root.Attribute("version") is { } version && version.StartsWith("0.", StringComparison.Ordinal) ? "atom03" : "atom10",
            Text(root, "title", "dc:title") ?? FeedText.None,
            AtomLinks.Alternate(root.All("link")) ?? AtomLinks.Any(root.All("link")),
            Languages.Of(root.Attribute("xml:lang") ?? root.First("language", "dc:language")?.Value),
            [.. (root.Name == "entry" ? [root] : root.Within("entry")).Select(entry => Entry(entry, authors))]
        );
    }

    /// <param name="authorsOfFeed">Who wrote it where it does not say.</param>
    public static FeedEntry Entry(FeedElement entry, string? authorsOfFeed)
    {
        var updated = ElementDate.First(entry, Updated);
        return FeedEntry.Of(
            entry.First("id", "guid") is { } id ? Links.WithHost(id.Value, id.Base) : null,
            Text(entry, "title", "dc:title", "media:title"),
            AtomLinks.Alternate(entry.All("link"))
                ?? AtomLinks.Elsewhere(entry.First("content") ?? entry.All("content").FirstOrDefault())
                ?? AtomLinks.Any(entry.All("link")),
            ElementDate.First(entry, Published) ?? updated,
            updated,
            Text(entry, "summary", "dc:description", "media:description")
                ?? (entry.First("media:group") is { } group ? Text(group, "media:description") : null),
            Text(entry, "content", "content:encoded", "xhtml:body"),
            Authors.Of(entry) ?? Authors.Of(entry.First("source")) ?? authorsOfFeed
        );
    }

    private static FeedText? Text(FeedElement parent, params ReadOnlySpan<string> names) =>
        parent.First(names) is { } element ? AtomText.Of(element) : null;
}
