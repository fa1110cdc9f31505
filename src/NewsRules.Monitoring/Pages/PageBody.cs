using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;
using SmartReader;

namespace NewsRules.Monitoring.Pages;

/// <summary>The text of a page's article: where Readability finds it, else where the page says it is, else the whole page.</summary>
/// <param name="Byline">What Readability took for the author's name; null when it found none.</param>
internal sealed record PageBody(List<PageParagraph> Paragraphs, string? Byline)
{
    // SmartReader's time grows with the square of the elements: 5,000 paragraphs take three seconds.
    private const int MostForReadability = 3_000;
    private const int MostToClear = 20_000;

    // Letters that make an article, however much else the page holds.
    private const int Enough = 300;

    private static readonly string[] Places = ["[itemprop=articleBody]", "article", "main, [role=main]"];

    private int Letters => Paragraphs.Where(paragraph => paragraph.Kind != PageParagraphKind.Link).Sum(paragraph => paragraph.Text.Count(char.IsLetter));

    public static PageBody Of(IHtmlDocument page, PageNoise noise)
    {
        var tally = new PageTally(page);
        PageFurniture.MarkIn(page, tally, noise);
        var whole = In(page.DocumentElement, noise);
        var said = Said(page, tally, whole.Letters, noise);
        return Readable(page, tally, whole.Letters, noise) ?? said ?? whole;
    }

    // A page of teasers has many articles; one is meant only when it holds a good part of what the page has to read.
    private static PageBody? Said(IHtmlDocument page, PageTally tally, int letters, PageNoise noise) => Places
        .Select(place => page.QuerySelectorAll(place).OrderByDescending(element => tally[element].Letters).FirstOrDefault())
        .OfType<IElement>()
        .Select(element => In(element, noise))
        .FirstOrDefault(body => body.Letters > letters * 0.4);

    private static PageBody? Readable(IHtmlDocument page, PageTally tally, int letters, PageNoise noise)
    {
        if (page.All.Length is > MostForReadability and <= MostToClear)
        {
            Remove(page, PageFurniture.Marked);
        }

        return page.All.Length > MostForReadability || Readable(page, tally, noise) is not { } body || body.Letters <= Math.Min(Enough, letters * 0.4) ? null : body;
    }

    private static PageBody? Readable(IHtmlDocument page, PageTally tally, PageNoise noise)
    {
        PageHolders.Prepare(page, tally, noise);
        // SmartReader would parse them, without bounds, for the pictures in them.
        Remove(page, "noscript");
        PageBody? body = null;
        using var reader = new Reader("https://page.invalid/", page);
        reader.AddCustomOperationEnd(content => body = In(content, noise));
        var article = reader.GetArticle();
        return body is null ? null : body with { Byline = article.Byline };
    }

    private static void Remove(IHtmlDocument page, string selector)
    {
        foreach (var element in page.QuerySelectorAll(selector).ToArray())
        {
            element.Remove();
        }
    }

    private static PageBody In(IElement root, PageNoise noise) => new(PageParagraphs.Of(root, noise), null);
}
