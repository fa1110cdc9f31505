using System.Text.Json;
using NewsRules.EndToEnd.Worker;

namespace NewsRules.EndToEnd;

/// <summary><c>newsrules feed</c>.</summary>
public sealed class FeedTests
{
    private const string Rss =
        "<rss version=\"2.0\"><channel><title>مرصد</title><item><guid>1</guid><title>وصول سفينة</title><link>/1</link><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item></channel></rss>";

    [Fact]
    public async Task AFeedIsShownForReading()
    {
        using var folder = new WorkingFolder();
        folder.Write("rss.xml", Rss);

        var outcome = (await NewsRulesProcess.RunAsync(folder, "feed", "parse", "--base", "https://wire.example/rss", "rss.xml")).Expect(0);

        Assert.Equal(
            ["مرصد · rss20", "1 entry", "  2026-03-01 09:00  وصول سفينة", "                    https://wire.example/1"],
            outcome.Lines
        );
    }

    [Fact]
    public async Task OfAListEveryFeedHasItsLineWhateverIsWrongWithIt()
    {
        using var folder = new WorkingFolder();
        folder.Write("rss.xml", Rss);
        folder.Write("page.html", "<html><p>Not found");
        folder.Write(
            "list.jsonl",
            """
            {"name": "good", "file": "rss.xml", "content_type": "text/xml", "base": "https://wire.example/rss"}
            {"name": "page", "file": "page.html"}
            {"name": "missing", "file": "missing.xml"}
            """
        );

        var lines = (await NewsRulesProcess.RunAsync(folder, "feed", "parse", "--batch", "list.jsonl"))
            .Expect(0)
            .Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .ToArray();

        Assert.Equal(["good", "page", "missing"], lines.Select(line => line.GetProperty("name").GetString()));
        Assert.Equal("https://wire.example/1", lines[0].GetProperty("entries")[0].GetProperty("link").GetString());
        Assert.Equal([false, true, true], lines.Select(line => line.TryGetProperty("error", out _)));
    }

    [Fact]
    public async Task WhatIsNoFeedIsToldAndTheOthersAreShown()
    {
        using var folder = new WorkingFolder();
        folder.Write("rss.xml", Rss);
        folder.Write("page.html", "<html><p>Not found");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "feed", "parse", "page.html", "rss.xml")).Expect(2);

        Assert.Contains("page.html: This is a page, no feed", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("1 entry", outcome.Lines);
    }

    [Theory]
    [InlineData("feed", "parse")]
    [InlineData("feed", "parse", "--batch", "none.jsonl")]
    [InlineData("feed", "test", "rss.xml")]
    [InlineData("feed")]
    public async Task WhatCannotBeMeantIsAnErrorOfUsage(params string[] arguments)
    {
        using var folder = new WorkingFolder();
        (await NewsRulesProcess.RunAsync(folder, arguments)).Expect(2);
    }

    [Fact]
    public async Task AFeedIsTestedAsTheWorkerWouldFetchIt()
    {
        using var folder = new WorkingFolder();
        using var feed = LoopbackFeed.Start();
        feed.Publish("7", "Ships", "Ten ships wait.");

        Assert.Contains("1 entry, 1 without a date", (await NewsRulesProcess.RunAsync(folder, "feed", "test", feed.Url)).Expect(0).Lines);
        feed.IsDown = true;
        Assert.Contains(
            "answered 503",
            (await NewsRulesProcess.RunAsync(folder, "feed", "test", feed.Url)).Expect(1).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AnAddressOfAReaderAndAPageThatLeadsOnAreFollowed()
    {
        using var folder = new WorkingFolder();
        using var feed = LoopbackFeed.Start();
        feed.Publish("7", "Ships", "Ten ships wait.");
        feed.Serve("/", "<html><head><meta http-equiv=\"refresh\" content=\"0;url=/feed\"></head></html>");

        Assert.Contains(
            "1 entry, 1 without a date",
            (await NewsRulesProcess.RunAsync(folder, "feed", "test", feed.Url.Replace("http:", "feed:", StringComparison.Ordinal)))
                .Expect(0)
                .Lines
        );
        Assert.Contains("1 entry, 1 without a date", (await NewsRulesProcess.RunAsync(folder, "feed", "test", feed.Home)).Expect(0).Lines);
    }

    [Fact]
    public async Task OfAPageTheFeedsThatItDeclaresAreTriedEach()
    {
        using var folder = new WorkingFolder();
        using var feed = LoopbackFeed.Start();
        feed.Publish("7", "Ships", "Ten ships wait.");
        feed.Serve(
            "/",
            """
            <html><head><link rel="alternate" type="application/rss+xml" href="/feed"><link rel="Alternate" type="application/atom+xml" href="gone.xml">
            <link rel="alternate" hreflang="en" href="/en"><link rel="alternate" type="application/json+oembed" href="/oembed"></head><body><p>Ships</p></body></html>
            """
        );

        var outcome = (await NewsRulesProcess.RunAsync(folder, "feed", "test", feed.Home)).Expect(0);

        Assert.Equal(
            [
                $"{feed.Url} · Wire · rss20 · 1 entry, 1 without a date",
                $"{feed.Home}gone.xml · {feed.Home}gone.xml answered 404 Not Found.",
            ],
            outcome.Lines
        );
    }

    [Fact]
    public async Task OfAPageThatDeclaresNoneWhatItLinksToIsTried()
    {
        using var folder = new WorkingFolder();
        using var feed = LoopbackFeed.Start();
        feed.Publish("7", "Ships", "Ten ships wait.");
        feed.Serve(
            "/",
            "<html><p><a href='/about'>About</a> <a href='/sitemap.xml'>Map</a> <a href='/feed'><img alt='RSS'></a> <a href='/rss/sport'>Sport</a></p></html>"
        );

        Assert.Equal(
            [$"{feed.Url} · Wire · rss20 · 1 entry, 1 without a date"],
            (await NewsRulesProcess.RunAsync(folder, "feed", "test", feed.Home)).Expect(0).Lines
        );
    }

    [Fact]
    public async Task OfAPageThatDeclaresNoneTheUsualPlacesAreTried()
    {
        using var folder = new WorkingFolder();
        using var feed = LoopbackFeed.Start();
        feed.Serve("/", "<html><p>Ships</p></html>");

        Assert.Equal(
            [$"{feed.Url} · Wire · rss20 · 0 entries"],
            (await NewsRulesProcess.RunAsync(folder, "feed", "test", feed.Home)).Expect(0).Lines
        );
        feed.IsDown = true;
        Assert.Contains(
            "declares no feed and links to none, and none lies at the usual places",
            (await NewsRulesProcess.RunAsync(folder, "feed", "test", feed.Home)).Expect(1).Error,
            StringComparison.Ordinal
        );
    }
}
