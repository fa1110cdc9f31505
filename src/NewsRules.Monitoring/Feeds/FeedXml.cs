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

    /// <summary>The link as it was written where it cannot be made absolute.</summary>
    public static string? Resolve(string? link, Uri? baseUri) => Absolute(link, baseUri) ?? link;

    // A path alone is an absolute address of a file on some systems: only the web counts.
    internal static string? Absolute(string? link, Uri? baseUri) =>
        link is not null && (Uri.TryCreate(baseUri, link, out var resolved) || Uri.TryCreate(link, UriKind.Absolute, out resolved)) && (resolved.Scheme is "http" or "https")
            ? resolved.AbsoluteUri
            : null;
}
