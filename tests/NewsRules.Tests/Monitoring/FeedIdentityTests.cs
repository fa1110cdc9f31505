using NewsRules.Language.Sources;
using NewsRules.Monitoring.Sources;

namespace NewsRules.Tests.Monitoring;

/// <summary>
/// What an entry is to what its feed said before: known, another text of the same article, or a new one. The rule alerts on the word
/// "harbour".
/// </summary>
public sealed class FeedIdentityTests : IDisposable
{
    private const string Ships = "<title>Ships wait</title><description>Ten ships wait outside the harbour for a pilot.</description>";
    private const string Edited =
        "<title>Ships wait</title><description>Ten ships wait outside the harbour for a pilot. The harbour master is to speak at noon.</description>";
    private const string Grain =
        "<title>Grain is dear</title><description>Merchants at the harbour ask twice the price of spring.</description>";

    private readonly Newsroom _room = new();
    private string _items = "";

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData("<guid>1</guid>", Ships, "<guid>1</guid>", Ships, 0, 0, 0)]
    [InlineData("<guid>1</guid><link>/a</link>", Ships, "<guid>2</guid><link>/a</link>", Ships, 0, 0, 0)]
    [InlineData("<guid>1</guid><link>/a?visit=1</link>", Ships, "<guid>1</guid><link>/a?visit=2</link>", Ships, 0, 0, 0)]
    [InlineData(
        "<link>http://w.example/a?utm_source=rss</link>",
        Ships,
        "<link>https://w.example/a?utm_source=x&amp;utm_medium=y</link>",
        Ships,
        0,
        0,
        0
    )]
    [InlineData("<link>http://www.w.example/a/</link>", Ships, "<link>https://w.example/a</link>", Edited, 0, 1, 1)]
    [InlineData("<link>http://w.example/a#1</link>", Ships, "<link>http://w.example/a#2</link>", Ships, 1, 0, 1)]
    [InlineData("<guid>http://w.example/a</guid>", Ships, "<guid>https://w.example/a</guid>", Ships, 0, 0, 0)]
    [InlineData("<link>http://w.example/a?id=1&amp;xtor=RSS-1</link>", Ships, "<link>https://w.example/a?id=1</link>", Edited, 0, 1, 1)]
    [InlineData("<link>http://w.example/a?id=1</link>", Ships, "<link>http://w.example/a?id=2</link>", Ships, 1, 0, 1)]
    [InlineData("<guid isPermaLink=\"false\">1</guid>", Ships, "<guid isPermaLink=\"false\">2</guid>", Ships, 0, 0, 0)]
    [InlineData("<guid>1</guid>", Ships, "<guid>1</guid>", Edited, 0, 1, 1)]
    [InlineData("<guid>1</guid>", Edited, "<guid>1</guid>", Ships, 0, 1, 0)]
    [InlineData("<link>/a</link>", Ships, "<link>/a</link>", Edited, 0, 1, 1)]
    [InlineData("<guid>1</guid><link>/a</link>", Ships, "<guid>1</guid><link>/b</link>", Grain, 1, 0, 1)]
    [InlineData("<guid>1</guid>", Ships, "<guid>1</guid>", Grain, 1, 0, 1)]
    [InlineData("<link>/live</link>", Ships, "<link>/live</link>", Grain, 1, 0, 1)]
    [InlineData("<guid>1</guid>", "<title>Ships wait</title>", "<guid>1</guid>", Ships, 0, 1, 1)]
    [InlineData("", Ships, "", Ships, 0, 0, 0)]
    [InlineData("", Ships, "", Edited, 1, 0, 1)]
    [InlineData("<pubDate>2026-02-27</pubDate>", Ships, "<pubDate>2026-02-28</pubDate>", Ships, 1, 0, 1)]
    public async Task WhatAnEntryIsDependsOnIdLinkAndWords(
        string first,
        string words,
        string second,
        string others,
        int isNew,
        int revised,
        int alerts
    )
    {
        using var server = Serving();
        await LookAsync(server, $"<item>{first}{words}</item>");
        Assert.Equal((isNew, revised, alerts), await LookAsync(server, $"<item>{second}{others}</item>"));
        Assert.Equal((0, 0, 0), await LookAsync(server, $"<item>{second}{others}</item>"));
    }

    [Fact]
    public async Task EntriesOfOneDocumentUnderOneLinkAreArticlesOfTheirOwn()
    {
        using var server = Serving();
        Assert.Equal((2, 0, 2), await LookAsync(server, Live(Ships) + Live(Grain)));
        Assert.Equal(
            (1, 0, 1),
            await LookAsync(
                server,
                Live("<title>Pilots strike</title><description>Pilots of the harbour stay at home.</description>")
                    + Live(Ships)
                    + Live(Grain)
            )
        );
        Assert.Equal((0, 1, 1), await LookAsync(server, Live(Edited) + Live(Grain)));
        Assert.Equal((0, 0, 0), await LookAsync(server, Live(Grain) + Live(Ships)));
    }

    [Theory]
    [InlineData("2026-03-02T08:00:00Z", "Eight ships wait outside the harbour for a pilot at noon.", 1, 0, 1)]
    [InlineData("2026-03-01T09:00:00Z", "Eight ships wait outside the harbour for a pilot at noon.", 0, 1, 1)]
    [InlineData("2026-03-02T08:00:00Z", "Ten ships wait outside the harbour for a pilot at dawn. Two more are due.", 0, 1, 0)]
    public async Task TheNextIssueOfABulletinIsAnArticleAndAnEditedTextIsNot(
        string published,
        string text,
        int isNew,
        int revised,
        int alerts
    )
    {
        using var server = Serving();
        await LookAsync(server, Bulletin("2026-03-01T08:00:00Z", "Ten ships wait outside the harbour for a pilot at dawn."));
        Assert.Equal((isNew, revised, alerts), await LookAsync(server, Bulletin(published, text)));
    }

    [Fact]
    public async Task UnderALinkOfManyAnotherHeadlineIsAnotherArticle()
    {
        using var server = Serving();
        await LookAsync(server, Live(Ships) + Live(Grain));
        Assert.Equal(
            (1, 0, 1),
            await LookAsync(server, Live(Ships) + Live(Grain.Replace("Grain is dear", "Grain is dear again", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public async Task AGuidThatTheWholeFeedSharesHidesNothing()
    {
        using var server = Serving();
        var feed = string.Concat(
            "abc".Select(letter =>
                $"<item><guid>0</guid><link>/{letter}</link><title>News {letter}</title><description>Ship {letter} enters the harbour.</description></item>"
            )
        );
        Assert.Equal((3, 0, 3), await LookAsync(server, feed));
        Assert.Equal((0, 0, 0), await LookAsync(server, feed));
    }

    [Fact]
    public async Task AnEntryThatIsThereTwiceIsOneArticle()
    {
        using var server = Serving();
        Assert.Equal((1, 0, 1), await LookAsync(server, Live(Ships) + Live(Ships)));
    }

    [Fact]
    public async Task AnAtomEntryUpdatedSaysOnlyWhatIsNew()
    {
        using var server = Serving();
        await LookAsync(server, Entry("2026-03-01T08:00:00Z", "The harbour is closed."));
        Assert.Equal((0, 0, 0), await LookAsync(server, Entry("2026-03-01T08:30:00Z", "The harbour is closed.")));
        Assert.Equal((0, 1, 0), await LookAsync(server, Entry("2026-03-01T09:00:00Z", "The harbour is closed. Ferries go from the bay.")));
        Assert.Equal(
            (0, 1, 1),
            await LookAsync(
                server,
                Entry("2026-03-01T09:30:00Z", "The harbour is closed. Ferries go from the bay. A tug burns in the harbour.")
            )
        );
    }

    private static string Bulletin(string published, string text) =>
        $"<item><link>/bulletin</link><title>Ships today</title><pubDate>{published}</pubDate><description>{text}</description></item>";

    private static string Live(string words) => $"<item><link>/live</link>{words}</item>";

    private static string Entry(string updated, string text) =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>urn:x:1</id><updated>{updated}</updated><title>Storm</title><content>{text}</content></entry></feed>";

    private LoopbackServer Serving() =>
        new(
            async (_, answer) =>
                await LoopbackServer.WriteAsync(
                    answer,
                    $"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{(_items.StartsWith("<feed", StringComparison.Ordinal) ? _items : $"<rss><channel>{_items}</channel></rss>")}"
                )
        );

    private async Task<(int New, int Revised, int Alerts)> LookAsync(LoopbackServer server, string items)
    {
        _items = items;
        var source = new SourceDefinition.Feed("wire", server.Url, "en", null, TimeSpan.FromSeconds(10));
        var tally = await _room.Part<FeedSource>().LookAsync(source, TestContext.Current.CancellationToken);
        Assert.Empty(tally.Problems);
        return (tally.New, tally.Revised, tally.Alerts);
    }
}
