using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace NewsRules.Monitoring.Pages;

/// <summary>Parses the markup of a page, as a browser would, within bounds: markup made to be hard is refused. Scripts are never run, nothing is fetched.</summary>
internal static class PageMarkup
{
    private const int MostElements = 200_000;

    // The time to parse grows with their square.
    private const int MostOpen = 2_000;

    private static readonly HashSet<string> NeedNoEnd = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dd", "dt", "option", "optgroup",
        "rt", "rp", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body",
    };

    /// <exception cref="NoPageException">It is beyond the bounds.</exception>
    public static IHtmlDocument Parse(string markup)
    {
        var (elements, open) = (0, 0);
        var parser = new HtmlParser(new HtmlParserOptions { SkipComments = true, DisableElementPositionTracking = true, OnToken = (token, _) => Count(token) });
        return parser.ParseDocument(markup);

        void Count(HtmlToken token)
        {
            if (token.Type == HtmlTokenType.StartTag && ++elements > MostElements)
            {
                throw new NoPageException($"The page has more than {MostElements} elements.");
            }

            open = Math.Max(0, open + Change(token));
            if (open > MostOpen)
            {
                throw new NoPageException($"The page has more than {MostOpen} elements one in the other.");
            }
        }
    }

    private static int Change(HtmlToken token) => token.Type switch
    {
        HtmlTokenType.StartTag when !NeedNoEnd.Contains(token.Name) => 1,
        HtmlTokenType.EndTag when !NeedNoEnd.Contains(token.Name) => -1,
        _ => 0,
    };
}
