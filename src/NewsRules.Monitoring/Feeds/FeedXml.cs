using System.Xml.Linq;

namespace NewsRules.Monitoring.Feeds;

/// <summary>Looks into feed elements by local name, as feeds in the wild are careless about namespaces.</summary>
internal static class FeedXml
{
    public static IEnumerable<XElement> All(this XElement parent, string name) => parent.Elements().Where(child => child.Name.LocalName == name);

    public static string? Text(this XElement parent, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (parent.All(name).Select(child => child.Value.Trim()).FirstOrDefault(value => value.Length > 0) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    public static string? Resolve(string? link, Uri? baseUri) =>
        link is null ? null : Uri.TryCreate(baseUri, link, out var resolved) || Uri.TryCreate(link, UriKind.Absolute, out resolved) ? resolved.AbsoluteUri : link;
}
