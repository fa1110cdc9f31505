using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Monitoring.Sources;

/// <summary>The articles of a file, by its ending.</summary>
public static class FileArticles
{
    /// <summary>True for files that hold articles: .jsonl, .txt, .html, .htm.</summary>
    public static bool IsReadable(string path) => Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".txt" or ".html" or ".htm";

    /// <summary>True of a file whose articles bring their ids along; those of others are made of the text or the link.</summary>
    public static bool NamesArticles(string path) => Path.GetExtension(path).ToLowerInvariant() is not (".txt" or ".html" or ".htm");

    /// <summary>Reads them one after the other; what cannot be read is a problem with its place in the file.</summary>
    /// <param name="bytes">Stays open.</param>
    public static IEnumerable<ArticleLine> Read(string path, Stream bytes, PageNoise noise) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".txt" => Lines(ArticleReader.ReadPlainText(bytes, noise)),
            ".html" or ".htm" => [ReadPage(bytes, noise)],
            _ => ArticleReader.ReadJsonLines(bytes),
        };

    private static ArticleLine ReadPage(Stream bytes, PageNoise noise)
    {
        var read = Bytes(bytes);
        try
        {
            return new(PageReader.Read(read, null, null, noise).ToArticle(), null);
        }
        catch (NoPageException none)
        {
            return new(null, new(1, 1, none.Message));
        }
        catch (Exception fault) when (ProgramFault.Is(fault))
        {
            return new(null, new(1, 1, $"This cannot be read, {ProgramFault.Told(fault)}"));
        }
    }

    // One byte more than a page may have is enough to refuse it.
    private static byte[] Bytes(Stream bytes)
    {
        using var read = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var count = bytes.Read(buffer); count > 0 && read.Length <= ArticleReader.Longest; count = bytes.Read(buffer))
        {
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private static IEnumerable<ArticleLine> Lines(ArticleReading reading) =>
        [
            .. reading.Articles.Select(article => new ArticleLine(article, null)),
            .. reading.Problems.Select(problem => new ArticleLine(null, problem)),
        ];
}
