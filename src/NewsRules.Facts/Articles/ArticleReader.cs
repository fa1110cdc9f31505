using System.Collections.Immutable;
using NewsRules.Facts.Articles.JsonLines;
using NewsRules.Facts.Articles.PlainText;

namespace NewsRules.Facts.Articles;

/// <summary>
/// Reads articles from .jsonl and .txt. Bad input becomes problems, never an exception. In JSON lines title and body are the input's own,
/// unit by unit, noise and all, so that offsets of facts hold in the input; of plain text the reader makes the articles itself,
/// one or several, without the noise.
/// </summary>
public static class ArticleReader
{
    /// <summary>Bytes that one plain text may have: a hundred times a long article.</summary>
    public const int Longest = 4 * 1024 * 1024;

    /// <summary>Bytes that one line of JSON may have: what is written as "\u0644" is three times as long.</summary>
    public const int LongestLine = 4 * Longest;

    /// <summary>
    /// Reads one article a line, as the lines are asked for: an archive need not fit in memory. A bad line does not stop the reading.
    /// </summary>
    /// <param name="utf8">Stays open.</param>
    public static IEnumerable<ArticleLine> ReadJsonLines(Stream utf8)
    {
        var number = 0;
        foreach (var line in ByteLines.Of(utf8, LongestLine))
        {
            number++;
            if (number == 1 && line is { } first && Utf8Text.IsUtf16(first.Span))
            {
                // Told once: every line of it would be wrong.
                yield return new(null, new(1, 1, Utf8Text.Complaint));
                yield break;
            }

            if (JsonArticle.Read(line, number) is { } read)
            {
                yield return read;
            }
        }
    }

    /// <summary>Reads all lines at once.</summary>
    public static ArticleReading ReadAllJsonLines(Stream utf8)
    {
        var lines = ReadJsonLines(utf8).ToArray();
        return new(
            [.. lines.Where(line => line.Article is not null).Select(line => line.Article!)],
            [.. lines.Where(line => line.Problem is not null).Select(line => line.Problem!)]
        );
    }

    /// <summary>Reads a text as people paste it: a headline, paragraphs, perhaps another headline with its own.</summary>
    /// <param name="bytes">UTF-8, or UTF-16 with a byte order mark; stays open.</param>
    public static ArticleReading ReadPlainText(Stream bytes, PageNoise noise)
    {
        var (text, problem) = TextBytes.Decode(bytes, Longest);
        return text is null ? new([], [problem!]) : ReadPlainText(text, noise);
    }

    /// <inheritdoc cref="ReadPlainText(Stream, PageNoise)"/>
    public static ArticleReading ReadPlainText(string text, PageNoise noise)
    {
        var articles = PastedText.Articles(text, noise).ToImmutableArray();
        return new(articles, articles.IsEmpty ? [new(1, 1, "The text holds no article.")] : []);
    }
}
