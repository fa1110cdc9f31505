using NewsRules.Monitoring.Feeds.Documents;
using NewsRules.Monitoring.Feeds.Texts;

namespace NewsRules.Monitoring.Feeds.Formats;

/// <summary>
/// RSS 0.9x, 1.0 and 2.0 (https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec), and the modules that stand in
/// for what an item lacks.
/// </summary>
internal static class Rss
{
    private static readonly string[] Updated =
    [
        "atom:updated",
        "updated",
        "dcterms:modified",
        "modified",
        "lastbuilddate",
        "dc:date",
        "dcterms:date",
    ];

    private static readonly string[] Published =
    [
        "pubdate",
        "published",
        "atom:published",
        "issued",
        "dcterms:issued",
        "dcterms:created",
        "created",
        "dc:date",
        "dcterms:date",
        "date",
        "dc:created",
        .. Updated,
    ];

    private static readonly string[] Contents =
    [
        "content:encoded",
        "xhtml:body",
        "body",
        "fullitem",
        "yandex:full-text",
        "full-text",
        "atom:content",
        "content",
    ];

    private static readonly string[] OtherSummaries =
    [
        "dc:description",
        "itunes:summary",
        "itunes:subtitle",
        "media:description",
        "media:text",
    ];

    public static Feed Read(FeedElement root)
    {
        var channel = root.Name == "channel" ? root : root.All("channel").FirstOrDefault() ?? root;
        return new(
            Format(root),
            Text(channel.First("title", "dc:title", "itunes:title"), FeedText.Either) ?? FeedText.None,
            Link(channel),
            Languages.Of(channel.First("language", "dc:language")?.Value ?? root.Attribute("xml:lang")),
            [.. Entries(root)]
        );
    }

    // Some programs write the entries of Atom into the channel of RSS.
    private static IEnumerable<FeedEntry> Entries(FeedElement root)
    {
        FeedElement[] items = [.. root.Within("item")];
        return items.Length > 0
            ? items.Select(Entry)
            : root.Within("entry").Select(entry => Atom.Entry(entry, null)).Concat(root.Within("atom:entry").Select(Entry));
    }

    private static string Format(FeedElement root) =>
        root.LocalName == "rdf"
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
        FeedElement[] summaries =
        [
            .. item.Children.Where(child => child is { Name: "description" or "summary" or "atom:summary", HoldsSomething: true }).Take(2),
        ];
        var content = Content(item) ?? Summary(summaries.ElementAtOrDefault(1));
        return FeedEntry.Of(
            Identity(guid) ?? item.First("atom:id", "id")?.Value ?? item.Attribute("rdf:about"),
            Text(item.First("title", "dc:title", "atom:title", "itunes:title") ?? Media(item, "media:title"), FeedText.Either),
            Link(item) ?? PermanentLink(guid) ?? Links.Absolute(item.Attribute("rdf:about"), null),
            ElementDate.First(item, Published),
            ElementDate.First(item, Updated),
            Summary(summaries.FirstOrDefault()) ?? Text(item.First(OtherSummaries) ?? Media(item, "media:description"), FeedText.Either),
            content,
            Authors.Of(item)
        );
    }

    // Of the item, or of what it shows (https://www.rssboard.org/media-rss).
    private static FeedElement? Media(FeedElement? holder, string name) =>
        holder is null
            ? null
            : holder.First(name) ?? Media(holder.First("media:group"), name) ?? Media(holder.First("media:content"), name);

    // Some feeds carry an article in parts, some carry it twice.
    private static FeedText? Content(FeedElement item) =>
        item.First(Contents) is { Name: "content:encoded" } first
        && item.All(first.Name).Select(part => part.HasElements ? InnerMarkup.Of(part) : part.Value).Distinct().ToArray()
            is { Length: > 1 } parts
            ? FeedText.Markup(string.Join('\n', parts), first.Base)
            : Text(item.First(Contents), FeedText.Markup);

    private static FeedText? Summary(FeedElement? element) =>
        Text(element, element?.Name == "description" ? FeedText.Markup : FeedText.Either);

    private static FeedText? Text(FeedElement? element, Func<string, Uri?, FeedText> read) =>
        element switch
        {
            null => null,
            { Name: "atom:title" or "atom:summary" or "atom:content" } => AtomText.Of(element),
            { HasElements: true } => FeedText.Markup(InnerMarkup.Of(element), element.Base),
            _ => read(element.Value, element.Base),
        };

    // Where there are several, the last: so do those readers that others are measured by.
    private static string? Link(FeedElement parent) =>
        parent
            .All("link")
            .Where(link => link.Attribute("rel") is null or "alternate")
            .Select(Address)
            .LastOrDefault(address => address is not null)
        ?? AtomLinks.Alternate(parent.All("atom:link"));

    private static string? Address(FeedElement link) =>
        Links.Resolve(link.Value is { Length: > 0 } words ? words : link.Attribute("href"), link.Base);

    private static string? Identity(FeedElement? guid) => IsLink(guid) ? Links.WithHost(guid!.Value, guid.Base) : guid?.Value;

    private static string? PermanentLink(FeedElement? guid) => IsLink(guid) ? Links.Resolve(guid!.Value, guid.Base) : null;

    // Many a number is called no link by nobody: without a word on it, only what looks like a link is one.
    private static bool IsLink(FeedElement? guid) =>
        guid?.Attribute("ispermalink")?.Trim().ToLowerInvariant() switch
        {
            null => Uri.IsWellFormedUriString(guid?.Value, UriKind.Absolute),
            var said => said == "true",
        };
}
