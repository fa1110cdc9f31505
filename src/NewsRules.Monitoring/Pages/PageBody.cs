using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace NewsRules.Monitoring.Pages;

/// <summary>Finds the text of a page's article: where Readability finds it, else where the page says it is, else the whole page.</summary>
internal static class PageBody
{
    // SmartReader's time grows with the square of the elements: 5,000 paragraphs take three seconds.
    private const int MostForReadability = 3_000;
    private const int MostToClear = 20_000;

    // Letters that make an article, however much else the page holds.
    private const int Enough = 300;

    private static readonly string[] Places = ["[itemprop=articleBody]", "article", "main, [role=main]"];

    public static List<PageParagraph> Of(IHtmlDocument page)
    {
        var tally = new PageTally(page);
        var furniture = new PageFurniture(tally);
        var whole = PageParagraphs.Of(page.DocumentElement, element => element.LocalName == "head" || furniture.Has(element));
        return Readable(page, furniture, Letters(whole)) ?? Marked(page, tally, furniture, Letters(whole)) ?? whole;
    }

    // A page of teasers has many articles; one is meant only when it holds a good part of what the page has to read.
    private static List<PageParagraph>? Marked(IHtmlDocument page, PageTally tally, PageFurniture furniture, int letters) => Places
        .Select(place => page.QuerySelectorAll(place).OrderByDescending(element => tally[element].Letters).FirstOrDefault())
        .OfType<IElement>()
        .Select(element => PageParagraphs.Of(element, furniture.Has))
        .FirstOrDefault(paragraphs => Letters(paragraphs) > letters * 0.4);

    private static List<PageParagraph>? Readable(IHtmlDocument page, PageFurniture furniture, int letters)
    {
        if (page.All.Length > MostToClear)
        {
            return null;
        }

        foreach (var element in page.Body?.QuerySelectorAll("*").Where(furniture.Has).ToArray() ?? [])
        {
            element.Remove();
        }

        if (page.All.Length > MostForReadability)
        {
            return null;
        }

        using var reader = new Reader("https://page.invalid/", page);
        var content = reader.GetArticle().Content;
        var paragraphs = string.IsNullOrWhiteSpace(content) ? [] : PageParagraphs.Of(PageMarkup.Parse(content).DocumentElement, _ => false);
        return Letters(paragraphs) > Math.Min(Enough, letters * 0.4) ? paragraphs : null;
    }

    private static int Letters(List<PageParagraph> paragraphs) => paragraphs.Sum(paragraph => paragraph.Text.Count(char.IsLetter));
}
