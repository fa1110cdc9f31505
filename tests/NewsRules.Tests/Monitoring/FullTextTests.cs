using System.Collections.Concurrent;
using System.Net;
using NewsRules.Facts.Articles;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Sources;
using NewsRules.Monitoring.Store;

namespace NewsRules.Tests.Monitoring;

/// <summary>
/// Feeds that carry summaries, with the pages that they link to, on loopback: whatever the page is, the article is there.
/// </summary>
public sealed class FullTextTests : IDisposable
{
    private const string Summary = "Ten ships wait for a pilot.";
    private const string Whole =
        "Ten ships waited for a pilot on Sunday, the port authority said. It added that the harbour would open again on Monday, when the wind was due to drop.";

    private readonly Newsroom _room = new(options => (options.PagePause, options.FeedSizeLimit) = (TimeSpan.Zero, 100_000));
    private readonly ConcurrentQueue<string> _asked = new();
    private string _page = "";

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task TheTextOfThePageStandsAndIsReadForFacts()
    {
        using var server = Serving(Page(Whole));

        Assert.Equal((1, 1), Counts(await LookAsync(server, FullText.Auto)));
        Assert.Equal((Whole, "Ten ships wait"), (Stored().Body, Stored().Title));
    }

    [Theory]
    [InlineData(FullText.Auto)]
    [InlineData(FullText.Always)]
    public async Task OfALinkAloneThePageTellsEverything(FullText fullText)
    {
        using var server = Serving(Page(Whole), isLinkAlone: true);
        await LookAsync(server, fullText);
        Assert.Equal((Whole, "Ten ships wait"), (Stored().Body, Stored().Title));
    }

    [Fact]
    public async Task ALinkAloneStandsWhereItsPageFails()
    {
        using var server = Serving("404 Not Found\r\n\r\nGone", isLinkAlone: true);
        Assert.Contains("404", Assert.Single((await LookAsync(server, FullText.Auto)).Problems), StringComparison.Ordinal);
        Assert.Equal(("", Stored().Link), (Stored().Body, Stored().Title));
        Assert.Equal(0, (await LookAsync(server, FullText.Auto)).New);
    }

