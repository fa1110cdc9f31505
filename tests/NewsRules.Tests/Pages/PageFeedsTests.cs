using System.Text;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Tests.Pages;

/// <summary>Where a page has its feeds.</summary>
public sealed class PageFeedsTests
{
    private static readonly Uri Home = new("https://harbour.example/");

    [Fact]
    public void AFeedIsDeclaredByItsType() =>
        Assert.Equal(
            ["https://harbour.example/rss", "https://harbour.example/news.json"],
            Of(
                """<link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/feed+json; charset=utf-8" href="/news.json"><link rel="alternate" hreflang="fr" href="/fr">"""
            ).Declared
        );

    [Fact]
    public void WhatIsOnlyCalledJsonMayBeOne()
    {
        var (declared, linked) = Of(
            """<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/7"><link rel="alternate" type="application/json" href="/j"><a href="/feed">Feed</a>"""
        );
        Assert.Empty(declared);
        Assert.Equal(
            ["https://harbour.example/wp-json/wp/v2/posts/7", "https://harbour.example/j", "https://harbour.example/feed"],
            linked
        );
    }

    private static (string[] Declared, string[] Linked) Of(string markup)
    {
        var (declared, linked) = PageFeeds.Of(Encoding.UTF8.GetBytes($"<html><body>{markup}</body></html>"), null, Home);
        return ([.. declared.Select(feed => feed.AbsoluteUri)], [.. linked.Select(feed => feed.AbsoluteUri)]);
    }
}
