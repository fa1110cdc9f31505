using System.Xml;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Opml;

/// <summary>Writes feeds as a list of subscriptions, OPML 2.0 (https://opml.org/spec2.opml).</summary>
public static class OpmlWriter
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n" };

    /// <summary>Writes them; the text is left open.</summary>
    public static void Write(TextWriter output, IEnumerable<SourceDefinition.Feed> feeds)
    {
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        xml.WriteElementString("title", "NewsRules");
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        WriteGroup(xml, [.. feeds.Select(feed => (OpmlGroups.Of(feed.Group), feed))], 0);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Feeds and groups in the order in which they first come.
    private static void WriteGroup(XmlWriter xml, (string[] Groups, SourceDefinition.Feed Feed)[] feeds, int depth)
    {
        foreach (var group in feeds.GroupBy(each => each.Groups.ElementAtOrDefault(depth)))
        {
            if (group.Key is null)
            {
                WriteFeeds(xml, group.Select(each => each.Feed));
                continue;
            }

            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Characters.Clean(group.Key));
            WriteGroup(xml, [.. group], depth + 1);
            xml.WriteEndElement();
        }
    }

    private static void WriteFeeds(XmlWriter xml, IEnumerable<SourceDefinition.Feed> feeds)
    {
        foreach (var feed in feeds)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("type", "rss");
            xml.WriteAttributeString("text", Characters.Clean(feed.Name));
            xml.WriteAttributeString("xmlUrl", feed.Url.AbsoluteUri);
            xml.WriteEndElement();
        }
    }
}
