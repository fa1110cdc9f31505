using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using NewsRules.Monitoring.Feeds;

namespace NewsRules.Tests.Monitoring;

/// <summary>
/// Feeds made to hurt: entries or a sentence, never another exception; what comes out is inert; all of them together within the patience of
/// a test run.
/// </summary>
public sealed partial class HostileFeedTests
{
    private static readonly string[] Pieces =
    [
        "<rss>",
        "<rss version='2.0'>",
        "<channel>",
        "<item>",
        "</item>",
        "</channel>",
        "</rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<entry>",
        "</entry>",
        "<rdf:RDF>",
        "<title>",
        "</title>",
        "<title type='html'>",
        "<link>",
        "<link href='/a'/>",
        "</link>",
        "https://wire.example/?a=1&b=2",
        "<guid>",
        "<description>",
        "</description>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?xml version='1.0' encoding='utf-16'?>",
        "<!DOCTYPE rss [",
        "<!ENTITY a 'b'>",
        "]>",
        "&a;",
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "&#x110000;",
        "&#",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "=",
        "/",
        " ",
        "\n",
        "\0",
        "\u0008",
        "\uD800",
        "\uFFFE",
        "خبر",
        "<x:y z:w='1' z:w='2'>",
        "<a b>",
        "<a b='",
        "xmlns:q=''",
        "<content:encoded>",
        "<script>x()</script>",
        "<img src=x onerror=x()>",
        "<a href='javascript:x()'>",
        "<style>",
        "<pubDate>",
        "2026-03-01T09:00:00Z",
        "٠١/٠٣/٢٠٢٦",
        "99:99",
        "{\"items\":[",
        "{\"id\":1,\"title\":\"\\ud800\"}",
        "]}",
        "<1>",
        "</>",
        "<:a>",
        "<a:>",
        "<é>",
    ];

    private static readonly string[] ReadOrRefused = ["read", "refused"];

    [Fact]
    public void AnyBytesAreReadOrRefused() =>
        Gen
            .Byte.Array[0, 400]
            .Sample(bytes =>
            {
                Assert.Contains(Outcome(bytes), ReadOrRefused);
            });

    [Fact]
    public void AnythingMadeOfPiecesOfFeedsIsReadOrRefused() =>
        Gen.OneOf<string>(Pieces)
            .Array[0, 60]
            .Sample(
                pieces =>
                {
                    Assert.Contains(Outcome(Encoding.UTF8.GetBytes(string.Concat(pieces))), ReadOrRefused);
                },
                iter: 2_000
            );

    [Fact]
    public void WhateverIsLikeAFeedIsRead() =>
        Gen.OneOf<string>(Pieces)
            .Array[0, 40]
            .Sample(
                pieces =>
                {
                    Assert.Equal(
                        "read",
                        Outcome(
                            Encoding.UTF8.GetBytes(
                                $"<rss><channel><item><title>Whole</title></item>{string.Concat(pieces.Except(["<rss>", "<rss version='2.0'>", "</rss>", "\0"]))}"
                            )
                        )
                    );
                },
                iter: 2_000
            );

