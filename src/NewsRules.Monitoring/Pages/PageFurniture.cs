using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsRules.Monitoring.Pages;

/// <summary>Knows what stands around an article: navigation, share bars, lists of other articles, comments, sidebars, breaking strips.</summary>
internal sealed partial class PageFurniture(PageTally tally)
{
    private static readonly FrozenSet<string> Tags = Set(
        "script style noscript template iframe object embed svg math canvas audio video nav aside form footer menu dialog button select textarea input label progress figcaption");

    private static readonly FrozenSet<string> Roles = Set("navigation banner complementary contentinfo search dialog alert menu menubar toolbar form");

    // Words of class names and ids, as the templates of news sites have them.
    private static readonly FrozenSet<string> Words = Set(
        """
        ad ads advert advertisement advertising adsense author authors bio breadcrumb breadcrumbs breaking byline caption cookie cookies
        credit credits disclaimer dateline footer gallery gdpr interstitial jetpack login marquee masthead menu meta metadata
        modal mostread nav navbar navigation newsletter newsflash newsticker outbrain overlay pager pagination popular popup promo promos promotion recirculation
        recommend recommended recommendations register rss share shares sharedaddy sharing sidebar signup social sponsor sponsored
        subscribe subscription taboola tag tagcloud tags ticker timestamp toolbar tooltip trending urgent views widget
        """);

    // Furniture however much it holds: a short article may have long comments.
    private static readonly FrozenSet<string> Talk = Set("comment comments commentlist disqus respond reply related relatedposts");

    private static readonly FrozenSet<string> Lists = Set("ul ol dl table div section p");

    /// <summary>True for an element of which nothing is read.</summary>
    public bool Has(IElement element) =>
        Tags.Contains(element.LocalName) || IsHidden(element)
        || Roles.Contains(element.GetAttribute("role") ?? "")
        || (element.LocalName == "header" && !tally[element].HasArticle)
        || (element.LocalName == "time" && element.ParentElement?.LocalName != "p")
        || IsNamed(element)
        || IsListOfLinks(element);

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style));

    [GeneratedRegex(@"\b(display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Invisible();

    // A theme calls the whole page "with-sidebar" and the story "post tag-libya": what holds the article or most of the prose is no furniture.
    private bool IsNamed(IElement element)
    {
        if (tally[element].HasArticle || element.LocalName is "body" or "html")
        {
            return false;
        }

        var words = PageWords.Of($"{element.ClassName} {element.Id}").ToArray();
        return words.Any(Talk.Contains) || (words.Any(Words.Contains) && !tally.Holds(element, 0.5));
    }

    // Text of which nearly all is links leads elsewhere; a paragraph that links a name is news.
    private bool IsListOfLinks(IElement element) =>
        Lists.Contains(element.LocalName) && tally[element] is { Links: > 0 } held
        && held.LinkLetters > 0.8 * held.Letters && (held.Links > 1 || element.LocalName != "p");

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
