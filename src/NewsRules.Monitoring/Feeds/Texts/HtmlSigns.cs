using System.Net;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Texts;

/// <summary>By what HTML is known.</summary>
internal static partial class HtmlSigns
{
    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "abbr",
        "acronym",
        "address",
        "article",
        "b",
        "bdi",
        "bdo",
        "big",
        "blockquote",
        "br",
        "center",
        "cite",
        "code",
        "dd",
        "del",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figure",
        "figcaption",
        "font",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "iframe",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "nobr",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "script",
        "section",
        "small",
        "span",
        "strike",
        "strong",
        "style",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
    };

    /// <summary>False where reading it as HTML would change nothing.</summary>
    public static bool Has(string text) => text.AsSpan().IndexOfAny('<', '&') >= 0;

    /// <summary>
    /// Whether text that may be plain is meant as HTML: it has a tag that ends, or a reference to a character, and no tag that HTML does
    /// not know.
    /// </summary>
    public static bool AreMeant(string text) =>
        Has(text)
        && (
            Ending().EnumerateMatches(text).MoveNext()
            || Reference().Matches(text).Any(reference => WebUtility.HtmlDecode(reference.Value) != reference.Value)
        )
        && AnyTag().Matches(text).All(tag => Tags.Contains(tag.Groups["name"].Value));

    [GeneratedRegex(
        @"</\w+\s*>|<(br|hr|img)\b[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Ending();

    [GeneratedRegex(@"&(#x?)?\w{1,31};", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"</?(?<name>[a-z]\w*)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex AnyTag();
}
