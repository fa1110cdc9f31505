using NewsRules.Facts.Articles;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Monitoring.Sources;

/// <summary>The entries of a feed as articles.</summary>
internal static class FeedArticles
{
    // What is cut is whole at the next fetch.
    public static IEnumerable<Article> Of(Feed feed, SourceDefinition source) =>
        feed.Entries.Where(entry => !entry.IsCut).Select(entry => Of(entry, feed, source)).Where(article => article.Title.Length + article.Body.Length > 0);

    private static Article Of(FeedEntry entry, Feed feed, SourceDefinition source)
    {
        var title = entry.Title.ToText().ReplaceLineEndings(" ");
        var body = entry.Body.ToText();
        return new(entry.Id, title, body)
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
