using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsRules.Monitoring.Pages;

/// <summary>
/// Parses the markup of a page, as a browser would, within bounds: markup made to be hard is refused. Scripts are never run, nothing is
/// fetched.
/// </summary>
internal static class PageMarkup
{
    private const int MostElements = 200_000;
    private const int MostBases = 200;

    // The time to parse grows with their square.
    private const int MostOpen = 2_000;

    /// <exception cref="NoPageException">It is beyond the bounds.</exception>
    /// <param name="isScripting">As a browser that runs scripts: what a page has for others is no part of it.</param>
    public static IHtmlDocument Parse(string markup, bool isScripting)
    {
        var nesting = new MarkupNesting();
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                SkipComments = true,
                IsScripting = isScripting,
                DisableElementPositionTracking = true,
                OnToken = (token, _) =>
                {
                    nesting.Follow(token);
                    Check(nesting);
                },
            }
        );

        // The parser calls itself at each of these within a comment, until nothing is left to call with.
        var page = parser.ParseDocument(markup.Replace("--!-", "--! ", StringComparison.Ordinal));
        Open(page);
        return page;
    }

    // What a browser shows in place of an element's own content stands in a tree of its own.
    private static void Open(IHtmlDocument page)
    {
        foreach (var host in page.All.Where(element => element.ShadowRoot is not null).ToArray())
        {
            host.Prepend([.. host.ShadowRoot!.ChildNodes]);
        }
    }

    private static void Check(MarkupNesting nesting)
    {
        if (nesting.Elements > MostElements)
        {
            throw new NoPageException($"The page has more than {MostElements} elements.");
        }

        if (nesting.Bases > MostBases)
        {
            throw new NoPageException($"The page has more than {MostBases} base elements.");
        }

        if (nesting.Depth > MostOpen || nesting.Rebuilt > MostElements)
        {
            throw new NoPageException($"The page has more than {MostOpen} elements one in the other.");
        }
    }
}
