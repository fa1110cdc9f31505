using System.Globalization;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Tests.Pages;

/// <summary>Web pages → articles, by the cases in tests/cases/pages: NAME.html beside NAME.expected.txt.</summary>
public sealed class PageReaderTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Repository.At("tests/cases/pages"), "*.html").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>Expected: title, date in UTC, link, source and language ("-" for none), then the paragraphs.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void APageBecomesTheArticleItsCaseExpects(string name)
    {
        var expected = File.ReadAllText(Repository.At($"tests/cases/pages/{name}.expected.txt")).ReplaceLineEndings("\n").TrimEnd();
        using var bytes = File.OpenRead(Repository.At($"tests/cases/pages/{name}.html"));
        Assert.Equal(expected, Shown(PageReader.Read(bytes, RepositoryRules.Noise)));
    }

    private static string Shown(ArticleReading reading) => reading.Articles is [var article]
        ? string.Join('\n', article.Title, Date(article) ?? "-", article.Link ?? "-", article.Source ?? "-", article.Language ?? "-", article.Body)
        : string.Join('\n', reading.Problems);

    private static string? Date(Article article) => article.Published?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
