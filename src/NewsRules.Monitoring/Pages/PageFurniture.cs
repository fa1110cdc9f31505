using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>
/// Knows what stands around an article: navigation, share bars, lists of other articles, comments, sidebars, breaking strips.
/// </summary>
internal sealed partial class PageFurniture
{
    private static readonly FrozenSet<string> Tags = Set(
        "head script style noscript template iframe object embed svg canvas audio video nav aside footer menu dialog button select textarea input label progress"
    );

    private static readonly FrozenSet<string> Roles = Set(
        "navigation banner complementary contentinfo search dialog alert menu menubar toolbar form"
    );

    private static readonly FrozenSet<string> Lists = Set("div section p ul ol");

    private const int LongestAside = 5_000;

    // Letters of a link in a list of names; longer ones are headlines.
    private const int LongestName = 16;

    // Letters of a box about the author, and of the name above it.
    private const int LongestBox = 400;
    private const int LongestHead = 40;

    // Letters of a sentence beside the article's own text.
    private const int FewestOfSentence = 40;

    private readonly PageTally _tally;
    private readonly PageNoise _noise;
    private readonly PageStory? _story;
    private readonly HashSet<IElement> _holders;
    private readonly HashSet<IElement> _skipped;
    private readonly OtherStories _others;
    private readonly bool _unfolds;

    /// <param name="story">Where the article stands: what holds it is no furniture. Null where nobody knows.</param>
    public PageFurniture(IHtmlDocument page, PageTally tally, PageStory? story, PageNoise noise)
    {
        var controls = new PageControls(page, tally, noise);
        (_tally, _story, _noise, _skipped) = (tally, story, noise, controls.Skipped);
        _holders = story is null ? [] : [story.Element, .. story.Element.Ancestors<IElement>()];
        _others = new(page, tally, story, noise);
        _unfolds = story is not null && controls.Unfolds(story.Element);
    }

    /// <summary>True for an element of which nothing is read, with all that it holds.</summary>
    public bool Has(IElement element) =>
        (IsCalledFurniture(element) && !IsHeld(element))
        || IsSkipped(element)
        || IsHeaded(element)
        || IsOfAuthor(element)
        || IsContents(element)
        || (!IsIntroduced(element) && (IsListOfLinks(element) || PageTeasers.IsList(element, _tally, PageTeasers.Fewest)))
        || (IsBeside(element) && PageTeasers.IsInRow(element, _tally))
        || _others.Has(element);

    // What holds the article is none, whatever it is called; but what a page says of its cookies is no article.
    private bool IsHeld(IElement element) =>
        _holders.Contains(element) && (PageWords.NameOf(element, _noise) != BlockName.Consent || _tally[element].HasArticle);

    private bool IsSkipped(IElement element) =>
        _skipped.Contains(element) && !_holders.Contains(element) && !_tally[element].HasArticle && !_tally.Holds(element, 0.4);

    // The rest of the article, behind a button.
    private bool IsRest(IElement element) =>
        _unfolds
        && element.IsDescendantOf(_story!.Element)
        && _tally[element] is { Prose: > 0 } held
        && held.LinkLetters * 4 < held.Letters
        && PageProse.EndsSentence(BlockEdges.Last(element));

    private bool IsCalledFurniture(IElement element) =>
        (Tags.Contains(element.LocalName) && !IsAside(element))
        || (IsHidden(element) && !IsRest(element))
        || (element.LocalName == "form" && !IsHolder(element))
        || Roles.Contains(element.GetAttribute("role") ?? "")
        || (element.LocalName == "header" && !_tally[element].HasArticle && !IsAside(element) && !HeadsSection(element))
        || (element.LocalName == "time" && element.ParentElement?.LocalName != "p")
        || IsNamed(element);

    // The pages of old portals are one form as a whole.
    private bool IsHolder(IElement element) => _tally[element].HasArticle || _tally.Holds(element, 0.5);

    // Text beside the article's own text: it leads nowhere.
    private bool IsAside(IElement element) =>
        element.LocalName is "aside" or "footer" or "header"
        && _tally[element] is { Letters: > 0 and < LongestAside, Links: 0 }
        && PageProse.EndsSentence(element.TextContent.TrimEnd())
        && IsInArticle(element)
        && !IsNamed(element);

    private static bool HeadsSection(IElement element) => IsInArticle(element) && element.QuerySelector("h2, h3, h4") is not null;

