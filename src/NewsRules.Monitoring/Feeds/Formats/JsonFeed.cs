using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsRules.Monitoring.Encodings;
using NewsRules.Monitoring.Feeds.Dates;
using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Feeds.Formats;

/// <summary>JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org).</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = JsonRepair.Deepest + 4,
    };

    private static readonly string[] OfEntries = ["id", "url", "title", "content_html", "content_text"];

    /// <exception cref="NoFeedException">It is none.</exception>
    public static Feed Read(string text, int firstLine, Uri? baseUri)
    {
        try
        {
            return Parsed(text, baseUri);
        }
        catch (JsonException broken)
        {
            return Repaired(text, firstLine, baseUri, JsonValues.AtMark)
                ?? Repaired(text, firstLine, baseUri, JsonValues.BeforeSign)
                ?? throw Refused(broken, text, firstLine);
        }
    }

    /// <param name="ends">Whether a string ends at a quotation mark.</param>
    private static Feed? Repaired(string text, int firstLine, Uri? baseUri, Func<string, int, bool> ends)
    {
        try
        {
            return new JsonRepair(text, firstLine, ends).Run() is { } repaired && Parsed(repaired.Text, baseUri) is var feed
                ? feed with
                {
                    IsCut = repaired.IsCut,
                    Notes = [.. repaired.Notes, .. feed.Notes],
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static NoFeedException Refused(JsonException broken, string text, int firstLine) =>
        new(
            $"This is no feed, and no well-formed JSON: line {TextPlace.Of(text, At(broken, text), firstLine)}: {broken.Message.Split(" LineNumber:")[0]}",
            broken
        );

    // The parser counts lines, and in them bytes of UTF-8.
    private static int At(JsonException broken, string text)
    {
        var at = 0;
        for (var line = broken.LineNumber ?? 0; line > 0; line--)
        {
            at = text.IndexOf('\n', at) + 1;
        }

        for (
            var bytes = broken.BytePositionInLine ?? 0;
            bytes > 0 && Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != OperationStatus.NeedMoreData;
            at += length
        )
        {
            bytes -= rune.Utf8SequenceLength;
        }

        return at;
    }

    private static Feed Parsed(string text, Uri? baseUri)
    {
        using var document = JsonDocument.Parse(HalfCharacters.Blanked(text), Lenient);
        return Read(document.RootElement, baseUri);
    }

    private static Feed Read(JsonElement root, Uri? baseUri)
    {
        var version = Words(root, "version") ?? "";
        JsonElement[] lists =
            root.ValueKind == JsonValueKind.Object
                ? [.. root.EnumerateObject().Where(member => member.NameEquals("items")).Select(member => member.Value)]
                : [];
        JsonElement[] items = [.. lists.SelectMany(Entries)];
        if (items.Length == 0 && !version.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase))
        {
            throw new NoFeedException("This is JSON, but no feed: it has no items.");
        }

        if (
            items.Length == 0
            && lists.Length > 0
            && !Array.Exists(lists, list => list.ValueKind == JsonValueKind.Array && list.GetArrayLength() == 0)
        )
        {
            throw new NoFeedException("This JSON feed has no items that can be read: they are no list of objects.");
        }

        var authors = Authors(root);
        return new(
            version.TrimEnd('/').EndsWith("1.1", StringComparison.Ordinal) ? "json11" : "json10",
            Plain(root, "title") ?? FeedText.None,
            Links.Resolve(Words(root, "home_page_url"), baseUri),
            Languages.Of(Words(root, "language")),
            [.. items.Select(item => Entry(item, authors, baseUri))]
        )
        {
            Notes =
                lists.Length == 0 ? ["The feed has no list of items."]
                : Array.Exists(lists, list =>
                    list.ValueKind == JsonValueKind.Object || Elements(list).Any(item => Elements(item).Length > 0)
                )
                    ? ["The items are no plain list; the objects in them are read."]
                : [],
        };
    }

    // PHP writes a list with gaps as an object with numbers for names.
    private static IEnumerable<JsonElement> Entries(JsonElement list) =>
        list.ValueKind switch
        {
            JsonValueKind.Array => list.EnumerateArray()
                .SelectMany(item => item.ValueKind == JsonValueKind.Object ? [item] : Entries(item)),
            JsonValueKind.Object when OfEntries.Any(name => list.TryGetProperty(name, out _)) => [list],
            JsonValueKind.Object => list.EnumerateObject()
                .Select(member => member.Value)
                .Where(item => item.ValueKind == JsonValueKind.Object),
            _ => [],
        };

    private static FeedEntry Entry(JsonElement item, string? authorsOfFeed, Uri? baseUri) =>
        FeedEntry.Of(
            Words(item, "id"),
            Plain(item, "title"),
            Links.Resolve(Words(item, "url") ?? Words(item, "external_url"), baseUri),
            FeedDate.Read(Words(item, "date_published")) ?? FeedDate.Read(Words(item, "date_modified")),
            FeedDate.Read(Words(item, "date_modified")),
            Plain(item, "summary"),
            Words(item, "content_html") is { } markup ? FeedText.Markup(markup, baseUri) : Plain(item, "content_text"),
            Authors(item) ?? authorsOfFeed
        );

    private static string? Authors(JsonElement parent)
    {
        string[] names =
        [
            .. Items(parent, "authors")
                .Append(Member(parent, "author"))
                .Select(author => author.ValueKind == JsonValueKind.String ? author.GetString() : Words(author, "name"))
                .OfType<string>()
                .Distinct(),
        ];
        return names.Length == 0 ? null : string.Join(", ", names);
    }

    private static FeedText? Plain(JsonElement parent, string name) => Words(parent, name) is { } words ? FeedText.Plain(words) : null;

    // Identifiers are numbers in some feeds.
    private static string? Words(JsonElement parent, string name) =>
        Member(parent, name) switch
        {
            { ValueKind: JsonValueKind.String } text when text.GetString() is { } words && !string.IsNullOrWhiteSpace(words) => Characters
                .Clean(words)
                .Trim(),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    private static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : default;

    private static JsonElement[] Items(JsonElement parent, string name) => Elements(Member(parent, name));

    private static JsonElement[] Elements(JsonElement array) => array.ValueKind == JsonValueKind.Array ? [.. array.EnumerateArray()] : [];
}
