using System.Xml.Linq;

namespace NewsRules.Monitoring.Feeds;

/// <summary>RSS 0.9x, 1.0 and 2.0.</summary>
internal static class Rss
{
    public static Feed Read(XElement root, Uri? baseUri)
    {
        var channel = root.All("channel").FirstOrDefault() ?? root;
        var items = channel.All("item").Concat(root == channel ? [] : root.All("item"));
        return new("rss20", channel.Text("title") ?? "", Language(channel.Text("language")), [.. items.Select(item => Entry(item, baseUri))]);
    }

    private static FeedEntry Entry(XElement item, Uri? baseUri)
    {
        var guid = item.Text("guid");
        var isPermanentLink = item.All("guid").Any(element => (string?)element.Attribute("isPermaLink") != "false");
        var link = item.Text("link") ?? (isPermanentLink && Uri.IsWellFormedUriString(guid, UriKind.Absolute) ? guid : null);
        return new(
            guid,
            item.Text("title") ?? "",
            FeedXml.Resolve(link, baseUri),
            FeedDate.Read(item.Text("pubDate", "date")),
            item.Text("description"),
            item.Text("encoded"));
    }

    internal static string? Language(string? tag) => tag is { Length: >= 2 } ? tag.Split('-', '_')[0].ToLowerInvariant() : null;
}
