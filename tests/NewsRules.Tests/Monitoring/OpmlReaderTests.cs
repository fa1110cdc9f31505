using System.Text;
using CsCheck;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Opml;

namespace NewsRules.Tests.Monitoring;

/// <summary>Lists of subscriptions → feeds, and what is none with its place.</summary>
public sealed class OpmlReaderTests
{
    [Fact]
    public void GroupsMayStandInGroupsAndNamesOfAttributesAreTakenAsTheyCome() =>
        Assert.Equal(
            [
                new("One", new("https://one.example/rss"), "World / Africa"),
                new("two.example", new("http://two.example/rss"), "World"),
                new("Three", new("https://three.example/"), ""),
            ],
            Read(
                """
                <OPML><body><outline text="World"><outline title=" Africa "><outline TITLE="One" XMLURL="https://one.example/rss"></outline></outline>
                <outline type="rss" xmlurl="feed://two.example/rss"/></outline><outline text="Three" xmlUrl="feed:https://three.example/"/></body></OPML>
                """
            ).Feeds
        );

    [Fact]
    public void NamesAreAllDifferent() =>
        Assert.Equal(
            ["News", "News 2", "News 3"],
            Read(
                Outlines(
                    """text="News" xmlUrl="https://a.example/1" """,
                    """text="News" xmlUrl="https://a.example/2" """,
                    """text="News" xmlUrl="https://a.example/3" """
                )
            )
                .Feeds.Select(feed => feed.Name)
        );

    [Fact]
    public void TwentyThousandOfOneNameAreToldApart()
    {
        var names = Read(
            Outlines([.. Enumerable.Range(1, 20_000).Select(number => $"""text="News" xmlUrl="https://a.example/{number}" """)])
        )
            .Feeds.Select(feed => feed.Name)
            .ToArray();
        Assert.Equal(("News 20000", 20_000), (names[^1], names.Distinct().Count()));
    }

    [Fact]
    public void AGroupWithinAGroupIsWrittenIntoIt()
    {
        var written = new StringWriter();
        OpmlWriter.Write(
            written,
            new[] { "وكالات", "وكالات / إفريقيا", "" }.Select(
                (group, i) =>
                    new SourceDefinition.Feed($"{i}", new($"https://a.example/{i}"), null, null, TimeSpan.FromMinutes(1)) { Group = group }
            )
        );
        Assert.Equal(2, written.ToString().Split("وكالات").Length);
    }

    [Fact]
    public void AGroupWithASlashInItsNameIsOne()
    {
        const string list =
            """<opml><body><outline text="سياسة / اقتصاد"><outline text="One" xmlUrl="https://one.example/rss" /></outline></body></opml>""";
        var written = new StringWriter();
        OpmlWriter.Write(
            written,
            Read(list)
                .Feeds.Select(feed => new SourceDefinition.Feed(feed.Name, feed.Url, null, null, TimeSpan.FromMinutes(1))
                {
                    Group = feed.Group,
                })
        );
        Assert.Contains("""<outline text="سياسة / اقتصاد">""", written.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text='{0}'")]
    [InlineData("xmlUrl='{0}'")]
    public void OfWhatIsToldOnlyTheBeginningIsShown(string outline) =>
        Assert.InRange(
            Assert
                .Single(Read(Outlines(outline.Replace("{0}", new string('x', 100_000), StringComparison.Ordinal))).Problems)
                .ToString()
                .Length,
            200,
            300
        );

    [Fact]
    public void AListWithoutAnyEndIsToldInASentence() =>
        Assert.InRange(
            Assert
                .Single(Read("<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='x'>", 100_000)) + "</body>").Problems)
                .ToString()
                .Length,
            50,
            300
        );

    [Fact]
    public void GroupsComeBack()
    {
        OpmlFeed[] feeds =
        [
            new("One", new("https://one.example/rss"), ""),
            new("Two", new("https://two.example/rss"), "World / Africa"),
            new("Three", new("https://three.example/rss"), "World"),
            new("Four", new("https://four.example/rss"), "World / Press // Radio"),
        ];
        var written = new StringWriter();
        OpmlWriter.Write(
            written,
            feeds.Select(feed => new SourceDefinition.Feed(feed.Name, feed.Url, null, null, TimeSpan.FromMinutes(1)) { Group = feed.Group })
        );
        Assert.Equal(feeds, Read(written.ToString()).Feeds);
    }

