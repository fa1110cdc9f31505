using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>Knows what stands around an article: navigation, share bars, lists of other articles, comments, sidebars, breaking strips.</summary>
internal sealed partial class PageFurniture
{
    private static readonly FrozenSet<string> Tags = Set(
        "head script style noscript template iframe object embed svg canvas audio video nav aside footer menu dialog button select textarea input label progress");

    private static readonly FrozenSet<string> Roles = Set("navigation banner complementary contentinfo search dialog alert menu menubar toolbar form");

    private static readonly FrozenSet<string> Lists = Set("div section p ul ol");

    private const int LongestAside = 5_000;

    // Letters of a link in a list of names; longer ones are headlines.
    private const int LongestName = 16;

    // How far in the head of a block stands.
    private const int DeepestHead = 8;

    private readonly PageTally _tally;
    private readonly PageNoise _noise;
    private readonly PageStory? _story;
    private readonly HashSet<IElement> _holders;
    private readonly HashSet<IElement> _skipped;
    private readonly bool _unfolds;

    private PageFurniture(IHtmlDocument page, PageTally tally, PageStory? story, PageNoise noise)
    {
        var controls = new PageControls(page, tally, noise);
        (_tally, _story, _noise, _skipped) = (tally, story, noise, controls.Skipped);
        _holders = story is null ? [] : [story.Element, .. story.Element.Ancestors<IElement>()];
        _unfolds = story is not null && controls.Unfolding.Exists(control => control.IsDescendantOf(story.Element));
    }

    // What an element is, is seen in the whole page, and marked before Readability takes paragraphs out of their blocks and names away.
    private const string Mark = "data-newsrules";
    private const string Furniture = "furniture";
    private const string Caption = "caption";

    /// <summary>Finds the furniture that is marked.</summary>
    public const string Marked = $"[{Mark}={Furniture}]";

    /// <summary>A new element that is marked.</summary>
    public static IElement Enclosure(IHtmlDocument page)
    {
        var element = page.CreateElement("span");
        element.SetAttribute(Mark, Furniture);
        return element;
    }

    /// <summary>Marks every element of which nothing is read, with all that it holds, and what is said of pictures.</summary>
    /// <param name="story">Where the article stands: what holds it is none. Null where nobody knows.</param>
    public static void MarkIn(IHtmlDocument page, PageTally tally, PageStory? story, PageNoise noise)
    {
        var furniture = new PageFurniture(page, tally, story, noise);
        foreach (var element in page.All)
        {
            if ((element.ParentElement is { } parent && IsFurniture(parent)) || furniture.Has(element))
            {
                element.SetAttribute(Mark, Furniture);
            }
            else if (element.LocalName == "figcaption" || WordsOf(element).Contains("caption", StringComparer.OrdinalIgnoreCase))
            {
                element.SetAttribute(Mark, Caption);
            }
            else
            {
                element.RemoveAttribute(Mark);
            }
        }
    }

    /// <summary>True for an element that is marked as furniture.</summary>
    public static bool IsFurniture(IElement element) => element.GetAttribute(Mark) == Furniture;

    /// <summary>True for an element that is marked as what is said of a picture.</summary>
    public static bool IsCaption(IElement element) => element.GetAttribute(Mark) == Caption;

    /// <summary>What the names of an element say of it.</summary>
    public static BlockName NameOf(IElement element, PageNoise noise) => WordsOf(element).Select(noise.NameOf).DefaultIfEmpty().Max();

    /// <summary>True for a name of furniture, or of what is hidden until somebody asks for it: that may be the rest of an article.</summary>
    public static bool IsNameOfFurniture(string name, PageNoise noise) => PageWords.Of(name).Any(word => noise.NameOf(word) != BlockName.None || word.StartsWith("hid", StringComparison.OrdinalIgnoreCase));

    private bool Has(IElement element) => (IsCalledFurniture(element) && !IsHeld(element)) || IsSkipped(element) || IsListOfLinks(element) || IsHeaded(element) || PageTeasers.IsList(element, _tally, PageTeasers.Fewest) || (IsBeside(element) && PageTeasers.IsInRow(element, _tally));

    // What holds the article is none, whatever it is called; but what a page says of its cookies is no article.
    private bool IsHeld(IElement element) => _holders.Contains(element) && (NameOf(element, _noise) != BlockName.Consent || _tally[element].HasArticle);

    private bool IsSkipped(IElement element) => _skipped.Contains(element) && !_holders.Contains(element) && !_tally[element].HasArticle && !_tally.Holds(element, 0.4);

    // The rest of the article, behind a button.
    private bool IsRest(IElement element) =>
        _unfolds && element.IsDescendantOf(_story!.Element) && _tally[element] is { Prose: > 0 } held && held.LinkLetters * 4 < held.Letters && PageProse.EndsSentence(LastWords(element));

