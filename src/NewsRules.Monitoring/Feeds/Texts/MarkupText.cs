using System.Net;
using System.Text;
using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Feeds.Texts;

/// <summary>The text in a piece of markup: one pass, whatever the markup is; blocks become paragraphs.</summary>
internal static class MarkupText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "br",
        "div",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "figure",
        "figcaption",
        "header",
        "footer",
    };

    public static string Of(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var rest = markup.AsSpan();
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('<');
            text.Append(open < 0 ? rest : rest[..open]);
            rest = open < 0 ? [] : AfterTag(rest[open..], text);
        }

        return Tidy(Characters.Clean(WebUtility.HtmlDecode(text.ToString())));
    }

    private static ReadOnlySpan<char> AfterTag(ReadOnlySpan<char> rest, StringBuilder text)
    {
        if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!'))
        {
            text.Append('<');
            return rest[1..];
        }

        var close = rest.IndexOf('>');
        if (close < 0)
        {
            text.Append(rest);
            return [];
        }

        var name = Name(rest[1..close]);
        text.Append(Blocks.Contains(name) ? "\n" : "");
        var isOpening = rest[1] != '/';
        rest = rest[(close + 1)..];
        return isOpening && name is ("script" or "style") ? AfterElement(rest, name) : rest;
    }

    private static ReadOnlySpan<char> AfterElement(ReadOnlySpan<char> rest, string name)
    {
        var end = rest.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? [] : rest[end..];
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAnyExceptInRange('0', 'z');
        return tag[..(end < 0 ? tag.Length : end)].TrimEnd('/').ToString().ToLowerInvariant();
    }

    internal static string Tidy(string text) => string.Join('\n', text.Split('\n').Select(OneLine.Of).Where(line => line.Length > 0));
}
