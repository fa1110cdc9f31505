using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Feeds.Dates;

namespace NewsRules.Monitoring.Pages;

/// <summary>What a page says of its article outside its text: JSON-LD first, then OpenGraph, then the markup.</summary>
internal sealed record PageDetails(string Title, string? Byline, DateTimeOffset? Published, string? Link, string? Site, string? Language)
{
    /// <summary>The whole article as scripts have it, text or markup; null where they do not.</summary>
    public string? Body { get; private init; }

    private static readonly SearchValues<char> TitleBorders = SearchValues.Create("|-–—»:");

    private static readonly string[] Dates =
        ["article:published_time", "datePublished", "og:published_time", "parsely-pub-date", "dcterms.issued", "dc.date.issued", "dc.date", "pubdate", "publishdate", "publish_date", "sailthru.date", "date"];

    private const int LongestName = 100;
    private const int FirstYear = 1970;

    // A headline has three words.
    private const int FewestBlanks = 2;

    /// <param name="address">Where the page was found; null when unknown.</param>
    public static PageDetails Of(IHtmlDocument page, Uri? address)
    {
        var meta = new PageMeta(page);
        var link = Canonical(page, meta, address);
        var data = LinkedData.Of(page.QuerySelectorAll("script[type^='application/ld+json' i]").Select(script => script.TextContent), said => link is not null && Links.Absolute(said, new(link)) == link);
        var site = data.Publisher ?? meta["og:site_name", "application-name"];
        return new(
            OneLine(data.Headline ?? meta["og:title", "twitter:title"] ?? Heading(page, site)),
            Name(data.Author) ?? Name(meta["author"]) ?? Name(meta["article:author"]) ?? Name(meta["dc.creator", "parsely-author", "sailthru.author"]),
            Date(page, meta, data),
            link ?? Links.Absolute(data.Link, null),
            site is null ? null : OneLine(site),
            Primary(page.DocumentElement.GetAttribute("lang")) ?? Primary(page.DocumentElement.GetAttribute("xml:lang")) ?? Primary(data.Language) ?? Primary(meta["content-language", "og:locale"]))
        {
            Body = data.Body,
        };
    }

    // What is dated at the beginning of all computers' time has no date.
    private static DateTimeOffset? Date(IHtmlDocument page, PageMeta meta, LinkedData data) =>
        Dates.Select(name => meta[name]).Prepend(data.Published)
            .Append(page.QuerySelector("[itemprop=datePublished][datetime]")?.GetAttribute("datetime"))
            .Concat(page.QuerySelectorAll("time[datetime]").Where(IsOfArticle).Select(time => time.GetAttribute("datetime")))
            .Select(FeedDate.Read)
            .FirstOrDefault(date => date is { Year: > FirstYear });

    private static bool IsOfArticle(IElement time) => !time.Ancestors<IElement>().Any(around => around.LocalName is "aside" or "nav" or "footer");

    // A page that calls itself the site's front page would be one with all others that do.
    private static string? Canonical(IHtmlDocument page, PageMeta meta, Uri? found)
    {
        var address = Base(page, found);
        var links = page.QuerySelectorAll("link[rel~=canonical i]").Select(link => link.GetAttribute("href")).Append(meta["og:url"]).Append(found?.AbsoluteUri)
            .Where(link => !string.IsNullOrWhiteSpace(link)).Select(link => Links.Absolute(link, address)).OfType<string>().ToArray();
        return Array.Find(links, link => new Uri(link).PathAndQuery != "/") ?? links.FirstOrDefault();
    }

    /// <summary>What the links of a page are relative to; null when nobody says.</summary>
    public static Uri? Base(IHtmlDocument page, Uri? found) => Links.Absolute(page.QuerySelector("base[href]")?.GetAttribute("href"), found) is { } said ? new Uri(said) : found;

    // A page's first heading may be that of a section, and its title no more than the name of the site.
    private static string Heading(IHtmlDocument page, string? site)
    {
        var title = WithoutSite(OneLine(page.Title ?? ""), site);
        var headings = page.QuerySelectorAll("h1").Select(heading => OneLine(heading.TextContent)).Where(text => text.Length > 0).ToArray();
        return headings.FirstOrDefault(heading => heading.Contains(' ', StringComparison.Ordinal) && title.Contains(heading, StringComparison.Ordinal))
            ?? (headings is [var only] && title.Count(' ') < FewestBlanks ? only : title);
    }

    // "Headline | Site": what stands behind the last border is cut when it is the site's name, or when the border can be nothing else. "Site - Headline" is met too.
    private static string WithoutSite(string title, string? site)
    {
        if (title.AsSpan().IndexOfAny(TitleBorders) is > 0 and var first && title[..first].Trim() == site)
        {
            return title[(first + 1)..].TrimStart();
        }

        var border = title.AsSpan().LastIndexOfAny(TitleBorders);
        return border > 0 && (title[border] == '|' || title[(border + 1)..].Trim() == site) ? title[..border].TrimEnd() : title;
    }

    /// <summary>A byline as people read it; null for none, and for the address of a page about the author.</summary>
    public static string? Name(string? text) =>
        OneLine(text ?? "") is { Length: > 0 and <= LongestName } name && name.Any(char.IsLetter) && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? name : null;

    private static string? Primary(string? tag) => tag?.Trim() is { Length: >= 2 } said && char.IsAsciiLetter(said[0]) ? said.Split('-', '_')[0].ToLowerInvariant() : null;

    /// <summary>White space as single blanks.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
