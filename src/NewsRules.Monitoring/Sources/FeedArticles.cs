using NewsRules.Facts.Articles;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Monitoring.Sources;

/// <summary>The entries of a feed as articles.</summary>
internal static class FeedArticles
{
    /// <summary>The articles; what is cut is whole at the next fetch.</summary>
    /// <param name="tally">Is told of entries that cannot be read.</param>
    public static IEnumerable<Article> Of(Feed feed, SourceDefinition source, SourceTally tally) =>
        feed
            .Entries.Where(entry => !entry.IsCut)
            .Select(entry => Of(entry, feed, source, tally))
            .OfType<Article>()
            .Where(article => article.Title.Length + article.Body.Length > 0);

    private static Article? Of(FeedEntry entry, Feed feed, SourceDefinition source, SourceTally tally)
    {
        try
        {
            return Of(entry, feed, source);
        }
        catch (Exception fault) when (ProgramFault.Is(fault))
        {
            tally.Problems.Add($"Entry '{entry.Id}' is left out, {ProgramFault.Told(fault)}");
            return null;
        }
    }

    /// <summary>True for an article of which the feed has nothing but the link: that is its title, until its page is read.</summary>
    public static bool IsLinkAlone(Article article) => article.Body.Length == 0 && article.Title == article.Link;

    private static Article Of(FeedEntry entry, Feed feed, SourceDefinition source)
    {
        var title = entry.Title.ToText().ReplaceLineEndings(" ");
        var body = entry.Body.ToText();
        return new(entry.Id, title.Length + body.Length == 0 ? entry.Link ?? "" : title, body)
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
