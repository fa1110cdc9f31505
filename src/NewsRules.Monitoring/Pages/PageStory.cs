using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsRules.Monitoring.Pages;

/// <summary>Where a page itself says that its article stands.</summary>
/// <param name="Element">It holds text.</param>
/// <param name="IsMarked">By an element that is made for it, not only by a headline.</param>
/// <param name="Headline">The heading that has the words of the title; null where none has.</param>
internal sealed record PageStory(IElement Element, bool IsMarked, IElement? Headline)
{
    // Letters that are more than a date and a name.
    private const int FewestLetters = 60;

    private const int MostHeadings = 50;

    private static readonly string[] Places = ["article", "main, [role=main]"];

    /// <summary>Null where nothing says so.</summary>
    public static PageStory? In(IHtmlDocument page, string title, PageTally tally)
    {
        bool HasText(IElement element) => tally[element].OwnLetters >= FewestLetters && !PageTeasers.IsTeaser(element, tally[element]);
        var headline = HeadlineOf(page, title);
        var marked = Only(page, "[itemprop=articleBody]", HasText)
            ?? Places
                .Select(place => Only(page, place, element => HasText(element) && headline?.IsDescendantOf(element) != false))
                .OfType<IElement>()
                .FirstOrDefault();
        return marked is not null ? new(marked, true, headline)
            : headline
                ?.Ancestors<IElement>()
                .FirstOrDefault(element => tally[element].OwnLetters - tally[headline].OwnLetters >= FewestLetters)
                is { } around
                ? new(around, false, headline)
            : null;
    }

    /// <summary>The heading that has the words of the title; null where none has.</summary>
    public static IElement? HeadlineOf(IHtmlDocument page, string title) => Headings(page).FirstOrDefault(heading => IsOf(heading, title));

    /// <summary>The first headings of the page; some have one for every teaser.</summary>
    public static IEnumerable<IElement> Headings(IHtmlDocument page) => page.QuerySelectorAll("h1").Take(MostHeadings);

    private static bool IsOf(IElement heading, string title) =>
        OneLine.Of(heading.TextContent) is { Length: > 0 } text
        && (
            text == title
            || (
                text.Contains(' ', StringComparison.Ordinal)
                && (title.Contains(text, StringComparison.Ordinal) || text.Contains(title, StringComparison.Ordinal))
            )
        );

    // Of several, one in the other, the innermost.
    private static IElement? Only(IHtmlDocument page, string place, Func<IElement, bool> isMeant)
    {
        var meant = page.QuerySelectorAll(place).Where(isMeant).ToArray();
        return meant is [.., var last] && Array.TrueForAll(meant, element => element == last || last.IsDescendantOf(element)) ? last : null;
    }
}
