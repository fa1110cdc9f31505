using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Feeds.Dates;

namespace NewsRules.Monitoring.Pages;

/// <summary>
/// When a page's article was published: by its meta elements, by what it marks as its date in the article, by a line below the headline, at
/// last by what is marked or stands elsewhere.
/// </summary>
internal static class PageDate
{
    private static readonly string[] Names =
    [
        "article:published_time",
        "datePublished",
        "og:published_time",
        "parsely-pub-date",
        "dcterms.issued",
        "dcterms.date",
        "dc.date.issued",
        "dc.date",
        "pubdate",
        "publishdate",
        "publish_date",
        "publish-date",
        "published_date",
        "publication_date",
        "publication-date",
        "date_published",
        "article_date_original",
        "citation_publication_date",
        "sailthru.date",
        "date",
    ];

    private static readonly string[] Changes = ["updat", "modif", "تحديث", "mis à jour", "mise à jour"];

    private const int FirstYear = 1970;
    private const int MostTimes = 50;
    private const int MostBeside = 30;
    private const int MostLines = 20;
    private const int MostAbove = 3;
    private const int LongestLine = 80;

    /// <param name="said">What JSON-LD says.</param>
    /// <param name="headline">The article's; null where there is none.</param>
    public static DateTimeOffset? Of(IHtmlDocument page, PageMeta meta, string? said, IElement? headline, PageNoise noise)
    {
        var times = Times(page, headline, noise).ToLookup(time => IsNear(time, headline), Said);
        return Names
            .Select(name => meta[name])
            .Prepend(said)
            .Concat(page.QuerySelectorAll("[itemprop=datePublished]").Take(MostTimes).Select(Said))
            .Concat(times[true])
            .Concat(Lines(headline))
            .Concat(times[false])
            .Concat(Above(headline))
            .Select(FeedDate.Read)
            .FirstOrDefault(date => date is { Year: > FirstYear });
    }

    private static string? Said(IElement element) =>
        element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent;

    // The masthead may tell today's date.
    private static bool IsNear(IElement time, IElement? headline) =>
        headline is null || (headline.Closest("article, main") is { } story ? time.IsDescendantOf(story) : time.IsFollowing(headline));

    // Tickers and lists of other articles have dates as well.
    private static IEnumerable<IElement> Times(IHtmlDocument page, IElement? headline, PageNoise noise) =>
        page.QuerySelectorAll("time")
            .Take(MostTimes)
            .Where(time => !IsOfChange(time) && !IsElsewhere(time, headline, noise))
            .OrderBy(time => time.ClassName?.Contains("publish", StringComparison.OrdinalIgnoreCase) == true ? 0 : 1)
            .ThenBy(time => headline is null || time.IsFollowing(headline) ? 0 : 1);

    private static bool IsOfChange(IElement time) =>
        (
            $"{time.ClassName} {time.GetAttribute("itemprop")}" is var name
            && !name.Contains("publish", StringComparison.OrdinalIgnoreCase)
            && TellsChange(name)
        ) || TellsChange(time.PreviousSibling?.TextContent ?? "");

    private static bool TellsChange(string text) =>
        text.Length < LongestLine && Array.Exists(Changes, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsElsewhere(IElement time, IElement? headline, PageNoise noise) =>
        time.Ancestors<IElement>().Any(around => IsApart(around, headline, noise))
        || (
            time.ParentElement is { LocalName: not "article" } block
            && block
                .Descendants<IElement>()
                .Take(MostBeside)
                .Any(link => link.LocalName == "a" && (headline is null || !link.IsDescendantOf(headline)) && PageTeasers.IsHeadline(link))
        );

    private static bool IsApart(IElement around, IElement? headline, PageNoise noise) =>
        around.LocalName switch
        {
            "aside" or "nav" or "footer" => true,
            "html" or "body" or "main" or "article" => false,
            "header" when headline?.IsDescendantOf(around) != true && around.Closest("article, main") is null => true,
            _ => PageWords.NameOf(around, noise) is BlockName.Block or BlockName.Consent && headline?.IsDescendantOf(around) != true,
        };

    // "Updated: 5 March" counts where nothing else is said.
    private static IEnumerable<string> Lines(IElement? headline)
    {
        string[] lines = headline is null
            ? []
            :
            [
                .. Behind(headline)
                    .OfType<IText>()
                    .Where(text => !string.IsNullOrWhiteSpace(text.Data))
                    .Take(MostLines)
                    .Select(text => OneLine.Of(text.Data))
                    .TakeWhile(line => !PageProse.EndsSentence(line))
                    .Where(line => line.Length < LongestLine),
            ];
        return lines.Where((line, i) => !IsOfChange(lines, i)).Concat(lines.Where((line, i) => IsOfChange(lines, i)));
    }

    private static bool IsOfChange(string[] lines, int i) =>
        TellsChange(lines[i]) || (i > 0 && TellsChange(lines[i - 1]) && !lines[i - 1].Any(char.IsDigit));

    // Some themes write it right above the headline.
    private static IEnumerable<string> Above(IElement? headline)
    {
        var above = headline?.PreviousElementSibling;
        for (var i = 0; i < MostAbove && above is not null; i++, above = above.PreviousElementSibling)
        {
            if (OneLine.Of(above.TextContent) is { Length: < LongestLine } line)
            {
                yield return line;
            }
        }
    }

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