    private static bool IsInArticle(IElement element) =>
        element.Ancestors<IElement>().Any(around => around.LocalName is "article" or "main");

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style));

    [GeneratedRegex(
        @"\b(display\s*:\s*none|visibility\s*:\s*hidden)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Invisible();

    // A theme calls the whole page "with-sidebar" and the story "post tag-libya": what holds the article or most of the prose is no
    // furniture.
    private bool IsNamed(IElement element)
    {
        if (_tally[element].HasArticle || element.LocalName is "body" or "html")
        {
            return false;
        }

        var name = PageWords.NameOf(element, _noise);
        return (
                name is BlockName.Block or BlockName.Consent
                || (IsUsually(name, element) && !_tally.Holds(element, 0.5) && !element.ClassList.Any(_noise.NamesArticle))
            ) && !IsInSentence(element);
    }

    private bool IsUsually(BlockName name, IElement element) =>
        _tally[element] is var held
        && name switch
        {
            BlockName.Furniture => true,
            BlockName.Box => held.LinkLetters * 4 > held.Letters,
            BlockName.Detail => held.Links > 0 || held.Letters < FewestOfSentence || !PageProse.EndsSentence(BlockEdges.Last(element)),
            _ => false,
        };

    // "<span class='location'>Tripoli</span> spoke": furniture has no words right before and behind it, or no more than a label.
    private static bool IsInSentence(IElement element) =>
        PageParagraphs.IsInline(element)
        && (
            PageTeasers.HasWordsBeside(element)
            || (
                element.ParentElement is { LocalName: "p" } around
                && HasWordBeside(element)
                && PageProse.EndsSentence(BlockEdges.Last(around))
            )
        );

    private static bool HasWordBeside(IElement element) =>
        (element.PreviousSibling is IText before && before.Data.Any(char.IsLetter) && before.Data.AsSpan().TrimEnd() is not [.., ':'])
        || (element.NextSibling is IText behind && behind.Data.Any(char.IsLetter));

    // Around brief news there may be more text of other articles than of its own.
    private bool IsHeaded(IElement element) =>
        element.LocalName is "div" or "section" or "td" or "ul" or "blockquote"
        && _tally[element] is { HasArticle: false } held
        && (!_tally.Holds(element, 0.4) || IsBesideStory(element) || PageTeasers.IsList(element, _tally, 1))
        && BlockEdges.First(element, _tally) is { } words
        && words.Data.Count(char.IsLetter) < held.Letters
        && _noise.HeadsBlock(words.Data)
        && !BlockEdges.PointsToLink(words);

    // A name, what is said of it, and "All articles of the author".
    private bool IsOfAuthor(IElement element) =>
        element.LocalName is "div" or "section" or "aside"
        && _tally[element] is { HasArticle: false, Letters: < LongestBox }
        && !_holders.Contains(element)
        && !_tally.Holds(element, 0.4)
        && _noise.IsOfAuthor(BlockEdges.Last(element))
        && BlockEdges.First(element, _tally) is { } name
        && name.Data.AsSpan().Trim().Length < LongestHead;

    // "Contents", and a list of nothing but links to other places of the page.
    private bool IsContents(IElement element) =>
        element.LocalName is "ul" or "ol"
        && _tally[element] is { AnchorLetters: > 0 } held
        && held.AnchorLetters == held.Letters
        && element.PreviousElementSibling is { } head
        && _tally[head].Letters is > 0 and < LongestHead
        && _noise.IsNoise(head.TextContent);

    private bool IsBesideStory(IElement element) => _story is { IsMarked: true } && IsBeside(element);

    private bool IsBeside(IElement element) => _story is not null && !_holders.Contains(element) && !element.IsDescendantOf(_story.Element);

    // Text of which nearly all is links leads elsewhere; a paragraph that links a name is news.
    private bool IsListOfLinks(IElement element) =>
        Lists.Contains(element.LocalName)
        && _tally[element] is { Links: > 0, HasArticle: false } held
        && !_tally.Holds(element, 0.5)
        && held.LinkLetters > 0.8 * held.Letters
        && (held.Links > 1 || (element.LocalName != "p" && !IsLinkedSentence(element)))
        && (element.LocalName is not ("ul" or "ol") || held.LinkLetters > LongestName * held.Links)
        && !IsInRowOfFigures(element);

    // "Still open:" and a list of links, within an entry of a list: in a menu what stands above others is a link, or has no colon.
    private bool IsIntroduced(IElement element) =>
        element.LocalName is "ul" or "ol"
        && element.ParentElement is { LocalName: "li" } entry
        && BlockEdges.First(entry, _tally) is { Parent: var place } words
        && place == entry
        && words.Data.AsSpan().TrimEnd() is [.., ':'];

    private bool IsInRowOfFigures(IElement element) =>
        element.ParentElement is { LocalName: "td", ParentElement: { LocalName: "tr" } row } && _tally[row].Rows == 1;

    // A teaser may be one link as well, and end so; but its link holds blocks.
    private static bool IsLinkedSentence(IElement element) =>
        BlockEdges.Last(element) is [.., '.'] && element.QuerySelector("p a[href]") is not null;

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
