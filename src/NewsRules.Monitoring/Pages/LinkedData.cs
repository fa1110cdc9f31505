using System.Net;
using System.Text.Json;

namespace NewsRules.Monitoring.Pages;

/// <summary>What a page says of its article in JSON-LD, the vocabulary of schema.org.</summary>
internal sealed record LinkedData(string? Headline, string? Author, string? Published, string? Language, string? Publisher, string? Link)
{
    private const int MostObjects = 1_000;
    private const int MostNames = 10;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    public static LinkedData None { get; } = new(null, null, null, null, null, null);

    /// <summary>The first article in the scripts; nothing where there is none. Scripts that are no JSON are passed over.</summary>
    public static LinkedData Of(IEnumerable<string> scripts) => scripts.Select(Of).FirstOrDefault(data => data is not null) ?? None;

    private static LinkedData? Of(string script)
    {
        try
        {
            using var document = JsonDocument.Parse(script, Lenient);
            return Objects(document.RootElement).Take(MostObjects).Where(IsArticle).Select(Read).FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        JsonValueKind.Object => element.TryGetProperty("@graph", out var graph) ? Objects(graph).Prepend(element) : [element],
        _ => [],
    };

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type));

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal));

    private static LinkedData Read(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Names(article, "author") ?? Names(article, "creator"),
        Text(article, "datePublished") ?? Text(article, "dateCreated"),
        Text(article, "inLanguage"),
        Text(article, "publisher", "name"),
        Text(article, "mainEntityOfPage", "@id") ?? Text(article, "url"));

    private static string? Names(JsonElement article, string role) =>
        !article.TryGetProperty(role, out var people) ? null
        : people.ValueKind != JsonValueKind.Array ? Text(people, "name")
        : string.Join(", ", people.EnumerateArray().Take(MostNames).Select(person => Text(person, "name")).OfType<string>()) is { Length: > 0 } names ? names : null;

    // A property is a text, an object that carries the text, or a list of either.
    private static string? Text(JsonElement element, string name, string inside = "name") =>
        element.TryGetProperty(name, out var value) ? Text(value, inside) : null;

    private static string? Text(JsonElement value, string inside) => value.ValueKind switch
    {
        JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => WebUtility.HtmlDecode(value.GetString()!).Trim(),
        JsonValueKind.Object when value.TryGetProperty(inside, out var carried) && carried.ValueKind == JsonValueKind.String => Text(carried, inside),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0], inside),
        _ => null,
    };
}
