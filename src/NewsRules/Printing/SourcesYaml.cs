using System.Text.Encodings.Web;
using System.Text.Json;
using NewsRules.Monitoring.Opml;

namespace NewsRules.Printing;

/// <summary>Feeds as a document of sources.</summary>
internal static class SourcesYaml
{
    // A JSON text is a quoted one of YAML.
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the document, group by group; what stands in none comes first.</summary>
    public static void Write(TextWriter output, IEnumerable<OpmlFeed> feeds)
    {
        output.Write("sources:\n");
        foreach (var feed in feeds.GroupBy(feed => feed.Group).OrderBy(group => group.Key.Length > 0).SelectMany(group => group))
        {
            var group = feed.Group.Length > 0 ? $", group: {Quoted(feed.Group)}" : "";
            output.Write($"  - {{ name: {Quoted(feed.Name)}, feed: {Quoted(feed.Url.AbsoluteUri)}{group} }}\n");
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Quoting);
}
