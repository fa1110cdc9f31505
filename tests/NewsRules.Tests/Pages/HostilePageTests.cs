using System.Text;
using CsCheck;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Pages;
using NewsRules.Monitoring.Sources;

namespace NewsRules.Tests.Pages;

/// <summary>
/// Pages made to hurt: an article or a sentence, never an exception; all of them together within the patience of a test run.
/// </summary>
public sealed class HostilePageTests
{
    [Theory]
    [InlineData("", "The page holds no article.")]
    [InlineData("<html><head><title>Only a title</title></head></html>", "The page holds no article.")]
    [InlineData("<script>while (true) {}</script><style>p {}</style>", "The page holds no article.")]
    [InlineData("<p>Libya \0 Libya</p>", "This is binary data, no page.")]
    public void APageWithoutAnArticleIsAProblem(string markup, string problem) => Assert.Equal(problem, Problem(markup));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<b><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<blockquote><ul><li>")]
    [InlineData("<font><a href='x'>y")]
    [InlineData("<svg><g>")]
    [InlineData("<svg><div/>")]
    [InlineData("<svg><svg/></svg><g/>")]
    [InlineData("<svg><a><svg></a></svg><path/>")]
    [InlineData("<svg><desc></svg><path/>")]
    [InlineData("<svg><title><div/></title>")]
    [InlineData("<custom><svg></custom><path/>")]
    [InlineData("<select><svg><select><path/>")]
    [InlineData("<math><mi><mi/>")]
    [InlineData("<rt>")]
    [InlineData("<rp>x")]
    [InlineData("<div></q>")]
    [InlineData("<div><div><object></div></div></div></object>")]
    [InlineData("<p><b a='1'><b a='2'><b a='3'><i a='1'><i a='2'><i a='3'><u a='1'><u a='2'><u a='3'></p>")]
    public void OneMegabyteOfNestedMarkupIsAProblem(string opening) =>
        Assert.Contains("one in the other", Problem(Repeat(opening, 1_000_000) + "<p>Libya"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>")]
    [InlineData("<br>x")]
    [InlineData("<div class='share'></div>")]
    [InlineData("<a href='x'>y</a> ")]
    [InlineData("<p>Libya and Chad agreed on it, the paper says.</p>")]
    [InlineData("<p><span>x</span></p>")]
    [InlineData("<svg><title>Share</title><g><path d='M0'/><path/></g></svg>")]
    [InlineData("<math><mspace/><none/></math>")]
    public void HalfAMegabyteOfFlatMarkupIsRead(string piece) =>
        Assert.Contains(
            "Libya spoke",
            Read($"<article>{Repeat(piece, 500_000)}<p>{Repeat("Libya spoke. ", 100_000)}</p></article>").Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void AThousandNestedBlocksDoNotHideTheArticle() =>
        Assert.Equal("Libya spoke.", Read(Repeat("<div class='sidebar'>", 21_000) + "<main><p>Libya spoke.</p></main>").Text);

    [Theory]
    [InlineData(1_900, 900_000)]
    [InlineData(450, 100_000)]
    public void LongTextDeepInsideIsRead(int depth, int length) =>
        Assert.StartsWith(
            "Libya spoke. Libya spoke.",
            Read($"<article>{Repeat("<div>", depth * 5)}<p>{Repeat("Libya spoke. ", length)}</p>").Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<base>")]
    [InlineData("<base href='http://x.example/'>y</base>")]
    public void OneMegabyteOfBasesIsAProblem(string piece) =>
        Assert.Contains("base elements", Problem(Repeat(piece, 1_000_000)), StringComparison.Ordinal);

    [Fact]
    public void WhatIsForBrowsersWithoutScriptsIsNotParsed() =>
        Assert.Equal("Libya spoke.", Read($"<noscript>{Repeat("<div>", 1_000_000)}</noscript><p>Libya spoke.</p>").Text);

    [Fact]
    public void TooManyElementsAreAProblem() =>
        Assert.Contains("more than 200000 elements", Problem(Repeat("<p>", 3_000_000)), StringComparison.Ordinal);

    [Fact]
    public void APageLargerThanAllowedIsAProblem()
    {
        using var bytes = new MemoryStream(new byte[ArticleReader.Longest + 1]);
        Assert.Equal(
            "1:1: The page is longer than 4 MB; it is left out.",
            Assert.Single(FileArticles.Read("page.html", bytes, PageNoise.None)).Problem!.ToString()
        );
    }

    [Theory]
    [InlineData("--!")]
    [InlineData("--!-")]
    [InlineData("--")]
    [InlineData("<!--")]
    public void OneMegabyteOfACommentThatHardlyEndsEndsNoProcess(string piece) =>
        Assert.Equal("Libya spoke.", Read($"<p>Libya spoke.</p><!--{Repeat(piece, 1_000_000)} -->").Text);

    [Fact]
    public void AZeroThatAProgramLeftBehindDoesNotMakeAPageBinary() =>
        Assert.Equal("Libya spoke.", Read($"<p>Libya \0spoke.</p>{Repeat("<i></i>", 2_000)}").Text);

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[[")]
    [InlineData("\"{")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":[{\"@id\":\"a\"}]},")]
    [InlineData("{\"@type\":\"Person\",\"@id\":\"b\"},")]
    public void OneMegabyteOfLinkedDataIsPassedOver(string piece) =>
        Assert.Equal(
            "Libya spoke.",
            Read(
                $"<script type='application/ld+json'>{Repeat(piece, 500_000)}</script><script type='application/ld+json'>[{Repeat(piece, 500_000)}</script><p>Libya spoke.</p>"
            ).Text
        );

    [Fact]
    public void LinkedDataMadeToHurtIsPassedOver()
    {
        var page = Read(
            $"<script type='application/ld+json'>{Repeat("[", 100_000)}</script><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":5,\"datePublished\":\"yesterday\",\"publisher\":[]}}</script><h1>Head</h1><p>Body.</p>"
        );
        Assert.Equal(("Head", null, null), (page.Title, page.Published, page.Site));
    }

    [Fact]
    public void AnArticleInLinkedDataThatNestsTooDeepLeavesThePageReadable() =>
        Assert.Equal(
            "Libya spoke.",
            Read(
                $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{Repeat("<div>", 50_000)}{Repeat("Chad spoke. ", 2_000)}\"}}</script><p>Libya spoke.</p>"
            ).Text
        );

    [Fact]
    public void AnyBytesAreReadOrRefused() =>
        Gen.OneOf(Gen.Byte.Array[0, 5_000], PageGenerator.Bytes)
            .Sample(
                bytes => Refusal(() => PageReader.Read(bytes, null, null, RepositoryRules.Noise)) is null or { Length: > 10 },
                iter: 500
            );

    private static string Repeat(string piece, int length) => new StringBuilder().Insert(0, piece, length / piece.Length).ToString();

    private static Page Read(string markup) =>
        PageReader.Read(Encoding.UTF8.GetBytes(markup), "text/html; charset=utf-8", null, PageNoise.None);

    private static string Problem(string markup) => Refusal(() => Read(markup)) ?? throw new InvalidOperationException("It is read.");

    private static string? Refusal(Func<Page> read)
    {
        try
        {
            return read().Text.Length > 0 ? null : "";
        }
        catch (NoPageException none)
        {
            return none.Message;
        }
    }
}
