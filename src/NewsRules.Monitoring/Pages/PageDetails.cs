using System.Buffers;
using AngleSharp.Html.Dom;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Feeds.Dates;

namespace NewsRules.Monitoring.Pages;

/// <summary>What a page says of its article outside its text: JSON-LD first, then OpenGraph, then the markup.</summary>
internal sealed record PageDetails(string Title, DateTimeOffset? Published, string? Link, string? Source, string? Language)
{
    private static readonly SearchValues<char> TitleBorders = SearchValues.Create("|-–—»:");

    /// <param name="address">Where the page was found; null when unknown.</param>
    public static PageDetails Of(IHtmlDocument page, Uri? address)
    {
        var data = LinkedData.Of(page.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent));
        var source = data.Publisher ?? Meta(page, "og:site_name");
        return new(
            OneLine(data.Headline ?? Meta(page, "og:title") ?? Heading(page) ?? WithoutSite(page.Title ?? "", source)),
            Date(page, data),
            Canonical(page, data, address),
            source is null ? null : OneLine(source),
            Primary(page.DocumentElement.GetAttribute("lang") ?? data.Language));
    }

    private static DateTimeOffset? Date(IHtmlDocument page, LinkedData data) =>
        FeedDate.Read(data.Published)
        ?? FeedDate.Read(Meta(page, "article:published_time"))
        ?? FeedDate.Read(page.QuerySelector("[itemprop=datePublished]") is { } item ? item.GetAttribute("content") ?? item.GetAttribute("datetime") : null)
        ?? page.QuerySelectorAll("time[datetime]").Select(time => FeedDate.Read(time.GetAttribute("datetime"))).FirstOrDefault(date => date is not null);

    private static string? Canonical(IHtmlDocument page, LinkedData data, Uri? address) =>
        new[] { page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), Meta(page, "og:url"), data.Link, address?.AbsoluteUri }
            .Select(link => Links.Absolute(link, address))
            .FirstOrDefault(link => link is not null);

    private static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content) ? content.Trim() : null;

    private static string? Heading(IHtmlDocument page) =>
        page.QuerySelectorAll("h1").Select(heading => heading.TextContent).Where(text => !string.IsNullOrWhiteSpace(text)).ToArray() is [var only] ? only : null;

    // "Headline | Site": what stands behind the last border is cut when it is the site's name, or when the border can be nothing else.
    private static string WithoutSite(string title, string? source)
    {
        var border = title.AsSpan().LastIndexOfAny(TitleBorders);
        return border > 0 && (title[border] == '|' || title[(border + 1)..].Trim() == source) ? title[..border].TrimEnd() : title;
    }

    private static string? Primary(string? tag) => tag?.Trim() is { Length: >= 2 } said && char.IsAsciiLetter(said[0]) ? said.Split('-', '_')[0].ToLowerInvariant() : null;

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
