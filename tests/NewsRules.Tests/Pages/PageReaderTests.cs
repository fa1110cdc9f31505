using System.Globalization;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Tests.Pages;

/// <summary>Web pages → articles, by the cases in tests/cases/pages: NAME.html beside NAME.expected.txt.</summary>
public sealed class PageReaderTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Repository.At("tests/cases/pages"), "*.html").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>Expected: title, byline, date in UTC, link, site and language ("-" for none), then the paragraphs.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void APageBecomesTheArticleItsCaseExpects(string name)
    {
        var expected = File.ReadAllText(Repository.At($"tests/cases/pages/{name}.expected.txt")).ReplaceLineEndings("\n").TrimEnd();
        Assert.Equal(expected, Shown(PageReader.Read(File.ReadAllBytes(Repository.At($"tests/cases/pages/{name}.html")), null, null, RepositoryRules.Noise)));
    }

    private static string Shown(Page page) =>
        string.Join('\n', page.Title, page.Byline ?? "-", Date(page) ?? "-", page.Link ?? "-", page.Site ?? "-", page.Language ?? "-", page.Body);

    private static string? Date(Page page) => page.Published?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
