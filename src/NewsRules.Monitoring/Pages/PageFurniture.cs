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
        "head script style noscript template iframe object embed svg canvas audio video nav aside form footer menu dialog button select textarea input label progress");

    private static readonly FrozenSet<string> Roles = Set("navigation banner complementary contentinfo search dialog alert menu menubar toolbar form");

    // Words of class names and ids, as the templates of news sites have them.
    private static readonly FrozenSet<string> Words = Set(
        """
        ad ads advert advertisement advertising adsense author authors bio breadcrumb breadcrumbs breaking byline cookie cookies
        credit credits disclaimer dateline footer gallery gdpr interstitial jetpack login marquee masthead menu meta metadata
        modal mostread nav navbar navigation newsletter newsflash newsticker outbrain overlay pager pagination popular popup promo promos promotion rating recirculation
        recommend recommended recommendations register rss share shares sharedaddy sharing sidebar signup social sponsor sponsored
        submitted subscribe subscription taboola tag tagcloud tags ticker timestamp toolbar tooltip trending urgent views widget
        """);

    // Furniture however much it holds: a short article may have long comments.
    private static readonly FrozenSet<string> Talk = Set("comment comments commentlist disqus respond reply related relatedposts");

    private static readonly FrozenSet<string> Lists = Set("ul ol dl table div section p");

    // How far in the head of a block stands.
    private const int DeepestHead = 8;

    private readonly PageTally _tally;
    private readonly PageNoise _noise;

    private PageFurniture(PageTally tally, PageNoise noise) => (_tally, _noise) = (tally, noise);

    // What an element is, is seen in the whole page, and marked before Readability takes paragraphs out of their blocks and names away.
    private const string Mark = "data-newsrules";
    private const string Furniture = "furniture";
    private const string Caption = "caption";

    /// <summary>Finds the furniture that is marked.</summary>
    public const string Marked = $"[{Mark}={Furniture}]";

    /// <summary>Marks every element of which nothing is read, with all that it holds, and what is said of pictures.</summary>
    public static void MarkIn(IHtmlDocument page, PageTally tally, PageNoise noise)
    {
        var furniture = new PageFurniture(tally, noise);
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
        }
    }

    /// <summary>True for an element that is marked as furniture.</summary>
    public static bool IsFurniture(IElement element) => element.GetAttribute(Mark) == Furniture;

    /// <summary>True for an element that is marked as what is said of a picture.</summary>
    public static bool IsCaption(IElement element) => element.GetAttribute(Mark) == Caption;

    private bool Has(IElement element) =>
        Tags.Contains(element.LocalName) || IsHidden(element)
        || Roles.Contains(element.GetAttribute("role") ?? "")
        || (element.LocalName == "header" && !_tally[element].HasArticle)
        || (element.LocalName == "time" && element.ParentElement?.LocalName != "p")
        || IsNamed(element)
        || IsListOfLinks(element)
        || IsHeaded(element);

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

        var words = WordsOf(element);
        return words.Any(Talk.Contains) || (words.Any(Words.Contains) && !_tally.Holds(element, 0.5));
    }

    // A comment may be longer than the article; a block of other articles is not.
    private bool IsHeaded(IElement element) =>
        element.LocalName is "div" or "section" or "ul" or "blockquote" && !_tally[element].HasArticle && !_tally.Holds(element, 0.4) && FirstWords(element) is { } words && _noise.HeadsBlock(words);

    private string? FirstWords(IElement element)
    {
        INode? node = element;
        for (var depth = 0; depth < DeepestHead && node is IElement parent; depth++)
        {
            node = parent.ChildNodes.FirstOrDefault(child => child is IText text ? !string.IsNullOrWhiteSpace(text.Data) : child is IElement inner && _tally[inner].Letters > 0);
        }

        return (node as IText)?.Data;
    }

    private static string[] WordsOf(IElement element) => [.. PageWords.Of($"{element.ClassName} {element.Id}")];

    // Text of which nearly all is links leads elsewhere; a paragraph that links a name is news.
    private bool IsListOfLinks(IElement element) =>
        Lists.Contains(element.LocalName) && _tally[element] is { Links: > 0, HasArticle: false } held && !_tally.Holds(element, 0.5)
        && held.LinkLetters > 0.8 * held.Letters && (held.Links > 1 || element.LocalName != "p");

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
