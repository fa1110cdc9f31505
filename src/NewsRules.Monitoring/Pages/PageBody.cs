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
    private const int HeaviestForReadability = 200_000_000;
    private const int MostToClear = 20_000;

    // Letters that make an article, however much else the page holds.
    private const int Enough = 300;

    // So many times longer than what is marked as the article, another text is not about cookies: it is the article.
    private const int MostTimes = 6;

    private static readonly string[] Places = ["[itemprop=articleBody]", "article", "main, [role=main]"];

    private int Letters =>
        Paragraphs.Where(paragraph => paragraph.Kind != PageParagraphKind.Link).Sum(paragraph => paragraph.Text.Count(char.IsLetter));

    private IEnumerable<string> Sentences =>
        Paragraphs
            .Where(paragraph => paragraph.Kind == PageParagraphKind.Prose && PageProse.EndsSentence(paragraph.Text))
            .Select(paragraph => paragraph.Text);

    public static PageBody Of(IHtmlDocument page, string title, PageNoise noise)
    {
        var tally = new PageTally(page);
        var story = PageStory.In(page, title, tally);
        var whole = Whole(page, tally, story, noise, noise);
        if (!whole.Sentences.Any())
        {
            whole = Whole(page, tally, Largest(page, tally), noise, noise);
        }

        if (!whole.Sentences.Any())
        {
            whole = Whole(page, tally, Largest(page, tally), PageNoise.None, noise);
        }

        var marked = story is { IsMarked: true } ? In(story.Element, noise) : null;
        var said = Said(page, tally, whole.Letters, noise);
        var readable = Readable(page, tally, whole.Letters, noise);
        return readable is null ? said ?? whole
            : marked?.Contradicts(readable) == true ? marked
            : readable;
    }

    // Where nothing is left to read, what holds most of the prose was no furniture; or each paragraph is called so.
    private static PageStory? Largest(IHtmlDocument page, PageTally tally) =>
        page.Body?.QuerySelectorAll("*").Prepend(page.Body).LastOrDefault(element => tally.Holds(element, 0.5)) is { } largest
            ? new(largest, false, null)
            : null;

    /// <param name="names">What the names of elements say.</param>
    private static PageBody Whole(IHtmlDocument page, PageTally tally, PageStory? story, PageNoise names, PageNoise noise)
    {
        PageMarks.SetIn(page, tally, story, names);
        return In(page.DocumentElement, noise);
    }

    // A brief article is shorter than what a page says of its cookies.
    private bool Contradicts(PageBody found) =>
        Letters * MostTimes > found.Letters
        && Sentences.ToHashSet(StringComparer.Ordinal) is { Count: > 0 } sentences
        && !found.Paragraphs.Any(paragraph => sentences.Contains(paragraph.Text));

    // A page of teasers has many articles; one is meant only when it holds a good part of what the page has to read.
    private static PageBody? Said(IHtmlDocument page, PageTally tally, int letters, PageNoise noise) =>
        Places
            .Select(place => page.QuerySelectorAll(place).OrderByDescending(element => tally[element].Letters).FirstOrDefault())
            .OfType<IElement>()
            .Select(element => In(element, noise))
            .FirstOrDefault(body => body.Letters > letters * 0.4);

    private static PageBody? Readable(IHtmlDocument page, PageTally tally, int letters, PageNoise noise)
    {
        if (page.All.Length is > MostForReadability and <= MostToClear)
        {
            Remove(page, PageMarks.OfFurniture);
        }

        return
            page.All.Length > MostForReadability
            || tally.Weight > HeaviestForReadability
            || Readable(page, tally, noise) is not { } body
            || body.Letters <= Math.Min(Enough, letters * 0.4)
            ? null
            : body;
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
