using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Encodings;

namespace NewsRules.Monitoring.Pages;

/// <summary>Reads the article of a web page. Whatever the bytes are, there is a page or a sentence: nothing is run, nothing is fetched.</summary>
public static class PageReader
{
    // Programs that write pages leave a zero behind now and then.
    private const int FewestOfBinary = 1_000;

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
        return markup.Count('\0') * FewestOfBinary > markup.Length ? throw new NoPageException("This is binary data, no page.") : Read(markup.Replace("\0", "", StringComparison.Ordinal), address, noise);
    }

    private static Page Read(string markup, Uri? address, PageNoise noise)
    {
        using var page = PageMarkup.Parse(markup, isScripting: true);
        var details = PageDetails.Of(page, address);
        var body = PageBody.Of(page, noise);
        var prose = new PageProse(body.Paragraphs, details.Title, noise);
        return prose.Paragraphs.IsEmpty
            ? throw new NoPageException("The page holds no article.")
            : new(details.Title, prose.Paragraphs)
            {
                Byline = details.Byline ?? PageDetails.Name(body.Byline) ?? PageDetails.Name(prose.Byline),
                Published = details.Published,
                Language = PageLanguage.Of(details.Language, details.Title, prose.Paragraphs[0].Text),
                Site = details.Site,
                Link = details.Link,
            };
    }
}
