using System.Xml;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Opml;

/// <summary>Writes feeds as a list of subscriptions, OPML 2.0 (https://opml.org/spec2.opml).</summary>
public static class OpmlWriter
{
    /// <summary>What stands between the names of groups in one another.</summary>
    internal const string Between = " / ";

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
        foreach (var group in feeds.GroupBy(feed => feed.Group ?? "").OrderBy(group => group.Key.Length > 0))
        {
            WriteGroup(xml, group.Key.Split(Between, StringSplitOptions.RemoveEmptyEntries), group);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteGroup(XmlWriter xml, ReadOnlySpan<string> names, IEnumerable<SourceDefinition.Feed> feeds)
    {
        foreach (var name in names)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Characters.Clean(name));
        }

        foreach (var feed in feeds)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("type", "rss");
            xml.WriteAttributeString("text", Characters.Clean(feed.Name));
            xml.WriteAttributeString("xmlUrl", feed.Url.AbsoluteUri);
            xml.WriteEndElement();
        }

        for (var i = 0; i < names.Length; i++)
        {
            xml.WriteEndElement();
        }
    }
}
