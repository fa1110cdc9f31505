using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Encodings;

namespace NewsRules.Monitoring.Pages;

/// <summary>
/// Reads the article of a web page. Whatever the bytes are, there is a page or a sentence: nothing is run, nothing is fetched.
/// </summary>
public static class PageReader
{
    // Programs that write pages leave a zero behind now and then.
    private const int FewestOfBinary = 1_000;

    // A sentence for browsers without scripts asks for another browser.
    private const int FewestForOthers = 300;

    // Letters of a description, which some call the article.
    private const int FewestTold = 100;

    // So many times longer than what the page shows, the text in scripts is the article; of one that is not for everybody, the page may
    // show the opening.
    private const double TimesOfPage = 2;
    private const double TimesOfOpening = 1.25;

    /// <summary>Reads a page.</summary>
    /// <param name="contentType">The Content-Type header, for its charset; null when unknown.</param>
    /// <param name="address">Where it was found; null when unknown.</param>
    /// <exception cref="NoPageException">It is none.</exception>
    public static Page Read(ReadOnlySpan<byte> bytes, string? contentType, Uri? address, PageNoise noise)
    {
        if (bytes.Length > ArticleReader.Longest)
        {
            throw new NoPageException($"The page is longer than {ArticleReader.Longest / 1024 / 1024} MB; it is left out.");
        }

        var markup = TextBytes.Decode(bytes, Charsets.Said(contentType));
        return markup.Count('\0') * FewestOfBinary > markup.Length
            ? throw new NoPageException("This is binary data, no page.")
            : Read(markup.Replace("\0", "", StringComparison.Ordinal), address, noise);
    }

    private static Page Read(string markup, Uri? address, PageNoise noise)
    {
        using var page = PageMarkup.Parse(markup, isScripting: true);
        var isForOthers = page.QuerySelectorAll("noscript").Any(element => element.TextContent.Length > FewestForOthers);
        return Read(page, address, noise)
            ?? (isForOthers ? ReadForOthers(markup, address, noise) : null)
            ?? throw new NoPageException("The page holds no article.");
    }

    // What a page has for browsers without scripts is read where it has nothing else.
    private static Page? ReadForOthers(string markup, Uri? address, PageNoise noise)
    {
        using var page = PageMarkup.Parse(markup, isScripting: false);
        return Read(page, address, noise);
    }

    private static Page? Read(IHtmlDocument page, Uri? address, PageNoise noise)
    {
        var details = PageDetails.Of(page, address, noise);
        var body = PageBody.Of(page, details.Title, noise);
        var prose = new PageProse(body.Paragraphs, details.Title, noise);
        var enough = (details.IsForSubscribers ? TimesOfOpening : TimesOfPage) * prose.Letters;
        if (
            details.Body?.Count(char.IsLetter) > Math.Max(FewestTold, enough)
            && Told(details.Body, details.Title, noise) is { } told
            && told.Letters > enough
        )
        {
            prose = told;
        }

        return prose.Paragraphs.IsEmpty
            ? null
            : new(details.Title, prose.Paragraphs)
            {
                Byline = details.Byline
                    ?? details.Person(PageByline.Of(body.Byline, noise))
                    ?? details.Author
                    ?? details.Person(PageByline.Of(prose.Byline, noise))
                    ?? details.SiteAsAuthor,
                Published = details.Published,
                Language = PageLanguage.Of(details.Language, details.Title, prose.Paragraphs[0].Text),
                Site = details.Site,
                Link = details.Link,
            };
    }

    // Beyond the bounds it tells nothing: the page stands without it.
    private static PageProse? Told(string body, string title, PageNoise noise)
    {
        try
        {
            using var page = PageMarkup.Parse(body.Replace("\n", "<br>", StringComparison.Ordinal), isScripting: true);
            return new PageProse(PageBody.Of(page, title, noise).Paragraphs, title, noise);
        }
        catch (NoPageException)
        {
            return null;
        }
    }
}