    [Theory]
    [InlineData("""text="B" xmlUrl="https://A.example/1" """, "3:2: 'B' is the feed of line 2 again.")]
    [InlineData("""text="B" """, "3:2: 'B' is no feed: it has no xmlUrl.")]
    [InlineData("""text="B" xmlUrl="file:///etc/passwd" """, "3:2: 'file:///etc/passwd' is no http or https address.")]
    [InlineData("""text="B" xmlUrl="/rss" """, "3:2: '/rss' is no http or https address.")]
    public void WhatIsNoFeedOrThereTwiceIsTold(string outline, string problem)
    {
        var reading = Read(Outlines("""text="A" xmlUrl="https://a.example/1" """, outline));
        Assert.Equal(problem, Assert.Single(reading.Problems).ToString());
        Assert.Single(reading.Feeds);
    }

    [Theory]
    [InlineData("<rss><channel/></rss>", "begins with <rss>", 0)]
    [InlineData("no XML at all", "1:1: The XML is at fault", 0)]
    [InlineData("", "The XML is at fault", 0)]
    [InlineData(
        "<opml><body>\n<outline xmlUrl='https://a.example/1'/>\n<outline text='R<D'/></body></opml>",
        "3:17: The XML is at fault, nothing behind this is read",
        1
    )]
    public void WhatIsNoListOrBreaksOffIsTold(string xml, string told, int feeds)
    {
        var reading = Read(xml);
        Assert.Contains(told, Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal((false, feeds), (reading.IsWhole, reading.Feeds.Length));
    }

    [Theory]
    [InlineData("<opml><body><outline text='R & D' xmlUrl='https://a.example/1?a=1&b=2'/></body></opml>", "R & D")]
    [InlineData("<opml><body><outline text='&#1604;&eacute;&amp;amp;' xmlUrl='https://a.example/1?a=1&amp;b=2'/></body></opml>", "لé&")]
    [InlineData(
        "<!DOCTYPE opml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&a;' xmlUrl='https://a.example/1?a=1&amp;b=2'/></body></opml>",
        "&a;"
    )]
    public void StrayAmpersandsAreWordsAndEntitiesAreNot(string xml, string name) =>
        Assert.Equal(new(name, new("https://a.example/1?a=1&b=2"), ""), Assert.Single(Read(xml).Feeds));

    [Fact]
    public void AHundredThousandGroupsInOneAnotherAreRead() =>
        Assert.Single(
            Read(
                $"<opml><body>{string.Concat(Enumerable.Repeat("<outline text='g'>", 100_000))}<outline xmlUrl='https://a.example/1'/>{string.Concat(Enumerable.Repeat("</outline>", 100_000))}</body></opml>"
            ).Feeds
        );

    [Fact]
    public void AListInWindows1256IsRead() =>
        Assert.Equal(
            "وكالة",
            Assert
                .Single(
                    OpmlReader
                        .Read(
                            CodePagesEncodingProvider
                                .Instance.GetEncoding(1256)!
                                .GetBytes(
                                    "<?xml version='1.0' encoding='windows-1256'?><opml><body><outline text='وكالة' xmlUrl='https://a.example/1'/></body></opml>"
                                )
                        )
                        .Feeds
                )
                .Name
        );

    [Fact]
    public void WhatIsWrittenIsReadAgain() =>
        Gen
            .String.Array[1, 5]
            .Sample(
                names =>
                {
                    var feeds = names
                        .Select(
                            (name, i) =>
                                new SourceDefinition.Feed(
                                    $"{i}{name}",
                                    new($"https://a.example/{i}?x=1&y=2"),
                                    null,
                                    null,
                                    TimeSpan.FromMinutes(1)
                                )
                        )
                        .ToArray();
                    var written = new StringWriter();
                    OpmlWriter.Write(written, feeds);
                    var reading = Read(written.ToString());
                    return reading.IsWhole
                        && reading.Problems.IsEmpty
                        && reading.Feeds.Select(feed => feed.Url).SequenceEqual(feeds.Select(feed => feed.Url));
                },
                iter: 200
            );

    [Fact]
    public void AnyBytesAreRead() => Gen.Byte.Array[0, 300].Sample(bytes => OpmlReader.Read(bytes).IsWhole == false, iter: 300);

    private static string Outlines(params string[] outlines) =>
        $"<opml><body>\n{string.Join('\n', outlines.Select(outline => $"<outline {outline}/>"))}\n</body></opml>";

    private static OpmlReading Read(string xml) => OpmlReader.Read(Encoding.UTF8.GetBytes(xml));
}
