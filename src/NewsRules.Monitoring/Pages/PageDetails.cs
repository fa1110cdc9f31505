using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Feeds;

namespace NewsRules.Monitoring.Pages;

/// <summary>What a page says of its article outside its text: JSON-LD first, then OpenGraph, then the markup.</summary>
/// <param name="Names">Those that the page gives its site.</param>
internal sealed record PageDetails(string Title, DateTimeOffset? Published, string? Link, string? Site, string? Language, string[] Names)
{
    private const int LongestName = 100;

    // How many elements below a headline the author may stand, and how many names one has.
    private const int MostBelow = 40;
    private const int MostNames = 5;
    private const int LongestLine = 300;

    /// <summary>Who wrote it, by scripts and meta elements; null when they do not say.</summary>
    public string? Byline { get; private init; }

    /// <summary>The site's own name, where the page says that the site wrote the article; null where it does not.</summary>
    public string? SiteAsAuthor { get; private init; }

    /// <summary>The whole article as scripts have it, text or markup; null where they do not.</summary>
    public string? Body { get; private init; }

    /// <summary>Scripts say that not everybody is shown all of it.</summary>
    public bool IsForSubscribers { get; private init; }

    /// <summary>Whom the markup beside the headline links as its author; null for none or several.</summary>
    public string? Author { get; private init; }

    /// <param name="address">Where the page was found; null when unknown.</param>
    public static PageDetails Of(IHtmlDocument page, Uri? address, PageNoise noise)
    {
        var meta = new PageMeta(page);
        var link = PageLink.Canonical(page, meta, address);
        var data = Linked(page, meta, link);
        var site = data.Publisher ?? meta["og:site_name", "application-name"];
        string[] names =
        [
            .. new[] { data.Publisher, meta["og:site_name"], meta["application-name"] }.OfType<string>().Select(OneLine.Of).Distinct(),
        ];
        var title = PageTitle.Of(page, [data.Headline, meta["og:title"] ?? meta["twitter:title"]], names, noise);
        var headline = PageStory.HeadlineOf(page, title);
        var authors = new[] { data.Author, meta["author"], meta["article:author"], meta["dc.creator", "parsely-author", "sailthru.author"] }
            .Select(Name)
            .OfType<string>()
            .ToArray();
        var details = new PageDetails(
            title,
            PageDate.Of(page, meta, data.Published, headline, noise),
            link ?? Links.Absolute(data.Link, null),
            site is null ? null : OneLine.Of(site),
            Primary(page.DocumentElement.GetAttribute("lang"))
                ?? Primary(page.DocumentElement.GetAttribute("xml:lang"))
                ?? Primary(data.Language)
                ?? Primary(meta["content-language", "og:locale"]),
            names
        )
        {
            Body = data.Body,
            IsForSubscribers = data.IsForSubscribers,
        };
        return details with
        {
            Byline = Array.Find(authors, author => !details.IsSite(author)),
            SiteAsAuthor = Array.Find(authors, details.IsSite),
            Author = details.AuthorBeside(headline) ?? details.AuthorBelow(headline, noise),
        };
    }

    /// <summary>A byline as people read it; null for none, and for the site's own name.</summary>
    public string? Person(string? text) => Name(text) is { } name && !IsSite(name) ? name : null;

    private bool IsSite(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    // Some give the address of a page about the author.
    private static string? Name(string? text) =>
        OneLine.Of(text ?? "") is { Length: > 0 and <= LongestName } name
        && name.Any(char.IsLetter)
        && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? name
            : null;

    // Where nobody knows where the page stands, no article says that it stands elsewhere.
    private static LinkedData Linked(IHtmlDocument page, PageMeta meta, string? link)
    {
        string?[] titles =
        [
            page.Title,
            meta["og:title"],
            meta["twitter:title"],
            .. PageStory.Headings(page).Select(heading => heading.TextContent),
        ];
        return LinkedData.Of(
            page.QuerySelectorAll("script[type^='application/ld+json' i]").Select(script => script.TextContent),
            said => link is not null && PageLink.IsSame(said, link),
            said => link is null || PageTitle.IsIn(said, titles)
        );
    }

    // Themes write it beside the headline; of several it is not known who wrote.
    private string? AuthorBeside(IElement? headline) =>
        headline
            ?.Closest("header, article")
            ?.QuerySelectorAll("[rel~=author], .byline a, .author.vcard a")
            .Select(link => Person(link.TextContent))
            .OfType<string>()
            .Distinct()
            .Take(2)
            .ToArray()
            is [var name]
            ? name
            : null;

    // "Written by: …", right below the headline.
    private string? AuthorBelow(IElement? headline, PageNoise noise) =>
        (headline?.Closest("article") ?? headline?.ParentElement)
            ?.Descendants<IElement>()
            .SkipWhile(element => element != headline)
            .Skip(1)
            .Take(MostBelow)
            .Select(element => element.TextContent)
            .Where(text => text.Length < LongestLine)
            .Select(OneLine.Of)
            .FirstOrDefault(line => noise.BehindByline(line) is not null)
            is { } line
        && PageByline.Of(line, noise) is { } name
        && name.Count(' ') is > 0 and < MostNames
            ? Person(name)
            : null;

    private static string? Primary(string? tag) =>
        tag?.Trim() is { Length: >= 2 } said && char.IsAsciiLetter(said[0]) ? said.Split('-', '_')[0].ToLowerInvariant() : null;
}
