using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Monitoring.Feeds.Dates;

namespace NewsRules.Monitoring.Pages;

/// <summary>When a page's article was published: by its meta elements, by what it marks as its date, at last by a line below the headline.</summary>
internal static class PageDate
{
    private static readonly string[] Names =
    [
        "article:published_time", "datePublished", "og:published_time", "parsely-pub-date", "dcterms.issued", "dcterms.date", "dc.date.issued", "dc.date", "pubdate", "publishdate", "publish_date", "publish-date",
        "published_date", "publication_date", "publication-date", "date_published", "article_date_original", "citation_publication_date", "sailthru.date", "date",
    ];

    private const int FirstYear = 1970;
    private const int MostTimes = 50;
    private const int MostBeside = 30;
    private const int MostLines = 20;
    private const int LongestLine = 80;

    /// <param name="said">What JSON-LD says.</param>
    /// <param name="headline">The article's; null where there is none.</param>
    public static DateTimeOffset? Of(IHtmlDocument page, PageMeta meta, string? said, IElement? headline) =>
        Names.Select(name => meta[name]).Prepend(said)
            .Concat(page.QuerySelectorAll("[itemprop=datePublished]").Take(MostTimes).Select(Said))
            .Concat(Times(page, headline).Select(Said))
            .Concat(Lines(headline))
            .Select(FeedDate.Read)
            .FirstOrDefault(date => date is { Year: > FirstYear });

    private static string? Said(IElement element) => element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent;

    // Tickers and lists of other articles have dates as well.
    private static IEnumerable<IElement> Times(IHtmlDocument page, IElement? headline)
    {
        var story = headline?.Closest("article, main");
        return page.QuerySelectorAll("time").Take(MostTimes).Where(time => !IsOfChange(time) && !IsElsewhere(time, headline))
            .OrderBy(time => story is null || time.IsDescendantOf(story) ? 0 : 1)
            .ThenBy(time => time.ClassName?.Contains("publish", StringComparison.OrdinalIgnoreCase) == true ? 0 : 1)
            .ThenBy(time => headline is null || time.IsFollowing(headline) ? 0 : 1);
    }

    private static bool IsOfChange(IElement time) =>
        $"{time.ClassName} {time.GetAttribute("itemprop")}" is var name && !name.Contains("publish", StringComparison.OrdinalIgnoreCase)
        && (name.Contains("updated", StringComparison.OrdinalIgnoreCase) || name.Contains("modified", StringComparison.OrdinalIgnoreCase));

    private static bool IsElsewhere(IElement time, IElement? headline) =>
        time.Ancestors<IElement>().Any(around => around.LocalName is "aside" or "nav" or "footer") || (time.ParentElement is { LocalName: not "article" } block && block.Descendants<IElement>().Take(MostBeside).Any(link => link.LocalName == "a" && (headline is null || !link.IsDescendantOf(headline)) && PageTeasers.IsHeadline(link)));

    private static IEnumerable<string> Lines(IElement? headline) => headline is null ? []
        : Behind(headline).OfType<IText>().Where(text => !string.IsNullOrWhiteSpace(text.Data)).Take(MostLines).Select(text => OneLine.Of(text.Data))
            .TakeWhile(line => !PageProse.EndsSentence(line)).Where(line => line.Length < LongestLine);

    private static IEnumerable<INode> Behind(INode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            for (var next = at.NextSibling; next is not null; next = next.NextSibling)
            {
                foreach (var inner in next.DescendantsAndSelf())
                {
                    yield return inner;
                }
            }
        }
    }
}
