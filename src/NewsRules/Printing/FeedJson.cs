using System.Globalization;
using System.Text.Json;
using NewsRules.Monitoring.Feeds;

namespace NewsRules.Printing;

/// <summary>The JSON of a feed. Names and order of its properties are a contract; texts are HTML that does nothing.</summary>
internal static class FeedJson
{
    /// <summary>The object of a feed.</summary>
    public static void Write(Utf8JsonWriter json, string name, Feed feed)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("format", feed.Format);
        json.WriteString("title", feed.Title.ToHtml());
        json.WriteString("link", feed.Link);
        json.WriteString("language", feed.Language);
        json.WriteStartArray("entries");
        foreach (var entry in feed.Entries)
        {
            WriteEntry(json, entry);
        }

        json.WriteEndArray();
        WriteNotes(json, feed);
        json.WriteEndObject();
    }

    private static void WriteNotes(Utf8JsonWriter json, Feed feed)
    {
        if (feed.Notes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("notes");
        foreach (var note in feed.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("title", entry.Title.ToHtml());
        json.WriteString("link", entry.Link);
        json.WriteString("published", Written(entry.Published));
        json.WriteString("updated", Written(entry.Updated));
        json.WriteString("summary", entry.Summary?.ToHtml());
        json.WriteString("content", entry.Content?.ToHtml());
        json.WriteString("author", entry.Author);
        json.WriteEndObject();
    }

    private static string? Written(DateTimeOffset? date) => date?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
