using Dapper;
using NewsRules.Language.Sources;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Sources;
using NewsRules.Monitoring.Store;

namespace NewsRules.Tests.Monitoring;

/// <summary>
/// Faults of the program, put in by hand: told with their source, which is tried again, and no other source is the worse for them.
/// </summary>
public sealed class ProgramFaultTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // The reader of sources makes no folder without a path.
    private static readonly SourceDefinition Broken = new SourceDefinition.Folder("broken", null!, "en", null, Minute);

    [Fact]
    public async Task AFaultAtOneSourceIsToldAndTheSourceIsTriedAgain()
    {
        using var room = new Newsroom();
        var tally = await room.Part<SourceVisits>().VisitAsync(Broken, TestContext.Current.CancellationToken);

        Assert.True(tally.Failed);
        Assert.Contains(
            "Source 'broken': It cannot be read, by a fault of this program that its makers want to know of: NullReferenceException",
            room.Said,
            StringComparison.Ordinal
        );
        Assert.Contains("Tried again in 60 s.", room.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultAtOnePageOfAFileIsToldWithItsPlace() =>
        Assert.Contains(
            "1:1: This cannot be read, by a fault of this program",
            Assert
                .Single(FileArticles.Read("page.html", new MemoryStream("<p>Ten ships wait for a pilot."u8.ToArray()), null!))
                .Problem!.ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task AStopIsNoFault()
    {
        using var room = new Newsroom();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            room.Part<SourceVisits>()
                .VisitAsync(
                    new SourceDefinition.Feed("wire", new("http://127.0.0.1:9/"), "en", null, Minute),
                    new CancellationToken(canceled: true)
                )
        );
    }

    [Fact]
    public async Task WhatConcernsAllSourcesEndsTheWatch()
    {
        using var room = new Newsroom(
            sources: "sources:\n  - { name: wire, folder: incoming, every: 1m }\n  - { name: other, folder: elsewhere, every: 1m }\n"
        );
        room.Part<NewsStore>().Ask(db => db.Execute("DROP TABLE sources"));

        var watch = room.Part<SourceWatch>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Contains("cannot be used", (await Assert.ThrowsAsync<MonitoringException>(() => watch)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HalfACharacterInAPagesDataHidesNothing()
    {
        using var room = new Newsroom();
        using var server = new LoopbackServer(
            async (head, answer) =>
                await LoopbackServer.WriteAsync(
                    answer,
                    "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
                        + (
                            head.StartsWith("GET /feed", StringComparison.Ordinal)
                                ? "<rss><channel><item><title>Ships</title><link>/page</link><description>Ten ships wait.</description></item><item><title>Storm</title><description>The harbour is closed.</description></item></channel></rss>"
                                : """<html><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ships \ud83d","\udc00":"x"}</script><p>Ten ships wait for a pilot, the port authority said on Sunday.</p></html>"""
                        )
                )
        );

        var tally = await room.Part<FeedSource>()
            .LookAsync(new("wire", server.Url, "en", null, Minute) { FullText = FullText.Auto }, TestContext.Current.CancellationToken);

        Assert.Equal((2, 1, 0), (tally.New, tally.Alerts, tally.Problems.Count));
    }
}
