using System.Text;
using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Feeds.Texts;

/// <summary>What an element holds, written as HTML.</summary>
internal static class InnerMarkup
{
    public static string Of(FeedElement element)
    {
        var markup = new StringBuilder();
        Write(element, markup);
        return markup.ToString().Trim();
    }

    private static void Write(FeedElement parent, StringBuilder markup)
    {
        foreach (var node in parent.Nodes)
        {
            if (node is FeedElement element)
            {
                WriteTag(element, markup);
            }
            else
            {
                markup.Append(PlainHtml.Of((string)node));
            }
        }
    }

    private static void WriteTag(FeedElement element, StringBuilder markup)
    {
        var tag = element.LocalName;
        markup.Append('<').Append(tag);
        foreach (var (name, value) in element.Attributes)
        {
            markup.Append(' ').Append(name).Append("=\"").Append(PlainHtml.Of(value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }

        markup.Append('>');
        if (!ImpliedEnds.AtOnce(tag))
        {
            Write(element, markup);
            markup.Append("</").Append(tag).Append('>');
        }
    }
}
