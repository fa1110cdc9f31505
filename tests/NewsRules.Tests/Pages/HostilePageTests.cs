using System.Text;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Tests.Pages;

/// <summary>Pages made to hurt: an article or a sentence, never an exception; all of them together within the patience of a test run.</summary>
public sealed class HostilePageTests
{
    [Theory]
    [InlineData("", "The page holds no article.")]
    [InlineData("<html><head><title>Only a title</title></head></html>", "The page holds no article.")]
    [InlineData("<script>while (true) {}</script><style>p {}</style>", "The page holds no article.")]
    [InlineData("<p>Libya \0 Libya</p>", "This is binary data, no page.")]
    public void APageWithoutAnArticleIsAProblem(string markup, string problem) =>
        Assert.Equal($"1:1: {problem}", Assert.Single(Read(markup).Problems).ToString());

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<b><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<blockquote><ul><li>")]
    [InlineData("<font><a href='x'>y")]
    [InlineData("<svg><g>")]
    [InlineData("<div></q>")]
    [InlineData("<div><div><object></div></div></div></object>")]
    [InlineData("<p><b a='1'><b a='2'><b a='3'><i a='1'><i a='2'><i a='3'><u a='1'><u a='2'><u a='3'></p>")]
    public void OneMegabyteOfNestedMarkupIsAProblem(string opening) =>
        Assert.Contains("one in the other", Assert.Single(Read(Repeat(opening, 1_000_000) + "<p>Libya").Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>")]
    [InlineData("<br>x")]
    [InlineData("<div class='share'></div>")]
    [InlineData("<a href='x'>y</a> ")]
    [InlineData("<p>Libya and Chad agreed on it, the paper says.</p>")]
    [InlineData("<p><span>x</span></p>")]
    public void HalfAMegabyteOfFlatMarkupIsRead(string piece) =>
        Assert.Contains("Libya spoke", Assert.Single(Read($"<article>{Repeat(piece, 500_000)}<p>{Repeat("Libya spoke. ", 100_000)}</p></article>").Articles).Body, StringComparison.Ordinal);

    [Fact]
    public void AThousandNestedBlocksDoNotHideTheArticle() =>
        Assert.Equal("Libya spoke.", Assert.Single(Read(Repeat("<div class='sidebar'>", 21_000) + "<main><p>Libya spoke.</p></main>").Articles).Body);

    [Fact]
    public void TooManyElementsAreAProblem() =>
        Assert.Contains("more than 200000 elements", Assert.Single(Read(Repeat("<p>", 3_000_000)).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void APageLargerThanAllowedIsAProblem()
    {
        using var bytes = new MemoryStream(new byte[ArticleReader.Longest + 1]);
        Assert.Contains("longer than 4 MB", Assert.Single(PageReader.Read(bytes, PageNoise.None).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LinkedDataMadeToHurtIsPassedOver()
    {
        var article = Assert.Single(Read($"<script type='application/ld+json'>{Repeat("[", 100_000)}</script><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":5,\"datePublished\":\"yesterday\",\"publisher\":[]}}</script><h1>Head</h1><p>Body.</p>").Articles);
        Assert.Equal(("Head", null, null), (article.Title, article.Published, article.Source));
    }

    [Fact]
    public void AnyBytesAreReadOrRefused()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(5_000)];
            random.NextBytes(bytes);
            var reading = PageReader.Read(bytes, null, null, PageNoise.None);
            Assert.Equal(1, reading.Articles.Length + reading.Problems.Length);
        }
    }

    private static string Repeat(string piece, int length) => new StringBuilder().Insert(0, piece, length / piece.Length).ToString();

    private static ArticleReading Read(string markup) => PageReader.Read(Encoding.UTF8.GetBytes(markup), "utf-8", null, PageNoise.None);
}
