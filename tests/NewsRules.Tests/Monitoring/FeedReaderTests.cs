using System.Text;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Sources;

namespace NewsRules.Tests.Monitoring;

/// <summary>Feeds as bytes.</summary>
public sealed class FeedReaderTests
{
    [Fact]
    public void AnRssItemIsRead()
    {
        var entry = Assert.Single(Read("""
            <rss version="2.0"><channel><title>Wire</title><language>ar-EG</language><item><guid>https://wire.example/1</guid><title>خبر</title>
            <pubDate>Sun, 01 Mar 2026 11:00:00 +0200</pubDate><description>&lt;p&gt;نص&lt;/p&gt;</description></item></channel></rss>
            """).Entries);

        Assert.Equal(("https://wire.example/1", "خبر", "https://wire.example/1", "<p>نص</p>"), (entry.Id, entry.Title, entry.Link, entry.Summary));
        Assert.Equal(Press.Morning, entry.Published);
    }

    [Fact]
    public void AnAtomEntryIsReadWithItsRelativeLink()
    {
        var entry = Assert.Single(Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>tag:1</id><title>News</title><link href="/one"/>
            <updated>2026-03-01T09:00:00Z</updated><content type="html">&lt;b&gt;x&lt;/b&gt;</content></entry></feed>
            """).Entries);

        Assert.Equal(("tag:1", "https://wire.example/one", "<b>x</b>", Press.Morning), (entry.Id, entry.Link, entry.Content, entry.Published));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("<rss><channel>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&a;</title></channel></rss>")]
    public void WhatIsNoFeedIsRefused(string text) => Assert.Throws<NoFeedException>(() => Read(text));

    [Fact]
    public void DeepNestingIsRefused() => Assert.Throws<NoFeedException>(() => Read("<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000))));

    [Theory]
    [InlineData("<p>One &amp; two</p><p>Three</p>", "One & two\nThree")]
    [InlineData("a < b <script>if (x) { y }</script>c", "a < b c")]
    [InlineData("<p title=\"unfinished", "<p title=\"unfinished")]
    public void MarkupGivesItsText(string markup, string text) => Assert.Equal(text, MarkupText.Of(markup));

    private static Feed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), null, new Uri("https://wire.example/feed"));
}
