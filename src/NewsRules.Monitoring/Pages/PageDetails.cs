using System.Buffers;
using AngleSharp.Html.Dom;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Feeds.Dates;

namespace NewsRules.Monitoring.Pages;

/// <summary>What a page says of its article outside its text: JSON-LD first, then OpenGraph, then the markup.</summary>
internal sealed record PageDetails(string Title, string? Byline, DateTimeOffset? Published, string? Link, string? Site, string? Language)
{
    private static readonly SearchValues<char> TitleBorders = SearchValues.Create("|-–—»:");

    private const int LongestName = 100;

    // A headline has three words.
    private const int FewestBlanks = 2;

    /// <param name="address">Where the page was found; null when unknown.</param>
    public static PageDetails Of(IHtmlDocument page, Uri? address)
    {
        var data = LinkedData.Of(page.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent));
        var site = data.Publisher ?? Meta(page, "og:site_name");
        return new(
            OneLine(data.Headline ?? Meta(page, "og:title") ?? Heading(page, site)),
            Name(data.Author) ?? Name(Meta(page, "author")) ?? Name(Meta(page, "article:author")) ?? Name(Meta(page, "dc.creator")),
            Date(page, data),
            Canonical(page, data, address),
            site is null ? null : OneLine(site),
            Primary(page.DocumentElement.GetAttribute("lang") ?? data.Language));
    }

    private static DateTimeOffset? Date(IHtmlDocument page, LinkedData data) =>
        FeedDate.Read(data.Published)
        ?? FeedDate.Read(Meta(page, "article:published_time"))
        ?? FeedDate.Read(page.QuerySelector("[itemprop=datePublished]") is { } item ? item.GetAttribute("content") ?? item.GetAttribute("datetime") : null)
        ?? page.QuerySelectorAll("time[datetime]").Select(time => FeedDate.Read(time.GetAttribute("datetime"))).FirstOrDefault(date => date is not null);

    private static string? Canonical(IHtmlDocument page, LinkedData data, Uri? found)
    {
        var address = Base(page, found);
        return new[] { page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), Meta(page, "og:url"), data.Link, found?.AbsoluteUri }
            .Select(link => Links.Absolute(link, address))
            .FirstOrDefault(link => link is not null);
    }

    /// <summary>What the links of a page are relative to; null when nobody says.</summary>
    public static Uri? Base(IHtmlDocument page, Uri? found) => Links.Absolute(page.QuerySelector("base[href]")?.GetAttribute("href"), found) is { } said ? new Uri(said) : found;

    private static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content) ? content.Trim() : null;

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

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
