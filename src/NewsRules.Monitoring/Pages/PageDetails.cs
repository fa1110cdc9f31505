using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Monitoring.Feeds;

namespace NewsRules.Monitoring.Pages;

/// <summary>What a page says of its article outside its text: JSON-LD first, then OpenGraph, then the markup.</summary>
internal sealed record PageDetails(string Title, string? Byline, DateTimeOffset? Published, string? Link, string? Site, string? Language)
{
    /// <summary>The whole article as scripts have it, text or markup; null where they do not.</summary>
    public string? Body { get; private init; }

    /// <summary>Whom the markup beside the headline links as its author; null for none or several.</summary>
    public string? Author { get; private init; }

    private static readonly SearchValues<char> TitleBorders = SearchValues.Create("|-–—»:");

    private const int LongestName = 100;

    private const int FewestOfStem = 20;

    // A headline has three words.
    private const int FewestBlanks = 2;

    /// <param name="address">Where the page was found; null when unknown.</param>
    public static PageDetails Of(IHtmlDocument page, Uri? address)
    {
        var meta = new PageMeta(page);
        var link = Canonical(page, meta, address);
        var data = LinkedData.Of(page.QuerySelectorAll("script[type^='application/ld+json' i]").Select(script => script.TextContent), said => link is not null && Links.Absolute(said, new(link)) == link);
        var site = data.Publisher ?? meta["og:site_name", "application-name"];
        string[] sites = [.. new[] { data.Publisher, meta["og:site_name"], meta["application-name"] }.OfType<string>().Select(OneLine.Of).Distinct()];
        var title = TitleOf(page, data.Headline, meta["og:title"] ?? meta["twitter:title"], sites);
        var headline = PageStory.Headline(page, title);
        return new(
            title,
            Name(data.Author) ?? Name(meta["author"]) ?? Name(meta["article:author"]) ?? Name(meta["dc.creator", "parsely-author", "sailthru.author"]),
            PageDate.Of(page, meta, data.Published, headline),
            link ?? Links.Absolute(data.Link, null),
            site is null ? null : OneLine.Of(site),
            Primary(page.DocumentElement.GetAttribute("lang")) ?? Primary(page.DocumentElement.GetAttribute("xml:lang")) ?? Primary(data.Language) ?? Primary(meta["content-language", "og:locale"]))
        {
            Body = data.Body,
            Author = AuthorBeside(headline),
        };
    }

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

    private static string TitleOf(IHtmlDocument page, string? headline, string? meta, string[] sites)
    {
        var said = new[] { headline, meta }.OfType<string>().Select(title => WithoutSite(OneLine.Of(title), sites)).ToArray();
        var title = said is [var first, ..] ? first : Heading(page, sites);
        return Stem(title) is { } stem ? said.Append(Heading(page, sites)).FirstOrDefault(other => other.Length > title.Length && other.StartsWith(stem, StringComparison.Ordinal)) ?? title : title;
    }

    // Search engines want headlines of 110 letters: longer ones are broken off.
    private static string? Stem(string title) => title.TrimEnd('.', '…', ' ') is { Length: >= FewestOfStem } stem && (title.EndsWith("...", StringComparison.Ordinal) || title.EndsWith('…')) ? stem : null;

    // A page's first heading may be that of a section, and its title no more than the name of the site.
    private static string Heading(IHtmlDocument page, string[] sites)
    {
        var title = WithoutBorder(WithoutSite(OneLine.Of(page.Title ?? ""), sites));
        var headings = PageStory.Headings(page).Select(heading => OneLine.Of(heading.TextContent)).Where(text => text.Length > 0).ToArray();
        return headings.FirstOrDefault(heading => heading.Contains(' ', StringComparison.Ordinal) && title.Contains(heading, StringComparison.Ordinal))
            ?? (headings is [var only] && title.Count(' ') < FewestBlanks ? only : title);
    }

    // "Headline | Site" and "Site - Headline", by any name that the page gives its site.
    private static string WithoutSite(string title, string[] sites)
    {
        foreach (var site in sites.Where(site => site.Length > 0))
        {
            if (title.EndsWith(site, StringComparison.Ordinal) && title[..^site.Length].TrimEnd() is [.., var before, var end] start && IsBorder(before, end) && start[..^1].TrimEnd() is { Length: > 0 } headline)
            {
                return headline;
            }

            if (title.StartsWith(site, StringComparison.Ordinal) && title[site.Length..] is { Length: > 1 } behind && behind.TrimStart() is [var sign, ..] rest && IsBorder(behind[0], sign) && rest.Count(' ') > FewestBlanks)
            {
                return rest[1..].TrimStart();
            }
        }

        return title;
    }

    // "Ring-road" has none.
    private static bool IsBorder(char before, char sign) => TitleBorders.Contains(sign) && (sign != '-' || before == ' ');

    // What nobody names as the site may stand behind a border that can be nothing else.
    private static string WithoutBorder(string title) => title.AsSpan().LastIndexOfAny(TitleBorders) is > 0 and var border && title[border] == '|' ? title[..border].TrimEnd() : title;

    // Themes write it beside the headline; of several it is not known who wrote.
    private static string? AuthorBeside(IElement? headline) =>
        headline?.Closest("header, article")?.QuerySelectorAll("[rel~=author], .byline a, .author.vcard a").Select(link => Name(link.TextContent)).OfType<string>().Distinct().Take(2).ToArray() is [var name] ? name : null;

    /// <summary>A byline as people read it; null for none, and for the address of a page about the author.</summary>
    public static string? Name(string? text) =>
        OneLine.Of(text ?? "") is { Length: > 0 and <= LongestName } name && name.Any(char.IsLetter) && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? name : null;

    private static string? Primary(string? tag) => tag?.Trim() is { Length: >= 2 } said && char.IsAsciiLetter(said[0]) ? said.Split('-', '_')[0].ToLowerInvariant() : null;
}