    [Fact]
    public async Task APageIsAskedForOnceInItsLife()
    {
        using var server = Serving(Page(Whole));
        await LookAsync(server, FullText.Always);
        await LookAsync(server, FullText.Always);
        Assert.Equal(1, _asked.Count(head => head.Contains("/page", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(FullText.Never, false)]
    [InlineData(FullText.Auto, false)]
    [InlineData(FullText.Always, true)]
    public async Task OfAFeedWithWholeArticlesPagesAreReadOnlyWhenAlways(FullText fullText, bool isAsked)
    {
        using var server = Serving(
            Page(Whole),
            summary: string.Concat(Enumerable.Repeat("Ten ships wait for a pilot, as they did all week. ", 20))
        );
        await LookAsync(server, fullText);
        Assert.Equal(isAsked, _asked.Any(head => head.Contains("/page", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("503 Service Unavailable\r\n\r\nBusy", "; the page is asked for again.")]
    [InlineData("429 Too Many Requests\r\nRetry-After: 60\r\n\r\n", "; the page is asked for again.")]
    [InlineData("200 OK\r\nContent-Length: 99999\r\n\r\n<p>Ten", "; the page is asked for again.")]
    public async Task APageOfABusyServerIsAskedForAgainWhenItIsDue(string busy, string told)
    {
        _page = busy;
        using var server = Serving(null);
        Assert.Contains(told, Assert.Single((await LookAsync(server, FullText.Always)).Problems), StringComparison.Ordinal);

        _page = Page(Whole);
        Assert.Equal(0, (await LookAsync(server, FullText.Always)).Revised);
        _room.Time.Advance(TimeSpan.FromMinutes(1));
        var later = await LookAsync(server, FullText.Always);

        Assert.Equal((0, 1, 1), (later.New, later.Revised, later.Alerts));
        Assert.Equal(2, _asked.Count(head => head.Contains("/page", StringComparison.Ordinal)));
        _room.Time.Advance(TimeSpan.FromDays(1));
        await LookAsync(server, FullText.Always);
        Assert.Equal(2, _asked.Count(head => head.Contains("/page", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task APageThatStaysBusyIsGivenUpInTheEnd()
    {
        using var server = Serving("503 Service Unavailable\r\n\r\n");
        var problems = new List<string>();
        for (var look = 0; look < 12; look++)
        {
            problems.AddRange((await LookAsync(server, FullText.Always)).Problems);
            _room.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(8, problems.Count);
        Assert.EndsWith("What the feed says stands.", problems[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404 Not Found\r\n\r\nGone", "answered 404 Not Found. What the feed says stands.")]
    [InlineData("200 OK\r\nContent-Type: image/png\r\n\r\nPNG", "its server calls it image/png")]
    [InlineData("200 OK\r\n\r\n<html></html>", "holds no article")]
    [InlineData(
        "200 OK\r\n\r\n<p>We ask for your consent to a great many things before you may read on, and we ask it at length.",
        "shows another text"
    )]
    [InlineData("200 OK\r\n\r\n<p>Ten ships wait.", "shows less")]
    [InlineData("302 Found\r\nLocation: file:///etc/passwd\r\n\r\n", "redirects to where it may not")]
    [InlineData("302 Found\r\nLocation: http://localhost:9/page\r\n\r\n", "only what you name yourself may lead to")]
    public async Task WhenThePageFailsTheSummaryStandsAndItIsTold(string answer, string told)
    {
        using var server = Serving(answer);

        var tally = await LookAsync(server, FullText.Always);

        Assert.Contains(told, Assert.Single(tally.Problems), StringComparison.Ordinal);
        Assert.Equal((1, Summary), (tally.New, Stored().Body));
    }

    [Fact]
    public async Task OfManyPagesThatFailTheNumberIsTold()
    {
        using var server = new LoopbackServer(
            async (head, answer) =>
                await LoopbackServer.WriteAsync(
                    answer,
                    head.StartsWith("GET /feed", StringComparison.Ordinal)
                        ? "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss><channel>"
                            + string.Concat(
                                Enumerable
                                    .Range(1, 7)
                                    .Select(number =>
                                        $"<item><guid>{number}</guid><title>Ship {number} waits</title><link>/page{number}</link></item>"
                                    )
                            )
                            + "</channel></rss>"
                        : "HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\nGone"
                )
        );

        var problems = (await LookAsync(server, FullText.Always)).Problems;
        Assert.Equal(6, problems.Count);
        Assert.EndsWith("2 more pages failed; what the feed says of them stands.", problems[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatLeadsOnAtOnceIsFollowed()
    {
        using var server = new LoopbackServer(
            async (head, answer) =>
                await LoopbackServer.WriteAsync(
                    answer,
                    "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
                        + (
                            head.StartsWith("GET /feed", StringComparison.Ordinal)
                                ? $"<rss><channel><item><title>Ten ships wait</title><link>/page</link><description>{Summary}</description></item></channel></rss>"
                            : head.StartsWith("GET /page", StringComparison.Ordinal)
                                ? "<html><noscript><meta http-equiv=refresh content='0;url=/old'></noscript><meta http-equiv='Refresh' content='0; URL=/other'></html>"
                            : $"<html><meta http-equiv=refresh content=300><p>{Whole}</p></html>"
                        )
                )
        );

        await LookAsync(server, FullText.Auto);
        Assert.Equal(Whole, Stored().Body);
    }

    [Fact]
    public async Task ATitleDoesNotVouchForWhatStandsBelowIt()
    {
        using var server = Serving(
            Page(
                "We and our partners ask for your consent to a great many things, and you may withdraw it at any time by a letter to our office."
            )
        );

        Assert.Contains("shows another text", Assert.Single((await LookAsync(server, FullText.Auto)).Problems), StringComparison.Ordinal);
        Assert.Equal(Summary, Stored().Body);
    }

    [Fact]
    public async Task APageUnderAnotherHeadlineIsKnownByWhatTheFeedTells()
    {
        using var server = Serving(
            Page($"{Summary} {Whole}").Replace("Ten ships wait</h1>", "Why nothing sails this week</h1>", StringComparison.Ordinal)
        );

        Assert.Empty((await LookAsync(server, FullText.Auto)).Problems);
        Assert.Equal($"{Summary} {Whole}", Stored().Body);
    }

    [Fact]
    public async Task WhatThePageDoesNotTellIsKeptBeforeItsText()
    {
        using var server = Serving(
            Page(Whole),
            summary: "A union calls for calm.&lt;br&gt;Ten ships waited.&lt;br&gt;Wire&lt;br&gt;The post Ten ships wait appeared first on Somebody's Page."
        );

        await LookAsync(server, FullText.Auto);
        Assert.StartsWith($"A union calls for calm.\n{Whole[..20]}", Stored().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatTheProgramCannotDigestIsTold()
    {
        using var server = LoopbackServer.Of("200 OK", "<p>Ten ships wait."u8.ToArray());
        var fetched = await _room.Part<FeedFetcher>().FetchPageAsync(server.Url, server.Url, TestContext.Current.CancellationToken);

        Assert.Contains(
            "cannot be read, by a fault of this program",
            Assert.Throws<SourceException>(() => fetched.ReadPage(null!)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http://localhost:9/secret")]
    [InlineData("http://[::1]:9/secret")]
    [InlineData("http://10.0.0.1/secret")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::ffff:127.0.0.1]:9/secret")]
    public async Task AFeedDoesNotLeadBehindTheWall(string link)
    {
        using var server = Serving("", link);
        Assert.Contains(
            "only what you name yourself may lead to",
            Assert.Single((await LookAsync(server, FullText.Always)).Problems),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:desk@wire.example")]
    [InlineData("")]
    public async Task WhatIsNoPageOfTheWebIsNotAskedFor(string link)
    {
        using var server = Serving("", link);
        var tally = await LookAsync(server, FullText.Always);
        Assert.Equal((1, 0), (tally.New, tally.Problems.Count));
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    public void AnAddressIsOfTheOpenNetworkOrNot(string address, bool isOpen) =>
        Assert.Equal(isOpen, PublicAddresses.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("Short.", true)]
    [InlineData("…", true)]
    public void AShortTextIsASummary(string text, bool isSummary) => Assert.Equal(isSummary, LinkedPages.IsSummary(text, PageNoise.None));

    [Theory]
    [InlineData(".", false)]
    [InlineData(" […]", true)]
    [InlineData("...", true)]
    [InlineData(" Read more…", true)]
    [InlineData(" المزيد...", true)]
    public void ALongTextIsASummaryWhenItBreaksOff(string end, bool isSummary) =>
        Assert.Equal(
            isSummary,
            LinkedPages.IsSummary(
                string.Concat(Enumerable.Repeat("The talks go on, it says. ", 30)) + "They end on Sunday" + end,
                RepositoryRules.Noise
            )
        );

    private static string Page(string text) =>
        $"200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><h1>Ten ships wait</h1><p>{text}</p></html>";

    private static (int New, int Alerts) Counts(SourceTally tally) => (tally.New, tally.Alerts);

    private LoopbackServer Serving(string? page, string? link = null, string summary = Summary, bool isLinkAlone = false) =>
        new(
            async (head, answer) =>
            {
                _asked.Enqueue(head);
                var path = link ?? "/page";
                await LoopbackServer.WriteAsync(
                    answer,
                    head.StartsWith("GET /feed", StringComparison.Ordinal)
                        ? $"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss><channel><item><guid isPermaLink=\"false\">7</guid><link>{path}</link>{(isLinkAlone ? "" : $"<title>Ten ships wait</title><description>{summary}</description>")}</item></channel></rss>"
                        : $"HTTP/1.1 {(page ?? _page).Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal)}"
                );
            }
        );

    private Task<SourceTally> LookAsync(LoopbackServer server, FullText fullText) =>
        _room
            .Part<FeedSource>()
            .LookAsync(
                new("wire", server.Url, "en", null, TimeSpan.FromSeconds(10)) { FullText = fullText },
                TestContext.Current.CancellationToken
            );

    private Article Stored()
    {
        using var articles = StoredArticles.Open(_room.At("store/news.db"));
        return Assert.Single(articles.Since(DateTimeOffset.UnixEpoch)).Article;
    }
}
