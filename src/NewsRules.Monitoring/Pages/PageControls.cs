using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>What the controls of a page say of its blocks: "skip these recommendations", "show the rest".</summary>
internal sealed class PageControls
{
    private const int Most = 50;
    private const int LongestLabel = 60;

    public PageControls(IHtmlDocument page, PageTally tally, PageNoise noise)
    {
        Unfolding = [.. page.QuerySelectorAll("button, label, [role=button], a").Where(control => !PageParagraphs.LeadsElsewhere(control) && IsCalled(control, tally, label => noise.Unfolds(label))).Take(Most)];
        var choices = page.QuerySelectorAll("input[type=radio i]").Take(Most).Select(Poll);
        Skipped = [.. choices.OfType<IElement>(), .. page.QuerySelectorAll("a[href^='#']").Where(link => IsCalled(link, tally, label => noise.Skips(label))).Take(Most).Select(link => Past(link, page)).OfType<IElement>()];
    }

    /// <summary>Those that show what is hidden.</summary>
    public List<IElement> Unfolding { get; }

    /// <summary>Blocks that hold a link to their own end, or a choice.</summary>
    public HashSet<IElement> Skipped { get; }

    private static bool IsCalled(IElement control, PageTally tally, Predicate<string> isMeant) => tally[control].Letters is > 0 and < LongestLabel && isMeant(control.TextContent);

    private static IElement? Poll(IElement choice) => choice.Ancestors<IElement>().FirstOrDefault(around => around.LocalName is "td" or "div" or "section" or "form");

    private static IElement? Past(IElement link, IHtmlDocument page) =>
        page.GetElementById(link.GetAttribute("href")![1..]) is { } end ? link.Ancestors<IElement>().FirstOrDefault(end.IsDescendantOf) : null;
}
