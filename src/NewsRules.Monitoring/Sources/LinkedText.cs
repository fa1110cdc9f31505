using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Monitoring.Sources;

/// <summary>
/// The text of an article whose page was read. Only the page's text can vouch for itself, by words of what the feed tells: the title names
/// the article also above a wall (a login, a question about cookies) and above an error that says that all is well.
/// </summary>
internal static class LinkedText
{
    private const int ShortestWord = 4;

    // What has fewer is a credit or a place.
    private const int FewestWords = 3;

    // Headlines are often others on the page; half of what either tells is hardly there by chance.
    private const double Same = 0.5;

    // Of which less is there, a line of the feed is kept before the page's text.
    private const double Whole = 0.8;

    private static readonly char[] Signs = [.. "«»\"'“”‘’()[]:;,.،؛!?؟…"];

    /// <exception cref="SourceException">The page shows another text, or less.</exception>
    public static Article Of(Article article, Page page, PageNoise noise)
    {
        var body = page.Body;
        if (FeedArticles.IsLinkAlone(article))
        {
            return article with
            {
                Title = page.Title,
                Body = body,
                Published = article.Published ?? page.Published,
                Language = page.Language,
            };
        }

        if (Held(article.Body, body) < Same && Held(article.Title, body) < Same)
        {
            throw new SourceException($"{article.Link} shows another text than the feed tells of.");
        }

        var lines = article.Body.Split('\n');
        var untold = lines.Where(
            (line, i) => !noise.IsNoise(line) && !IsPointer(line, i) && Words(line).Length >= FewestWords && Held(line, body) < Whole
        );
        return body.Length < article.Body.Length
            ? throw new SourceException($"{article.Link} shows less than the feed tells.")
            : article with
            {
                Body = string.Join('\n', [.. untold, body]),
                Published = article.Published ?? page.Published,
                Language = article.Language ?? page.Language,
            };

        // "The post (headline) appeared first on (site)."
        bool IsPointer(string line, int at) =>
            at > 0 && at == lines.Length - 1 && article.Title.Length > 0 && line.Contains(article.Title, StringComparison.Ordinal);
    }

    // What part of the words of the one are in the other, 0 to 1.
    private static double Held(string told, string text) =>
        Words(told) is { Length: > 0 } words
            ? words.Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) / (double)words.Length
            : 0;

    private static string[] Words(string text) =>
        [
            .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim(Signs))
                .Where(word => word.Length >= ShortestWord)
                .Distinct(),
        ];
}
