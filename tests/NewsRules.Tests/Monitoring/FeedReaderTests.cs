using System.IO.Compression;
using System.Text;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Feeds.Texts;
using NewsRules.Reading;

namespace NewsRules.Tests.Monitoring;

/// <summary>Feeds as bytes.</summary>
public sealed class FeedReaderTests
{
    [Fact]
    public void AnRssItemIsRead()
    {
        var entry = Assert.Single(
            Read(
                """
                <rss version="2.0"><channel><title>Wire</title><language>ar-EG</language><item><guid>https://wire.example/1</guid><title>خبر</title>
                <pubDate>Sun, 01 Mar 2026 11:00:00 +0200</pubDate><description>&lt;p&gt;نص&lt;/p&gt;</description></item></channel></rss>
                """
            ).Entries
        );

        Assert.Equal(
            ("https://wire.example/1", "خبر", "https://wire.example/1", "<p>نص</p>"),
            (entry.Id, entry.Title.ToText(), entry.Link, entry.Summary?.ToHtml())
        );
        Assert.Equal(Press.Morning, entry.Published);
    }

    [Fact]
    public void AnAtomEntryIsReadWithItsRelativeLink()
    {
        var entry = Assert.Single(
            Read(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>tag:1</id><title>News</title><link href="/one"/>
                <updated>2026-03-01T09:00:00Z</updated><content type="html">&lt;b&gt;x&lt;/b&gt;</content></entry></feed>
                """
            ).Entries
        );

        Assert.Equal(
            ("tag:1", "https://wire.example/one", "<b>x</b>", Press.Morning),
            (entry.Id, entry.Link, entry.Content?.ToHtml(), entry.Published)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("<rss><channel>")]
    [InlineData("<rss><channel><item")]
    [InlineData("{\"feed\": 1}")]
    public void WhatIsNoFeedIsRefused(string text) => Assert.Throws<NoFeedException>(() => Read(text));

    [Fact]
    public void DeepNestingIsRefused() =>
        Assert.Throws<NoFeedException>(() => Read("<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000))));

    [Theory]
    [InlineData("<p>One &amp; two</p><p>Three</p>", "One & two\nThree")]
    [InlineData("a < b <script>if (x) { y }</script>c", "a < b c")]
    [InlineData("<p title=\"unfinished", "<p title=\"unfinished")]
    public void MarkupGivesItsText(string markup, string text) => Assert.Equal(text, MarkupText.Of(markup));

    [Theory]
    [InlineData("Ships &nbsp;&amp; &eacute;clairs &#1604;", "Ships & éclairs ل")]
    [InlineData("Fish & chips &foo; &a b;", "Fish & chips &foo; &a b;")]
    [InlineData("1 < 2 &nbsp;x", "1 < 2 x")]
    [InlineData("Bell\u0007 and\u0000 zero & more", "Bell and zero & more")]
    [InlineData("<![CDATA[a & b &nbsp;]]> & c", "a & b & c")]
    public void BrokenTextIsMended(string title, string read) =>
        Assert.Equal(read, Read($"<rss><channel><item><title>{title}</title></item></channel></rss>").Entries[0].Title.ToText());

    [Theory]
    [InlineData("\r\n <?xml version='1.0' encoding='utf-8'?><rss version='0.91'><channel><title>T</title></channel></rss>")]
    [InlineData("Warning: line 3<br><rss><channel><title>T</title></channel></rss>")]
    [InlineData("<html><title>T</title></html>", false)]
    [InlineData("PHP notice\n<rss><channel><title>T</title></channel></rss>")]
    [InlineData(
        "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://nowhere.example/rss.dtd'><rss><channel><title>T</title></channel></rss>"
    )]
    [InlineData(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>T</title></channel></rdf:RDF>"
    )]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>T</title></feed>")]
    public void FeedsOfAllAgesAreKnown(string text, bool isFeed = true) =>
        Assert.Equal(isFeed ? "T" : "refused", Refusable(() => Read(text).Title.ToText()));

    [Fact]
    public void OfWhatADocumentTypeDeclaresOnlyWordsAreTaken()
    {
        var feed = Read(
            "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b 'bomb'>]><rss><channel><title>&a; &b;</title></channel></rss>"
        );
        Assert.Equal("&a; bomb", feed.Title.ToText());
    }

    [Fact]
    public void PrefixesThatAreDeclaredNowhereAreUnderstood()
    {
        var entry = Assert.Single(
            Read(
                "<rss><channel><item><content:encoded>Text</content:encoded><dc:date>2026-03-01T09:00:00Z</dc:date></item></channel></rss>"
            ).Entries
        );
        Assert.Equal(("Text", Press.Morning), (entry.Content?.ToText(), entry.Published));
    }

    [Theory]
    [InlineData("Sun, 01 Mar 2026 09:00:00 GMT")]
    [InlineData("Mon, 1 Mar 2026 09:00 UT")]
    [InlineData("الأحد, 01 Mar 2026 11:00:00 +0200")]
    [InlineData("2026-03-01T10:00:00+01:00")]
    [InlineData("2026-03-01 09:00:00")]
    [InlineData("01 Mar 2026 04:00:00 EST")]
    public void DatesAreReadAsTheyAreWritten(string date) =>
        Assert.Equal(Press.Morning, Read($"<rss><channel><item><pubDate>{date}</pubDate></item></channel></rss>").Entries[0].Published);

    [Theory]
    [InlineData("yesterday")]
    [InlineData("Sun, 99 Foo 2026 25:61:00 GMT")]
    [InlineData(",")]
    public void WhatIsNoDateIsNone(string date) =>
        Assert.Null(Read($"<rss><channel><item><pubDate>{date}</pubDate></item></channel></rss>").Entries[0].Published);

    [Fact]
    public void AnOldArabicFeedIsReadInItsEncoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding
            .GetEncoding(1256)
            .GetBytes("<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss><channel><title>أخبار المرفأ</title></channel></rss>");
        Assert.Equal("أخبار المرفأ", FeedReader.Read(bytes, "text/xml", null).Title.ToText());
    }

    [Fact]
    public void AFileThatIsPackedIsUnpackedAsFarAsItGoes()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var packer = new GZipStream(File.Create(path), CompressionLevel.Optimal))
            {
                packer.Write(new byte[10_000]);
            }

            var file = new ListedFile("packed", path, null, null);
            Assert.Equal(new byte[10_000], file.Bytes(20_000));
            Assert.Equal(201, file.Bytes(200).Length);
            File.WriteAllBytes(path, [0x1F, 0x8B, 0x08, 1]);
            Assert.Equal(4, file.Bytes(100).Length);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void AnyDamageIsReadOrRefused()
    {
        var whole =
            "<?xml version='1.0'?><rss xmlns:a='b'><channel><title>T &amp; &#65; &nbsp;</title><item><link>x</link><![CDATA[ y ]]><!-- z --></item></channel></rss>";
        var random = new Random(11);
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(whole);
            bytes[random.Next(bytes.Length)] = (byte)"<>&;[]-?!'\0 a\u007f"[random.Next(14)];
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Refusable(() => FeedReader.Read(bytes.AsMemory(0, random.Next(bytes.Length)), null, null).Title.ToText());
        }
    }

    private static string Refusable(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (NoFeedException)
        {
            return "refused";
        }
    }

    private static Feed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), null, new Uri("https://wire.example/feed"));
}
