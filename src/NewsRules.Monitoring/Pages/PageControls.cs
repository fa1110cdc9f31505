using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>What the controls of a page say of its blocks: "skip these recommendations", "show the rest".</summary>
internal sealed class PageControls
{
    private const int Most = 50;
    private const int LongestLabel = 60;

    private readonly PageTally _tally;
    private readonly List<IElement> _unfolding;

    public PageControls(IHtmlDocument page, PageTally tally, PageNoise noise)
    {
        _tally = tally;
        _unfolding =
        [
            .. page.QuerySelectorAll("button, label, [role=button], a")
                .Where(control => StaysHere(control) && IsCalled(control, tally, label => noise.Unfolds(label)))
                .Take(Most),
        ];
        var choices = page.QuerySelectorAll("input[type=radio i]").Take(Most).Select(Poll);
        Skipped =
        [
            .. choices.OfType<IElement>(),
            .. page.QuerySelectorAll("a[href^='#']")
                .Where(link => IsCalled(link, tally, label => noise.Skips(label)))
                .Take(Most)
                .Select(link => Past(link, page))
                .OfType<IElement>(),
        ];
    }

    /// <summary>Blocks that hold a link to their own end, or a choice.</summary>
    public HashSet<IElement> Skipped { get; }

    /// <summary>True where one of them, in the block or alone right behind it, shows what is hidden in it.</summary>
    public bool Unfolds(IElement block) =>
        _unfolding.Exists(control =>
            control.IsDescendantOf(block)
            || control
                .Ancestors<IElement>()
                .Prepend(control)
                .Any(around => around.PreviousElementSibling == block && _tally[around].Letters == _tally[control].Letters)
        );

    // Scripts do what such links are for.
    private static bool StaysHere(IElement control) =>
        !PageParagraphs.LeadsElsewhere(control)
        || (
            control.GetAttribute("href")!.Trim() is var target
            && (target is "" or "#" || target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
        );

    private static bool IsCalled(IElement control, PageTally tally, Predicate<string> isMeant) =>
        tally[control].Letters is > 0 and < LongestLabel && isMeant(control.TextContent);

    private static IElement? Poll(IElement choice) =>
        choice.Ancestors<IElement>().FirstOrDefault(around => around.LocalName is "td" or "div" or "section" or "form");

    private static IElement? Past(IElement link, IHtmlDocument page) =>
        page.GetElementById(link.GetAttribute("href")![1..]) is { } end
            ? link.Ancestors<IElement>().FirstOrDefault(end.IsDescendantOf)
            : null;
}
