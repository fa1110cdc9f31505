using System.IO.Compression;
using System.Text;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Sources;
using NewsRules.Monitoring.Store;

namespace NewsRules.Tests.Monitoring;

/// <summary>Feeds over HTTP, on loopback: what a server does badly is told in a sentence, and costs no more than allowed.</summary>
public sealed class FeedSourceTests : IDisposable
{
    private const string Harbour = "<item><guid>1</guid><title>Ships</title><description>The harbour is open.</description></item>";

    private readonly Newsroom _room = new(options => options.FeedSizeLimit = 100_000);

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task AFeedIsReadOnceAndAnUnchangedOneIsNotSentAgain()
    {
        var asked = new List<string>();
        using var server = new LoopbackServer(
            async (head, answer) =>
            {
                asked.Add(head);
                await LoopbackServer.WriteAsync(
                    answer,
                    head.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal)
                        ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
                        : $"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nConnection: close\r\n\r\n{Rss(Harbour)}"
                );
            }
        );

        Assert.Equal((1, 0, 1), Counts(await LookAsync(server)));
        Assert.Equal((0, 0, 0), Counts(await LookAsync(server)));
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task TheSameItemsInAnotherOrderAndWithOthersAlertNothingTwice()
    {
        using var first = LoopbackServer.Of("200 OK", Encoding.UTF8.GetBytes(Rss(Harbour)));
        using var second = LoopbackServer.Of(
            "200 OK",
            Encoding.UTF8.GetBytes(Rss("<item><guid>2</guid><title>Other</title></item>" + Harbour))
        );

        Assert.Equal((1, 0, 1), Counts(await LookAsync(first)));
        Assert.Equal((1, 1, 0), Counts(await LookAsync(second)));
    }

