using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>Knows the other articles of a page whose own is known: whole ones below it, and teasers that are made as articles.</summary>
internal sealed class OtherStories
{
    // Letters of the page's own article: below a brief notice the text may stand in articles of its own.
    private const int FewestLetters = 200;

    // So many others are what the page is about: a list.
    private const int FewestOfList = 3;

    // How far from its beginning the heading of an article stands.
    private const int MostElements = 60;

    private readonly PageTally _tally;
    private readonly PageNoise _noise;
    private readonly PageStory? _story;
    private readonly IElement? _own;
    private readonly bool _listsTeasers;

    // The page has an article of its own, and others beside it that are no list.
    private readonly bool _isOfOne;

    public OtherStories(IHtmlDocument page, PageTally tally, PageStory? story, PageNoise noise)
    {
        (_tally, _story, _noise) = (tally, story, noise);
        _own = story?.Headline?.Closest("article") ?? story?.Element;
        _listsTeasers = story is not null && AreList(story.Element.Descendants<IElement>().Where(IsTeaser));
        _isOfOne = _own is not null && tally[_own].OwnLetters >= FewestLetters && !IsLive(page) && !AreList(page.All.Where(IsWhole));
    }

    /// <summary>True for one that neither holds the page's own article nor is it.</summary>
    public bool Has(IElement element) =>
        _story is not null
        && ((!_listsTeasers && IsTeaser(element)) || (_isOfOne && IsWhole(element)))
        && !element.Contains(_story.Element)
        && _story.Headline?.IsDescendantOf(element) != true;

    private static bool AreList(IEnumerable<IElement> others) => others.Skip(FewestOfList - 1).Any();

    private bool IsTeaser(IElement element) => element.LocalName == "article" && PageTeasers.IsTeaser(element, _tally[element]);

    private bool IsWhole(IElement element) =>
        _own is not null
        && _story!.Headline is not null
        && IsLikeOwn(element)
        && !element.IsDescendantOf(_own)
        && !element.Contains(_own)
        && element.Descendants<IElement>().Take(MostElements).FirstOrDefault(inner => inner.LocalName is "h1" or "h2" or "p")
            is { LocalName: not "p" } heading
        && OneLine.Of(heading.TextContent) != OneLine.Of(_story.Headline.TextContent);

    private bool IsLikeOwn(IElement element) =>
        element.LocalName == _own!.LocalName
        && (element.LocalName == "article" || (element.ClassName == _own.ClassName && element.ClassList.Any(_noise.NamesArticle)));

    // The posts of a live blog are articles, and belong to it.
    private static bool IsLive(IHtmlDocument page) =>
        page.Scripts.Any(script => script.Text.Contains("LiveBlogPosting", StringComparison.Ordinal));
}
