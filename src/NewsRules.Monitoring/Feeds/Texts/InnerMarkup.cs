using System.Text;
using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Feeds.Texts;

/// <summary>What an element holds, written as HTML.</summary>
internal static class InnerMarkup
{
    public static string Of(FeedElement element)
    {
        var markup = new StringBuilder();
        Write(element, null, markup);
        return markup.ToString().Trim();
    }

    // Links are relative to the outermost element, whose base is known to who asked, but within one that has a base of its own.
    private static void Write(FeedElement parent, Uri? ownBase, StringBuilder markup)
    {
        foreach (var node in parent.Nodes)
        {
            if (node is FeedElement element)
            {
                WriteTag(element, element.Attribute("xml:base") is null ? ownBase : element.Base, markup);
            }
            else
            {
                markup.Append(PlainHtml.Of((string)node));
            }
        }
    }

    private static void WriteTag(FeedElement element, Uri? ownBase, StringBuilder markup)
    {
        var tag = element.LocalName;
        markup.Append('<').Append(tag);
        foreach (var (name, value) in element.Attributes)
        {
            var written = ownBase is not null && name is "href" or "src" ? Links.Absolute(value, ownBase) ?? value : value;
            markup
                .Append(' ')
                .Append(name)
                .Append("=\"")
                .Append(PlainHtml.Of(written).Replace("\"", "&quot;", StringComparison.Ordinal))
                .Append('"');
        }

        markup.Append('>');
        if (!ImpliedEnds.AtOnce(tag))
        {
            Write(element, ownBase, markup);
            markup.Append("</").Append(tag).Append('>');
        }
    }
}
