using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Pages;

/// <summary>What a page says of its article in JSON-LD, the vocabulary of schema.org.</summary>
internal sealed partial record LinkedData(
    string? Headline,
    string? Author,
    string? Published,
    string? Language,
    string? Publisher,
    string? Link,
    string? Body,
    bool IsForSubscribers
)
{
    private const int MostObjects = 1_000;
    private const int MostNames = 10;

    public static LinkedData None { get; } = new(null, null, null, null, null, null, null, false);

    /// <summary>
    /// The article in the scripts that says that it stands here, else the first that does not say that it stands elsewhere, or has a
    /// headline of the page; nothing where there is none. What is no JSON is passed over.
    /// </summary>
    /// <param name="isHere">True for a link to the page.</param>
    /// <param name="isSaid">True for a headline that the page has too.</param>
    public static LinkedData Of(IEnumerable<string> scripts, Predicate<string> isHere, Predicate<string> isSaid)
    {
        var articles = scripts.SelectMany(LinkedScript.Values).SelectMany(Articles).Take(MostObjects).ToList();
        return articles.Find(article => article.Link is { } link && isHere(link))
            ?? articles.Find(article => article.Link is null || (article.Headline is { } headline && isSaid(headline)))
            ?? None;
    }

    private static List<LinkedData> Articles(JsonDocument document)
    {
        using (document)
        {
            var objects = Objects(document.RootElement).Take(MostObjects).ToList();
            return [.. objects.Where(IsArticle).Select(article => Read(article, objects))];
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
            JsonValueKind.Object => Objects(element, "@graph").Concat(Objects(element, "mainEntity")).Prepend(element),
            _ => [],
        };

    private static IEnumerable<JsonElement> Objects(JsonElement element, string name) =>
        element.TryGetProperty(name, out var inner) ? Objects(inner) : [];

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type));

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String
        && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal));

    private static LinkedData Read(JsonElement article, List<JsonElement> objects) =>
        new(
            Property(article, "headline") ?? Property(article, "name"),
            Names(article, "author", objects) ?? Names(article, "creator", objects),
            Property(article, "datePublished") ?? Property(article, "dateCreated"),
            Property(article, "inLanguage", "alternateName"),
            Property(article, "publisher"),
            Property(article, "mainEntityOfPage", "@id") ?? Property(article, "url", "@id") ?? Property(article, "@id"),
            article.TryGetProperty("articleBody", out var body) && body.ValueKind == JsonValueKind.String
                ? WebUtility.HtmlDecode(body.GetString())
                : null,
            article.TryGetProperty("isAccessibleForFree", out var free)
                && (
                    free.ValueKind == JsonValueKind.False
                    || (free.ValueKind == JsonValueKind.String && free.GetString()!.EndsWith("false", StringComparison.OrdinalIgnoreCase))
                )
        );

    private static string? Names(JsonElement article, string role, List<JsonElement> objects) =>
        !article.TryGetProperty(role, out var people) ? null
        : people.ValueKind != JsonValueKind.Array ? Name(people, objects)
        : string.Join(", ", people.EnumerateArray().Take(MostNames).Select(person => Name(person, objects)).OfType<string>().Distinct())
            is { Length: > 0 } names
            ? names
        : null;

    // A person may stand elsewhere in the script.
    private static string? Name(JsonElement person, List<JsonElement> objects) =>
        Text(person, "name")
        ?? (
            Text(person, "@id") is { } id
                ? objects
                    .Where(other => Property(other, "@id") == id)
                    .Select(other => Property(other, "name"))
                    .FirstOrDefault(name => name is not null)
                : null
        );

    // A property is a text, an object that carries the text, or a list of either.
    private static string? Property(JsonElement element, string name, string inside = "name") =>
        element.TryGetProperty(name, out var value) ? Text(value, inside) : null;

    private static string? Text(JsonElement value, string inside) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Tag().Replace(WebUtility.HtmlDecode(value.GetString()!), "").Trim() is { Length: > 0 } text
                ? text
                : null,
            JsonValueKind.Object
                when value.TryGetProperty(inside, out var carried) && carried.ValueKind is JsonValueKind.String or JsonValueKind.Array =>
                Text(carried, inside),
            JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0], inside),
            _ => null,
        };

    [GeneratedRegex("</?[a-zA-Z][^<>]{0,200}>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
