using System.Text.Json;
using NewsRules.Commands;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Feeds;

namespace NewsRules.Reading;

/// <summary>A feed in a file, and what is known of it.</summary>
/// <param name="ContentType">As the server said; null when unknown.</param>
/// <param name="Base">What its links are relative to; null when unknown.</param>
internal sealed record FeedFile(string Name, string Path, string? ContentType, string? Base)
{
    private static readonly int Longest = new MonitoringOptions().FeedSizeLimit;

    /// <summary>Reads a list, an object a line.</summary>
    /// <exception cref="UserError">A line is none.</exception>
    public static IEnumerable<FeedFile> Batch(string list) =>
        File.ReadLines(list).Select((line, i) => (line, i)).Where(row => !string.IsNullOrWhiteSpace(row.line)).Select(row => Of(row.line) ?? throw new UserError($"{list}:{row.i + 1}: This is no JSON object with a name and a file."));

    /// <exception cref="NoFeedException">It is no feed.</exception>
    public Feed Read()
    {
        if (new FileInfo(Path).Length > Longest)
        {
            throw new NoFeedException($"The feed is longer than {Longest / 1024 / 1024} MB.");
        }

        return FeedReader.Read(File.ReadAllBytes(Path), ContentType, Uri.TryCreate(Base, UriKind.Absolute, out var address) ? address : null);
    }

    private static FeedFile? Of(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var word = (string name) => document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            return word("file") is { } file ? new(word("name") ?? file, file, word("content_type"), word("base")) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