    private bool IsCalledFurniture(IElement element) =>
        (Tags.Contains(element.LocalName) && !IsAside(element)) || (IsHidden(element) && !IsRest(element))
        || (element.LocalName == "form" && !IsHolder(element))
        || Roles.Contains(element.GetAttribute("role") ?? "")
        || (element.LocalName == "header" && !_tally[element].HasArticle && !IsAside(element) && !HeadsSection(element))
        || (element.LocalName == "time" && element.ParentElement?.LocalName != "p")
        || IsNamed(element);

    // The pages of old portals are one form as a whole.
    private bool IsHolder(IElement element) => _tally[element].HasArticle || _tally.Holds(element, 0.5);

    // Text beside the article's own text: it leads nowhere.
    private bool IsAside(IElement element) =>
        element.LocalName is "aside" or "footer" or "header" && _tally[element] is { Letters: > 0 and < LongestAside, Links: 0 } && PageProse.EndsSentence(element.TextContent.TrimEnd()) && IsInArticle(element) && !IsNamed(element);

    private static bool HeadsSection(IElement element) => IsInArticle(element) && element.QuerySelector("h2, h3, h4") is not null;

    private static bool IsInArticle(IElement element) => element.Ancestors<IElement>().Any(around => around.LocalName is "article" or "main");

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style));

    [GeneratedRegex(@"\b(display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Invisible();

    // A theme calls the whole page "with-sidebar" and the story "post tag-libya": what holds the article or most of the prose is no furniture.
    private bool IsNamed(IElement element)
    {
        if (_tally[element].HasArticle || element.LocalName is "body" or "html")
        {
            return false;
        }

        var name = NameOf(element, _noise);
        return name is BlockName.Block or BlockName.Consent || ((name == BlockName.Furniture || (name == BlockName.Box && _tally[element] is var held && held.LinkLetters * 4 > held.Letters)) && !_tally.Holds(element, 0.5) && !IsInSentence(element) && !element.ClassList.Any(_noise.NamesArticle));
    }

    // "<span class='location'>Tripoli</span> spoke": furniture has no words right before and behind it.
    private static bool IsInSentence(IElement element) => PageParagraphs.IsInline(element) && PageTeasers.HasWordsBeside(element);

    // Around brief news there may be more text of other articles than of its own.
    private bool IsHeaded(IElement element) =>
        element.LocalName is "div" or "section" or "td" or "ul" or "blockquote" && _tally[element] is { HasArticle: false } held && (!_tally.Holds(element, 0.4) || IsBesideStory(element) || PageTeasers.IsList(element, _tally, 1))
        && FirstWords(element) is { } words && words.Data.Count(char.IsLetter) < held.Letters && _noise.HeadsBlock(words.Data) && !PointsToLink(words);

    private bool IsBesideStory(IElement element) => _story is { IsMarked: true } && IsBeside(element);

    private bool IsBeside(IElement element) => _story is not null && !_holders.Contains(element) && !element.IsDescendantOf(_story.Element);

    // "Read also: <a>" within a text heads no block.
    private static bool PointsToLink(INode words)
    {
        while (words.NextSibling is null && words.ParentElement is { } parent && PageParagraphs.IsInline(parent))
        {
            words = parent;
        }

        var next = words.NextSibling is IText { NextSibling: { } behind } blank && string.IsNullOrWhiteSpace(blank.Data) ? behind : words.NextSibling;
        return next is IElement { LocalName: "a" };
    }

    private IText? FirstWords(IElement element)
    {
        INode? node = element;
        for (var depth = 0; depth < DeepestHead && node is IElement parent; depth++)
        {
            node = parent.ChildNodes.FirstOrDefault(child => child is IText text ? !string.IsNullOrWhiteSpace(text.Data) : child is IElement inner && _tally[inner].Letters > 0);
        }

        return node as IText;
    }

    private static string[] WordsOf(IElement element) => [.. PageWords.Of($"{element.ClassName} {element.Id}")];

    // Text of which nearly all is links leads elsewhere; a paragraph that links a name is news.
    private bool IsListOfLinks(IElement element) =>
        Lists.Contains(element.LocalName) && _tally[element] is { Links: > 0, HasArticle: false } held && !_tally.Holds(element, 0.5)
        && held.LinkLetters > 0.8 * held.Letters && (held.Links > 1 || (element.LocalName != "p" && !IsLinkedSentence(element)))
        && (element.LocalName is not ("ul" or "ol") || held.LinkLetters > LongestName * held.Links);

    // A teaser may be one link as well, and end so; but its link holds blocks.
    private static bool IsLinkedSentence(IElement element) => LastWords(element) is [.., '.'] && element.QuerySelector("p a[href]") is not null;

    private static string LastWords(INode node)
    {
        while (node is IElement && node.ChildNodes.LastOrDefault(child => child is IElement { HasChildNodes: true } || (child is IText text && !string.IsNullOrWhiteSpace(text.Data))) is { } last)
        {
            node = last;
        }

        return node is IText words ? words.Data.TrimEnd() : "";
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
