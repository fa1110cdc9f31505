using NewsRules.Facts.Articles;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Monitoring.Sources;

/// <summary>The entries of a feed as articles. An article's id must be the same at every fetch, or it would alert again and again.</summary>
internal static class FeedArticles
{
    public static IEnumerable<Article> Of(Feed feed, SourceDefinition source)
    {
        var shared = feed.Entries.Where(entry => entry.Id is not null).GroupBy(entry => entry.Id).Where(entries => entries.DistinctBy(entry => entry.Link).Count() > 1).Select(entries => entries.Key).ToHashSet();
        return feed.Entries.Select(entry => Of(shared.Contains(entry.Id) ? entry with { Id = null } : entry, feed, source)).Where(article => article.Title.Length + article.Body.Length > 0);
    }

    // The feed's own id, but for one that it gives to several links; then the link; then the words.
    private static Article Of(FeedEntry entry, Feed feed, SourceDefinition source)
    {
        var title = MarkupText.Of(entry.Title).ReplaceLineEndings(" ");
        var body = MarkupText.Of(entry.Content ?? entry.Summary ?? "");
        return new(entry.Id ?? entry.Link ?? ArticleId.OfContent(title, body), title, body)
        {
            Source = source.Name,
            Country = source.Country,
            Language = source.Language ?? PageLanguage.Of(feed.Language, title, body),
            Published = entry.Published,
            Link = entry.Link,
        };
    }
}
