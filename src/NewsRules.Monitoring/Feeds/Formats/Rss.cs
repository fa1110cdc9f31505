using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Feeds.Formats;

/// <summary>RSS 0.9x, 1.0 and 2.0 (https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec), and the modules that stand in for what an item lacks.</summary>
internal static class Rss
{
    private static readonly string[] Published = ["pubdate", "published", "atom:published", "issued", "dcterms:issued", "dcterms:created", "created", "dc:date", "dcterms:date", "date", "dc:created", "atom:updated", "updated", "dcterms:modified", "modified"];

    private static readonly string[] Updated = ["atom:updated", "updated", "dcterms:modified", "modified", "lastbuilddate", "dc:date", "dcterms:date"];

    private static readonly string[] Contents = ["content:encoded", "xhtml:body", "body", "fullitem", "atom:content", "content"];

    private static readonly string[] OtherSummaries = ["dc:description", "itunes:summary", "itunes:subtitle", "media:description", "media:text"];

    public static Feed Read(FeedElement root)
    {
        FeedElement[] channels = root.Name == "channel" ? [root] : [.. root.All("channel")];
        var channel = channels.FirstOrDefault() ?? root;
        var items = channels.Append(root).Distinct().SelectMany(parent => parent.All("item"));
        return new(
            Format(root),
            Text(channel.First("title", "dc:title", "itunes:title"), FeedText.Either) ?? FeedText.None,
            Link(channel),
            channel.First("language", "dc:language")?.Value ?? root.Attribute("xml:lang"),
            [.. items.Select(Entry)]);
    }

    private static string Format(FeedElement root) => root.Name == "rdf"
        ? "rss10"
        : root.Attribute("version")?.Trim() switch
        {
            null or "" => "rss",
            ['0', '.', ..] version => "rss" + string.Concat(version.Where(char.IsAsciiDigit)),
            _ => "rss20",
        };

    private static FeedEntry Entry(FeedElement item)
    {
        var guid = item.First("guid");
        FeedElement[] summaries = [.. item.Children.Where(child => (child.Name is "description" && child.Prefix is "") || (child.Name is "summary" && child.Prefix is "" or "atom")).Where(IsSomething).Take(2)];
        var content = Text(item.First(Contents), FeedText.Markup) ?? Summary(summaries.ElementAtOrDefault(1));
        return FeedEntry.Of(
            guid?.Value ?? item.First("atom:id", "id")?.Value ?? item.Attribute("rdf:about"),
            Text(item.First("title", "dc:title", "atom:title", "itunes:title", "media:title"), FeedText.Either),
            Link(item) ?? PermanentLink(guid),
            ElementDate.First(item, Published),
            ElementDate.First(item, Updated),
            Summary(summaries.FirstOrDefault()) ?? Text(item.First(OtherSummaries) ?? item.First("media:group")?.First("media:description"), FeedText.Either),
            content,
            Authors.Of(item));
    }

    private static bool IsSomething(FeedElement element) => element.HasElements || element.Value.Length > 0;

    private static FeedText? Summary(FeedElement? element) => Text(element, element?.Name == "description" ? FeedText.Markup : FeedText.Either);

    private static FeedText? Text(FeedElement? element, Func<string, Uri?, FeedText> read) => element switch
    {
        null => null,
        { Prefix: "atom" } => AtomText.Of(element),
        _ => read(element.HasElements ? Texts.InnerMarkup.Of(element) : element.Value, element.Base),
    };

    // Where there are several, the last: so do those readers that others are measured by.
    private static string? Link(FeedElement parent) =>
        parent.All("link").Where(link => link.Attribute("rel") is null or "alternate").Select(Address).LastOrDefault(address => address is not null)
        ?? AtomLinks.Alternate(parent.All("atom:link"));

    private static string? Address(FeedElement link) => Links.Resolve(link.Value is { Length: > 0 } words ? words : link.Attribute("href"), link.Base);

    private static string? PermanentLink(FeedElement? guid) => guid?.Attribute("ispermalink")?.Trim().ToLowerInvariant() switch
    {
        null when guid is not null && Uri.IsWellFormedUriString(guid.Value, UriKind.Absolute) => Links.Resolve(guid.Value, null),
        "true" => Links.Resolve(guid!.Value, guid.Base),
        _ => null,
    };
}
