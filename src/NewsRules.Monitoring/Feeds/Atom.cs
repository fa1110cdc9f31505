using System.Xml.Linq;

namespace NewsRules.Monitoring.Feeds;

/// <summary>Atom 0.3 and 1.0.</summary>
internal static class Atom
{
    public static Feed Read(XElement root, Uri? baseUri) => new(
        "atom10",
        root.Text("title") ?? "",
        Rss.Language((string?)root.Attribute(XNamespace.Xml + "lang")),
        [.. root.All("entry").Select(entry => Entry(entry, baseUri))]);

    private static FeedEntry Entry(XElement entry, Uri? baseUri) => new(
        entry.Text("id"),
        entry.Text("title") ?? "",
        FeedXml.Resolve(Link(entry), baseUri),
        FeedDate.Read(entry.Text("published", "issued", "updated", "modified")),
        Markup(entry, "summary"),
        Markup(entry, "content"));

    private static string? Link(XElement entry) =>
        (string?)entry.All("link").FirstOrDefault(link => (string?)link.Attribute("rel") is null or "alternate")?.Attribute("href");

    // type="xhtml" carries elements, everything else carries text.
    private static string? Markup(XElement entry, string name) =>
        entry.All(name).FirstOrDefault(element => !string.IsNullOrWhiteSpace(element.Value)) is { } element ? element.HasElements ? string.Concat(element.Nodes()) : element.Value : null;
}
