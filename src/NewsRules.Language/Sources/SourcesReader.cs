using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Sources;

/// <summary>Reads a <c>sources:</c> document.</summary>
/// <param name="hasFolder">Whether there is a folder of this path; null: nobody looks.</param>
internal sealed class SourcesReader(Names names, Func<string, bool>? hasFolder, Shape shape)
{
    private static readonly string[] OfFolder = ["name", "folder", "every", "language", "country"];
    private static readonly string[] OfFeed = ["name", "feed", "every", "language", "country", "fulltext", "group"];
    private static readonly string[] OfAny = [.. OfFolder.Union(OfFeed)];
    private static readonly TimeSpan Usually = TimeSpan.FromMinutes(10);

    public IEnumerable<(SourceDefinition Source, YamlScalar Name)> Read(YamlMapping document)
    {
        shape.Map(document, "A document of sources", ["sources"]);
        return shape.List(document["sources"], "'sources'").Select(Read).OfType<(SourceDefinition, YamlScalar)>();
    }

    private (SourceDefinition, YamlScalar)? Read(YamlNode node)
    {
        if (shape.Map(node, "A source", KeysOf(node)) is not { } map)
        {
            return null;
        }

        var name = map["name"] is { } named ? shape.Text(named, "'name'") : shape.Missing<YamlScalar>(map, "A source", "name");
        var where = shape.OnlyOneOf(map, "A source", "make a source of each", ["folder", "feed"], entry => (YamlEntry?)entry);
        var every = shape.Duration(map["every"], "'every'") ?? Usually;
        var language =
            map["language"] is { } tag && shape.Text(tag, "'language'") is { } text ? names.Resolve(SlotValue.Language, text, shape) : null;
        var country =
            map["country"] is { } code && shape.Text(code, "'country'") is { } called
                ? names.Resolve(SlotValue.Country, called, shape)
                : null;
        var fullText = shape.Word<FullText>(map["fulltext"], "fulltext") ?? FullText.Never;
        var group = shape.Text(map["group"], "'group'")?.Value;
        if (shape.Text(where?.Value, "The place of a source") is not { } place || name is null)
        {
            return null;
        }

        if (where!.Value.Key.Value == "folder")
        {
            if (hasFolder?.Invoke(Beside(place)) == false)
            {
                shape.Diagnostics.Add(Catalogue.NoSuchFolder(place));
            }

            return (new SourceDefinition.Folder(name.Value, Beside(place), language, country, every), name);
        }

        if (!Uri.TryCreate(place.Value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            shape.Diagnostics.Add(Catalogue.NotAnAddress(place));
            return null;
        }

        return (new SourceDefinition.Feed(name.Value, url, language, country, every) { FullText = fullText, Group = group }, name);
    }

    private static string[] KeysOf(YamlNode node) =>
        node is YamlMapping map && (map["folder"] is null) != (map["feed"] is null) ? (map["folder"] is null ? OfFeed : OfFolder) : OfAny;

    /// <summary>A folder is named from where its file stands, so that rules can be moved as a whole.</summary>
    private static string Beside(YamlScalar folder) => Path.Combine(Path.GetDirectoryName(folder.File.Path) ?? "", folder.Value);
}
