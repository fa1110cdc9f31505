using NewsRules.Facts.Articles;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Monitoring.Sources;

/// <summary>The entries of a feed as articles. An article's id must be the same at every fetch, or it would alert again and again.</summary>
internal static class FeedArticles
{
    // What is cut is whole at the next fetch.
    public static IEnumerable<Article> Of(Feed feed, SourceDefinition source)
    {
        var shared = feed.Entries.GroupBy(entry => entry.Id).Where(entries => entries.DistinctBy(entry => entry.Link).Count() > 1).Select(entries => entries.Key).ToHashSet();
        return feed.Entries.Where(entry => !entry.IsCut).Select(entry => Of(entry, shared.Contains(entry.Id), feed, source)).Where(article => article.Title.Length + article.Body.Length > 0);
    }

    // The feed's own id, but for one that it gives to several links: then the link, then the words.
    private static Article Of(FeedEntry entry, bool isShared, Feed feed, SourceDefinition source)
    {
        var title = entry.Title.ToText().ReplaceLineEndings(" ");
        var body = entry.Body.ToText();
        return new(!isShared ? entry.Id : entry.Link ?? ArticleId.OfContent(title, body), title, body)
        {
            Source = source.Name,
            Country = source.Country,
            Language = source.Language ?? PageLanguage.Of(Primary(feed.Language), title, body),
            Published = entry.Published,
            Link = entry.Link,
        };
    }

    private static string? Primary(string? tag) => tag?.Trim() is { Length: >= 2 } said ? said.Split('-', '_')[0].ToLowerInvariant() : null;
}
