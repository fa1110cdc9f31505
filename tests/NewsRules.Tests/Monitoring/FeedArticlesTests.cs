using System.Text;
using NewsRules.Facts.Articles;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Sources;

namespace NewsRules.Tests.Monitoring;

/// <summary>Feed entries → articles whose ids last.</summary>
public sealed class FeedArticlesTests
{
    private const string Words = "<title>Ships</title><description>Ten &lt;b&gt;ships&lt;/b&gt; wait.</description>";

    [Theory]
    [InlineData("<guid isPermaLink=\"false\">77</guid><link>https://wire.example/a</link>", "77")]
    [InlineData("<guid></guid><link>https://wire.example/a</link>", "https://wire.example/a")]
    [InlineData("<link>/a</link>", "https://wire.example/a")]
    public void AnArticleIsKnownByGuidThenByLink(string identity, string id) =>
        Assert.Equal(id, Assert.Single(Read($"<item>{identity}{Words}</item>")).Id);

    [Fact]
    public void WithoutEitherItIsKnownByItsWords()
    {
        Assert.Equal(Read($"<item>{Words}</item>")[0].Id, Read($"<item><pubDate>today</pubDate>{Words}</item>")[0].Id);
        Assert.NotEqual(Read($"<item>{Words}</item>")[0].Id, Read("<item><title>Ships</title></item>")[0].Id);
    }

    [Fact]
    public void TheSameWordsOnAnotherDayAreAnotherArticle() =>
        Assert.NotEqual(
            Read($"<item><pubDate>2026-03-01</pubDate>{Words}</item>")[0].Id,
            Read($"<item><pubDate>2026-03-02</pubDate>{Words}</item>")[0].Id
        );

    [Fact]
    public void AnEntryThatTheFeedBreaksOffInWaitsForTheNextFetch()
    {
        var cut = FeedReader.Read(
            Encoding.UTF8.GetBytes(
                $"<rss><channel><item><guid>1</guid>{Words}</item><item><guid>2</guid><title>Grain</title><description>Ten"
            ),
            null,
            null
        );
        Assert.Equal(["1"], FeedArticles.Of(cut, Source(null), new()).Select(article => article.Id));
    }

    [Fact]
    public void AnEntryWithoutWordsAndLinkIsNoArticle() => Assert.Empty(Read("<item><guid>1</guid></item>"));

    [Fact]
    public void AnEntryThatIsALinkAloneIsCalledByIt()
    {
        var article = Assert.Single(Read("<item><guid>1</guid><link>/a</link></item>"));
        Assert.Equal(("https://wire.example/a", "", true), (article.Title, article.Body, FeedArticles.IsLinkAlone(article)));
    }

    [Theory]
    [InlineData("ar", null, null)]
    [InlineData("en-GB", null, "en")]
    [InlineData("ar", "fr", "fr")]
    public void TheFeedsLanguageHoldsUnlessTheSourceOrTheLettersSayOtherwise(string feed, string? source, string? language) =>
        Assert.Equal(language, Assert.Single(Read($"<language>{feed}</language><item>{Words}</item>", source)).Language);

    [Fact]
    public void MarkupIsTakenFromTheText()
    {
        var article = Assert.Single(Read($"<item>{Words}</item>"));
        Assert.Equal(("Ships", "Ten ships wait.", "wire"), (article.Title, article.Body, article.Source));
    }

    private static Article[] Read(string channel, string? language = null)
    {
        var feed = FeedReader.Read(
            Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel>{channel}</channel></rss>"),
            null,
            new Uri("https://wire.example/feed")
        );
        return [.. FeedArticles.Of(feed, Source(language), new())];
    }

    private static SourceDefinition.Feed Source(string? language) =>
        new("wire", new Uri("https://wire.example/feed"), language, null, TimeSpan.FromMinutes(1));
}
