using System.Globalization;
using System.Text;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Tests.Pages;

/// <summary>Web pages → articles, by the cases in tests/cases/pages: NAME.html beside NAME.expected.txt.</summary>
public sealed class PageReaderTests
{
    public static TheoryData<string> Cases =>
        [
            .. Directory
                .GetFiles(Repository.At("tests/cases/pages"), "*.html")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Expected: title, byline, date in UTC, link, site and language ("-" for none), then the paragraphs.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void APageBecomesTheArticleItsCaseExpects(string name)
    {
        var expected = File.ReadAllText(Repository.At($"tests/cases/pages/{name}.expected.txt")).ReplaceLineEndings("\n").TrimEnd();
        Assert.Equal(
            expected,
            Shown(PageReader.Read(File.ReadAllBytes(Repository.At($"tests/cases/pages/{name}.html")), null, null, RepositoryRules.Noise))
        );
    }

    [Fact]
    public void WhatIsALinkAsAWholeInAListOrATableIsTextOfWhichNoFactIsRead()
    {
        var page = Read(
            """
            <article><h1>Parliament passes the water law</h1><p>Parliament passed the water law on Tuesday by 88 votes to 41, the speaker said after the session.</p>
            <ul><li>The law takes effect in July.</li><li>Still to be voted on: <ul><li><a href="1">Article nine, on wells in villages</a></li><li><a href="2">Article twelve, on fees of farmers</a></li><li><a href="3">Article twenty, on the river council</a></li></ul></li></ul>
            <table><tr><td><div><a href="4">Lakes and Rivers Party</a></div></td><td><div>52</div></td><td><div>48%</div></td></tr><tr><td><div><a href="5">Union of Free Farmers</a></div></td><td><div>36</div></td><td><div>33%</div></td></tr>
            <tr><td><div><a href="6">Party of the Coast</a></div></td><td><div>21</div></td><td><div>19%</div></td></tr></table>
            <p>The president has ten days to sign it, his office said.</p></article>
            """
        );
        Assert.All(["Article twelve, on fees of farmers", "Union of Free Farmers"], words =>
            Assert.Contains(words, page.Text, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Farmers", page.Body, StringComparison.Ordinal);
        Assert.Contains("33%", page.Body, StringComparison.Ordinal);
    }

    private static Page Read(string markup) =>
        PageReader.Read(Encoding.UTF8.GetBytes(markup), "text/html; charset=utf-8", null, RepositoryRules.Noise);

    private static string Shown(Page page) =>
        string.Join(
            '\n',
            page.Title,
            page.Byline ?? "-",
            Date(page) ?? "-",
            page.Link ?? "-",
            page.Site ?? "-",
            page.Language ?? "-",
            page.Body
        );

    private static string? Date(Page page) =>
        page.Published?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
