using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Monitoring.Feeds.Dates;

namespace NewsRules.Monitoring.Pages;

/// <summary>
/// What every element of a page holds, counted once from the leaves up: asking each element anew costs the square of the page.
/// </summary>
internal sealed class PageTally
{
    // Letters of what a row tells the figures of; longer ones are headlines.
    private const int LongestName = 40;

    private const int LongestUnit = 4;
    private const int LongestFigure = 40;
    private const int DeepestFigure = 4;

    private readonly Dictionary<IElement, Holding> _holdings = [];
    private readonly Holding _page;

    public PageTally(IHtmlDocument page)
    {
        foreach (var element in page.All.Reverse())
        {
            var held = _holdings[element] = Own(element, this[element]);
            Weight += (long)held.Letters * held.Height;
            if (element.ParentElement is { } parent)
            {
                _holdings[parent] = this[parent] + held;
            }
        }

        _page = this[page.DocumentElement];
    }

    /// <summary>
    /// Letters of all elements together: each as often as others stand in it, one in the other: what it costs to ask each of them for its
    /// text, again and again.
    /// </summary>
    public long Weight { get; private set; }

    /// <summary>
    /// True when the element holds more than a part of the page's prose: of what is marked as paragraphs, or of all that is no link, where
    /// that is far more.
    /// </summary>
    public bool Holds(IElement element, double part) =>
        _page.Prose * 4 < _page.OwnLetters ? this[element].OwnLetters > part * _page.OwnLetters : this[element].Prose > part * _page.Prose;

    public Holding this[IElement element] => _holdings.GetValueOrDefault(element);

    private Holding Own(IElement element, Holding below)
    {
        if (element.LocalName is "script" or "style" or "noscript" or "template" or "textarea")
        {
            return default;
        }

        var held = below with
        {
            Height = below.Height + 1,
            Letters = below.Letters + element.ChildNodes.OfType<IText>().Sum(text => text.Data.Count(char.IsLetter)),
        };
        return element.LocalName switch
        {
            "a" when element.GetAttribute("href") is { Length: > 1 } href && href[0] == '#' => held with { AnchorLetters = held.Letters },
            "a" when PageParagraphs.LeadsElsewhere(element) => held with
            {
                Links = 1,
                LinkLetters = held.Letters,
                Headlines = PageTeasers.IsHeadline(element) ? 1 : 0,
            },
            "p" => held with { Prose = held.Letters, Paragraphs = held.Letters > 0 ? 1 : 0 },
            "article" => held with { HasArticle = held.HasArticle || !PageTeasers.IsTeaser(element, held) },
            "main" or "h1" => held with { HasArticle = true },
            _ when element.GetAttribute("itemprop") == "articleBody" => held with { HasArticle = true },
            "tr" when held.LinkLetters <= LongestName && element.Children.Where(IsFigure).Skip(1).Any() => held with
            {
                Rows = held.Rows + 1,
            },
            _ => held,
        };
    }

    // "120 km", in a cell that holds no more than that.
    private bool IsFigure(IElement cell) =>
        cell.LocalName == "td"
        && this[cell] is { Links: 0, Letters: <= LongestUnit, Height: <= DeepestFigure }
        && cell.TextContent.Trim() is { Length: <= LongestFigure } text
        && text.Any(char.IsDigit)
        && FeedDate.Read(text) is null;
}

/// <summary>What one element holds.</summary>
/// <param name="Letters">In its text.</param>
/// <param name="Prose">Letters in its paragraphs.</param>
/// <param name="Headlines">Links with the words of a headline, and no others beside them.</param>
/// <param name="HasArticle">It holds, or is, an element that is made for the article or its headline.</param>
/// <param name="Rows">Of tables: a name, which may be a link, and its figures.</param>
/// <param name="Height">How many elements stand in it, one in the other, itself among them.</param>
/// <param name="AnchorLetters">Of links to other places of the page.</param>
internal readonly record struct Holding(
    int Letters,
    int Prose,
    int Paragraphs,
    int Links,
    int LinkLetters,
    int Headlines,
    bool HasArticle,
    int Rows,
    int Height,
    int AnchorLetters
)
{
    /// <summary>Those in no link.</summary>
    public int OwnLetters => Letters - LinkLetters;

    public static Holding operator +(Holding left, Holding right) =>
        new(
            left.Letters + right.Letters,
            left.Prose + right.Prose,
            left.Paragraphs + right.Paragraphs,
            left.Links + right.Links,
            left.LinkLetters + right.LinkLetters,
            left.Headlines + right.Headlines,
            left.HasArticle || right.HasArticle,
            left.Rows + right.Rows,
            Math.Max(left.Height, right.Height),
            left.AnchorLetters + right.AnchorLetters
        );
}