    [Fact]
    public async Task AFeedThatBreaksOffIsAskedForAgainAsAWhole()
    {
        var asked = new List<string>();
        using var server = new LoopbackServer(
            async (head, answer) =>
            {
                asked.Add(head);
                await LoopbackServer.WriteAsync(
                    answer,
                    $"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nConnection: close\r\n\r\n<rss><channel>{Harbour}<item><guid>2</guid>"
                );
            }
        );

        Assert.Equal((1, 0, 1), Counts(await LookAsync(server)));
        await LookAsync(server);
        Assert.DoesNotContain("If-None-Match", asked[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task HowAFeedIsMendedIsToldOnce()
    {
        using var server = LoopbackServer.Of(
            "200 OK",
            Encoding.UTF8.GetBytes($"<rss><channel><!-- yesterday\n{Harbour}<item><guid>2</guid><title>In the harbour")
        );

        var tally = await LookAsync(server);
        Assert.Equal((1, 0, 1), Counts(tally));
        Assert.Equal(
            $"{server.Url} is mended: Line 1, column 15: a comment or instruction is never ended; what follows it is read. Line 2, column 136: the feed breaks off in an entry, which waits until it is whole.",
            Assert.Single(tally.Problems)
        );
        Assert.Empty((await LookAsync(server)).Problems);
    }

    [Fact]
    public async Task WhatWasToldIsNotToldAgainByTheNextProgramNorForAnotherLine()
    {
        var body = $"<rss><channel><!-- yesterday\n{Harbour}</channel></rss>";
        using var server = new LoopbackServer(
            async (_, answer) => await LoopbackServer.WriteAsync(answer, $"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{body}")
        );

        Assert.Single((await LookAsync(server)).Problems);
        body = body.Replace("<channel>", "<channel>\n\n", StringComparison.Ordinal);
        Assert.Empty((await LookAsync(server)).Problems);

        _room.Part<NewsStore>().Dispose();
        using var next = new Newsroom(options => options.StorePath = _room.At("store/news.db"));
        Assert.Empty((await next.Part<FeedSource>().LookAsync(Source(server), TestContext.Current.CancellationToken)).Problems);
    }

    [Fact]
    public async Task WhatIsPackedWithoutAWordOnItIsUnpacked()
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Optimal))
        {
            packer.Write(Encoding.UTF8.GetBytes(Rss(Harbour)));
        }

        using var server = LoopbackServer.Of("200 OK", packed.ToArray());
        Assert.Equal((1, 0, 1), Counts(await LookAsync(server)));
        using var cut = LoopbackServer.Of("200 OK", packed.ToArray()[..20]);
        Assert.Matches("cannot be fetched|no well-formed XML|breaks off", await FailureAsync(cut));
        using var bomb = LoopbackServer.Of("200 OK", Bomb("gzip"));
        Assert.Contains("sent more than 100000 bytes", await FailureAsync(bomb), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEntryThatIsWholeIsReadThoughNobodyClosesIt()
    {
        using var server = LoopbackServer.Of(
            "200 OK",
            Encoding.UTF8.GetBytes($"<rss><channel>{Harbour.Replace("</item>", "", StringComparison.Ordinal)}")
        );
        Assert.Equal((1, 0, 1), Counts(await LookAsync(server)));
    }

    [Theory]
    [InlineData("404 Not Found", "answered 404 Not Found")]
    [InlineData("500 Internal Server Error", "answered 500")]
    [InlineData("302 Found\r\nLocation: /again", "redirects too often")]
    [InlineData("302 Found\r\nLocation: file:///etc/passwd", "redirects to where it may not (file:///etc/passwd)")]
    [InlineData("302 Found\r\nLocation: ftp://127.0.0.1/feed", "redirects to where it may not (ftp://127.0.0.1/feed)")]
    [InlineData("302 Found\r\nLocation: http://localhost:9/feed", "only what you name yourself may lead to")]
    [InlineData("302 Found\r\nLocation: http://[", "(http://[)")]
    [InlineData("302 Found", "redirects without a word on where to.")]
    [InlineData("304 Not Modified", "answered 304 Not Modified though nothing of it is known.")]
    [InlineData("200 OK", "no well-formed XML")]
    [InlineData("200 OK\r\nContent-Encoding: gzip", "cannot be fetched")]
    public async Task WhatTheServerDoesBadlyIsTold(string head, string told)
    {
        using var server = LoopbackServer.Of(head, "not at all a feed"u8.ToArray());
        Assert.Contains(told, await FailureAsync(server), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.example/", "https://b.example/", true)]
    [InlineData("http://a.example/", "http://b.example/", true)]
    [InlineData("http://a.example/", "https://a.example/", true)]
    [InlineData("https://a.example/", "http://a.example/", false)]
    [InlineData("http://a.example/", "file:///etc/passwd", false)]
    public void WhatIsEncryptedDoesNotLeadToWhatIsNot(string from, string next, bool mayLead) =>
        Assert.Equal(mayLead, FeedFetcher.MayLead(new(from), new(next)));

    [Fact]
    public async Task ABodyWithoutEndIsReadOnlySoFar()
    {
        using var server = new LoopbackServer(
            async (_, answer) =>
            {
                await LoopbackServer.WriteAsync(answer, "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n<rss>");
                while (true)
                {
                    await answer.WriteAsync(new byte[10_000]);
                }
            }
        );

        Assert.Contains("sent more than 100000 bytes", await FailureAsync(server), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task ABombIsUnpackedOnlySoFar(string encoding)
    {
        using var server = LoopbackServer.Of($"200 OK\r\nContent-Encoding: {encoding}", Bomb(encoding));
        Assert.Contains("sent more than 100000 bytes", await FailureAsync(server), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 9999", "")]
    [InlineData("Transfer-Encoding: chunked", "fff\r\n")]
    public async Task WhatCameIsReadThoughTheConnectionEndsEarly(string header, string size)
    {
        var body = Rss(Harbour);
        using var server = new LoopbackServer(
            async (_, answer) => await LoopbackServer.WriteAsync(answer, $"HTTP/1.1 200 OK\r\n{header}\r\n\r\n{size}{body}")
        );

        var whole = await LookAsync(server);
        Assert.Equal((1, 0, 1), Counts(whole));
        Assert.Empty(whole.Problems);

        body = $"<rss><channel>{Harbour}<item><guid>2</guid><title>In the harb";
        var cut = await LookAsync(server);
        Assert.Equal((0, 1, 0), Counts(cut));
        Assert.Contains("the feed breaks off in an entry", Assert.Single(cut.Problems), StringComparison.Ordinal);

        body = "<rs";
        Assert.Contains("cannot be fetched", await FailureAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatSendsOneByteAndWaitsIsLeft()
    {
        var begun = new TaskCompletionSource();
        using var server = new LoopbackServer(
            async (_, answer) =>
            {
                await LoopbackServer.WriteAsync(answer, "HTTP/1.1 200 OK\r\n\r\n<");
                begun.SetResult();
                await Task.Delay(Timeout.Infinite);
            }
        );

        var failure = FailureAsync(server);
        await begun.Task;
        _room.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.Contains("did not answer within 30 s", await failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("60", 60)]
    [InlineData("999999999", 24 * 60 * 60)]
    [InlineData("Sun, 01 Mar 2026 09:10:00 GMT", 600)]
    [InlineData("soon", 10)]
    public async Task AServerThatAsksForPeaceGetsItForADayAtMost(string header, int seconds)
    {
        using var server = LoopbackServer.Of($"503 Service Unavailable\r\nRetry-After: {header}", []);
        await _room.Part<SourceVisits>().VisitAsync(Source(server), TestContext.Current.CancellationToken);
        Assert.Contains($"Tried again in {seconds} s.", _room.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("301 Moved Permanently", true)]
    [InlineData("308 Permanent Redirect", true)]
    [InlineData("302 Found", false)]
    [InlineData("307 Temporary Redirect", false)]
    public async Task AFeedThatHasMovedForGoodIsFollowedAndItIsToldOnce(string status, bool isTold)
    {
        using var server = new LoopbackServer(
            async (head, answer) =>
                await LoopbackServer.WriteAsync(
                    answer,
                    head.StartsWith("GET /feed ", StringComparison.Ordinal)
                        ? $"HTTP/1.1 {status}\r\nLocation: /new\r\nConnection: close\r\n\r\n"
                        : $"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{Rss(Harbour)}"
                )
        );

        var tally = await LookAsync(server);

        Assert.Equal((1, 0, 1), Counts(tally));
        Assert.Equal(
            isTold ? [$"{server.Url} has moved for good to {new Uri(server.Url, "/new")}; name that address in the sources."] : [],
            tally.Problems
        );
        Assert.Empty((await LookAsync(server)).Problems);
    }

    [Fact]
    public async Task AFeedThatHasGoneIsLeftAloneUntilItsAddressIsAnother()
    {
        using var gone = LoopbackServer.Of("410 Gone", []);
        await _room.Part<SourceVisits>().VisitAsync(Source(gone), TestContext.Current.CancellationToken);
        Assert.Contains("answered 410 Gone. It has gone for good: take it out of the sources", _room.Said, StringComparison.Ordinal);

        using var other = LoopbackServer.Of("200 OK", Encoding.UTF8.GetBytes(Rss(Harbour)));
        var ledger = _room.Part<SourceLedger>();
        Assert.Equal(_room.Time.GetUtcNow().AddDays(30), ledger.Schedule(Source(gone)).NextDue);
        Assert.Null(ledger.Schedule(Source(other)).NextDue);
        await _room.Part<SourceVisits>().VisitAsync(Source(other), TestContext.Current.CancellationToken);
        Assert.Equal(_room.Time.GetUtcNow().AddSeconds(10), ledger.Schedule(Source(other)).NextDue);
    }

    private static byte[] Bomb(string encoding)
    {
        using var packed = new MemoryStream();
        using (
            Stream packer = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest),
                _ => new ZLibStream(packed, CompressionLevel.Optimal),
            }
        )
        {
            packer.Write(new byte[50_000_000]);
        }

        return packed.ToArray();
    }

    private static string Rss(string items) => $"<rss version=\"2.0\"><channel><title>Wire</title>{items}</channel></rss>";

    private static SourceDefinition.Feed Source(LoopbackServer server) => new("wire", server.Url, "en", null, TimeSpan.FromSeconds(10));

    private static (int New, int Known, int Alerts) Counts(SourceTally tally) => (tally.New, tally.Known, tally.Alerts);

    private Task<SourceTally> LookAsync(LoopbackServer server) =>
        _room.Part<FeedSource>().LookAsync(Source(server), TestContext.Current.CancellationToken);

    private async Task<string> FailureAsync(LoopbackServer server) =>
        (await Assert.ThrowsAsync<SourceException>(() => LookAsync(server))).Message;
}