    [Theory]
    [InlineData("<a>")]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<x></x>")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<a b=\"")]
    [InlineData("<a b='")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("<?xml ")]
    [InlineData("&amp;")]
    [InlineData("&")]
    [InlineData("</a>")]
    [InlineData("<item>")]
    [InlineData("<item/>")]
    [InlineData("<entry/>")]
    [InlineData("< ")]
    [InlineData("<author>x</author>")]
    [InlineData("<p style='x'>")]
    [InlineData("<script>")]
    [InlineData("<svg><g>")]
    [InlineData("<div></q>")]
    [InlineData("<div><div><object></div></div></div></object>")]
    [InlineData("<table><tr><td>")]
    public void AMegabyteOfAnythingIsReadOrRefused(string piece)
    {
        var megabyte = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.Contains(Outcome(Encoding.UTF8.GetBytes(megabyte)), ReadOrRefused);
        Assert.Contains(Outcome(Encoding.UTF8.GetBytes($"<rss><channel><item><description>{megabyte}")), ReadOrRefused);
        Assert.Contains(Outcome(Encoding.UTF8.GetBytes($"<feed xmlns='http://www.w3.org/2005/Atom'>{megabyte}")), ReadOrRefused);
        Assert.Equal(
            "read",
            Outcome(
                Encoding.UTF8.GetBytes(
                    $"<rss><channel><item><description>{System.Net.WebUtility.HtmlEncode(megabyte)}</description></item></channel></rss>"
                )
            )
        );
    }

    [Theory]
    [InlineData("<!ENTITY a \"0123456789\">", 100_000, 100_000)]
    [InlineData("<!ENTITY b \"0123456789\"><!ENTITY a \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">", 100_000, 100_000)]
    [InlineData("<!ENTITY a SYSTEM \"file:///etc/passwd\">", 1, 0)]
    public void WhatIsDeclaredGrowsNothing(string declaration, int references, int grown)
    {
        var title = string.Concat(Enumerable.Repeat("&a;", references));
        var read = FeedReader
            .Read(Encoding.UTF8.GetBytes($"<!DOCTYPE rss [{declaration}]><rss><channel><title>{title}</title></channel></rss>"), null, null)
            .Title.ToText();
        Assert.InRange(read.Length, 0, title.Length + grown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("</i>")]
    [InlineData("<table><td></b></table>")]
    public void FormattingThatIsOpenedAnewInEachBlockGrowsNothing(string strewn)
    {
        var open = string.Concat(Enumerable.Range(0, 200).Select(i => $"<b a={i}>"));
        var markup = $"<p>{open}</p>{string.Concat(Enumerable.Repeat(strewn, 200))}{string.Concat(Enumerable.Repeat("<p>x</p>", 50_000))}";
        Assert.Equal(
            "read",
            Outcome(
                Encoding.UTF8.GetBytes(
                    $"<rss><channel><item><description>{System.Net.WebUtility.HtmlEncode(markup)}</description></item></channel></rss>"
                )
            )
        );
    }

    [Fact]
    public void AsManyAttributesAndPrefixesAsThereMayBeAreBorne()
    {
        var attributes = string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"a{i}='1'"));
        var prefixes = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<p{i}:a/>"));
        Assert.Equal("read", Outcome(Encoding.UTF8.GetBytes($"<rss><channel {attributes}><title>T</title>{prefixes}</channel></rss>")));
    }

    [Fact]
    public void JsonNestedDeepIsRefused() =>
        Assert.Equal("refused", Outcome(Encoding.UTF8.GetBytes("{\"items\":" + new string('[', 100_000))));

    // All of it is looked at: texts are made when they are asked for. What is wrong is given back.
    private static string Outcome(byte[] bytes)
    {
        try
        {
            var feed = FeedReader.Read(bytes, null, new Uri("https://wire.example/feed"));
            Assert.DoesNotContain(feed.Entries, entry => entry.Id.Length == 0);
            FeedText[] texts =
            [
                .. feed
                    .Entries.SelectMany(entry => new[] { entry.Title, entry.Summary, entry.Content })
                    .Append(feed.Title)
                    .OfType<FeedText>(),
            ];
            return texts.Select(text => text.ToHtml()).FirstOrDefault(html => !IsInert(html))
                ?? texts.Select(text => text.ToText()).FirstOrDefault(text => text.Contains('\0', StringComparison.Ordinal))
                ?? "read";
        }
        catch (NoFeedException)
        {
            return "refused";
        }
    }

    private static bool IsInert(string html) => !Active().IsMatch(html);

    [GeneratedRegex("""<[^>]*(script|style|onerror|javascript)""", RegexOptions.IgnoreCase)]
    private static partial Regex Active();
}
