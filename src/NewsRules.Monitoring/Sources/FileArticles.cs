using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Sources;

/// <summary>The articles of a file, by its ending.</summary>
internal static class FileArticles
{
    /// <summary>True for files that hold articles: .jsonl, .txt, .html, .htm.</summary>
    public static bool IsReadable(string path) => Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".txt" or ".html" or ".htm";

    /// <summary>Reads them; what cannot be read becomes a sentence in the problems.</summary>
    public static ImmutableArray<Article> Read(string path, byte[] bytes, List<string> problems)
    {
        var text = Decode(path, bytes, problems);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".jsonl" => [.. Lines(path, text, problems)],
            ".txt" => OfText(text),
            _ => OfText(MarkupText.Of(text)),
        };
    }

    private static string Decode(string path, byte[] bytes, List<string> problems)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            problems.Add($"{path} is not UTF-8: broken characters are shown as '\uFFFD'.");
            return Encoding.UTF8.GetString(bytes);
        }
    }

    private static IEnumerable<Article> Lines(string path, string text, List<string> problems)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && Line(path, number, line, problems) is { } article)
            {
                yield return article;
            }
        }
    }

    private static Article? Line(string path, int number, string line, List<string> problems)
    {
        try
        {
            var given = JsonSerializer.Deserialize<ArticleLine>(line, JsonSerializerOptions.Web);
            if (given?.Body is null && given?.Title is null)
            {
                problems.Add($"{path}:{number}: the line has neither title nor body.");
                return null;
            }

            return given.Article();
        }
        catch (JsonException broken)
        {
            problems.Add($"{path}:{number}: no JSON object of an article: {broken.Message}");
            return null;
        }
    }

    private static ImmutableArray<Article> OfText(string text)
    {
        text = text.ReplaceLineEndings("\n").Trim();
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return text.Length == 0 ? [] : end < 0 ? [new(Hash(text), "", text)] : [new(Hash(text), text[..end].Trim(), text[(end + 1)..].Trim())];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private sealed record ArticleLine(
        string? Id, string? Title, string? Body, string? Source, string? Country, string? Language, DateTimeOffset? Published, string? Url)
    {
        public Article Article() => new(Id ?? Url ?? Hash($"{Title}\n{Body}"), Title ?? "", Body ?? "")
        {
            Source = Source,
            Country = Country,
            Language = Language,
            Published = Published,
            Link = Url,
        };
    }
}
