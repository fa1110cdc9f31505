using System.Text.Json;
using NewsRules.Commands;
using NewsRules.Monitoring.Encodings;

namespace NewsRules.Reading;

/// <summary>A file of a feed or page as a server would send it, and what is known of it.</summary>
/// <param name="ContentType">As the server said; null when unknown.</param>
/// <param name="Base">Where it was found; null when unknown.</param>
internal sealed record ListedFile(string Name, string Path, string? ContentType, Uri? Base)
{
    /// <summary>Reads a list, an object a line.</summary>
    /// <exception cref="UserError">A line is none.</exception>
    public static IEnumerable<ListedFile> Batch(string list) =>
        File.ReadLines(list)
            .Select((line, i) => (line, i))
            .Where(row => !string.IsNullOrWhiteSpace(row.line))
            .Select(row => Of(row.line) ?? throw new UserError($"{list}:{row.i + 1}: This is no JSON object with a name and a file."));

    /// <summary>An address as it is written on the command line or in a list; null for what is none.</summary>
    public static Uri? Address(string? written) => Uri.TryCreate(written, UriKind.Absolute, out var address) ? address : null;

    /// <summary>Its bytes, unpacked; of a file that is longer, as many as show that it is.</summary>
    public byte[] Bytes(int longest)
    {
        using var file = File.OpenRead(Path);
        var bytes = new byte[Math.Min(file.Length, longest + 1L)];
        file.ReadExactly(bytes);
        return Packed.Unpacked(bytes, longest + 1);
    }

    private static ListedFile? Of(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var word = (string name) =>
                document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                    ? value.GetString()
                    : null;
            return word("file") is { } file ? new(word("name") ?? file, file, word("content_type"), Address(word("base"))) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
