using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Encodings;

namespace NewsRules.Monitoring.Pages;

/// <summary>Reads the article of a web page. Whatever the bytes are, there is an article or a problem: nothing is run, nothing is fetched.</summary>
public static class PageReader
{
    /// <summary>Reads a page from a file.</summary>
    /// <param name="bytes">Stays open.</param>
    public static ArticleReading Read(Stream bytes, PageNoise noise)
    {
        using var page = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = bytes.Read(buffer); read > 0; read = bytes.Read(buffer))
        {
            page.Write(buffer, 0, read);
            if (page.Length > ArticleReader.Longest)
            {
                return Problem($"The page is longer than {ArticleReader.Longest / 1024 / 1024} MB; it is left out.");
            }
        }

        return Read(page.GetBuffer().AsSpan(0, (int)page.Length), null, null, noise);
    }

    /// <summary>Reads a page as a server sent it.</summary>
    /// <param name="charset">As the server says; null when unknown.</param>
    /// <param name="address">Where it was found; null when unknown.</param>
    public static ArticleReading Read(ReadOnlySpan<byte> bytes, string? charset, Uri? address, PageNoise noise)
    {
        var markup = TextBytes.Decode(bytes, charset);
        if (markup.Contains('\0', StringComparison.Ordinal))
        {
            return Problem("This is binary data, no page.");
        }

        try
        {
            return Read(markup, address, noise);
        }
        catch (NoPageException none)
        {
            return Problem(none.Message);
        }
    }

    private static ArticleReading Read(string markup, Uri? address, PageNoise noise)
    {
        using var page = PageMarkup.Parse(markup);
        var details = PageDetails.Of(page, address);
        var body = Body(PageBody.Of(page), details.Title, noise);
        return body.Length == 0 ? Problem("The page holds no article.") : new([Article(details, body)], []);
    }

    private static Article Article(PageDetails details, string body)
    {
        var id = details.Link is { } link ? ArticleId.OfLink(details.Source ?? "", link) : ArticleId.OfContent(details.Title, body);
        return new(id, details.Title, body) { Source = details.Source, Language = PageLanguage.Of(details.Language, details.Title, body), Published = details.Published, Link = details.Link };
    }

    // A heading above nothing was the heading of a list that is gone.
    private static string Body(List<PageParagraph> paragraphs, string title, PageNoise noise)
    {
        var prose = paragraphs.Where(paragraph => paragraph.Text != title && !noise.IsNoise(paragraph.Text)).ToList();
        var end = prose.FindLastIndex(paragraph => !paragraph.IsHeading) + 1;
        return string.Join('\n', prose.Take(end).Select(paragraph => paragraph.Text[..noise.LengthOfProse(paragraph.Text)]));
    }

    private static ArticleReading Problem(string sentence) => new([], [new(1, 1, sentence)]);
}
