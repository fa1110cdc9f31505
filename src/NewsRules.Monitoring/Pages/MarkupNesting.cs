using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace NewsRules.Monitoring.Pages;

/// <summary>Follows how deep a parser of HTML has got, by its tokens; never less than it is, whatever end tags are strewn about.</summary>
internal sealed class MarkupNesting
{
    // An end tag farther from its beginning than this counts for nothing.
    private const int FarthestEnd = 16;

    private const int UsualFormatting = 8;
    private const int NoForeign = -1;

    private static readonly HashSet<string> Formatting = new(StringComparer.Ordinal)
    {
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u",
    };

    private static readonly HashSet<string> NeedNoEnd = new(StringComparer.Ordinal)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dd",
        "dt",
        "option",
        "optgroup",
        "td",
        "th",
        "tr",
        "tbody",
        "thead",
        "tfoot",
        "colgroup",
        "html",
        "head",
        "body",
    };

    // In a drawing or a formula these are HTML again, or end a list of options in which there is no drawing: then what ends with "/>" does
    // not end there.
    private static readonly HashSet<string> EndForeign = new(StringComparer.Ordinal)
    {
        "foreignobject",
        "annotation-xml",
        "mi",
        "mo",
        "mn",
        "ms",
        "mtext",
        "script",
        "b",
        "big",
        "blockquote",
        "body",
        "br",
        "center",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "font",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "select",
        "input",
        "keygen",
        "textarea",
        "caption",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "head",
        "hr",
        "i",
        "img",
        "li",
        "listing",
        "menu",
        "meta",
        "nobr",
        "ol",
        "p",
        "pre",
        "ruby",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "table",
        "tt",
        "u",
        "ul",
        "var",
    };

    private readonly List<string> _open = [];
    private int _formatting;
    private int _foreign = NoForeign;
    private string? _label;

    /// <summary>How many elements are open, one in the other.</summary>
    public int Depth => _open.Count;

    /// <summary>How many start tags there were.</summary>
    public int Elements { get; private set; }

    /// <summary>How many elements say where links begin: all of them are asked at each one.</summary>
    public int Bases { get; private set; }

    /// <summary>
    /// How many elements may have been made beside: what is open of formatting in a block is opened anew in each one behind it.
    /// </summary>
    public int Rebuilt { get; private set; }

    public void Follow(HtmlToken token)
    {
        var isStart = token.Type == HtmlTokenType.StartTag;
        if (!isStart && token.Type != HtmlTokenType.EndTag)
        {
            return;
        }

        FollowForeign(token.Name, isStart, isStart && token.AsTag().IsSelfClosing);
        Elements += isStart ? 1 : 0;
        Bases += token.Name == "base" ? 1 : 0;
        var isFormatting = Formatting.Contains(token.Name);
        Rebuilt += !isFormatting && _formatting > UsualFormatting ? _formatting : 0;
        if (_foreign < 0 ? NeedNoEnd.Contains(token.Name) : isStart && token.AsTag().IsSelfClosing)
        {
            return;
        }

        if (isStart)
        {
            _open.Add(token.Name);
            _formatting += isFormatting ? 1 : 0;
        }
        else if (Beginning(token.Name) is var beginning and >= 0)
        {
            _open.RemoveRange(beginning, isFormatting ? 1 : _open.Count - beginning);
            _formatting -= isFormatting ? 1 : 0;
        }
    }

    // Nothing but what surely stands in a drawing: one within another, or an end tag of something around it, may lead out of it. Its title
    // may hold HTML; usually it holds words.
    private void FollowForeign(string name, bool isStart, bool isClosed)
    {
        if (_label is not null)
        {
            (_foreign, _label) = (!isStart && name == _label ? _foreign : NoForeign, null);
        }
        else if (_foreign < 0)
        {
            _foreign = isStart && !isClosed && name is "svg" or "math" ? _open.Count : NoForeign;
        }
        else if (isStart ? EndForeign.Contains(name) || (name is "svg" or "math" && !isClosed) : Beginning(name) <= _foreign)
        {
            _foreign = NoForeign;
        }
        else if (isStart && name is "title" or "desc" && !isClosed)
        {
            _label = name;
        }
    }

    // Only formatting may stand between an element's beginning and its end: past anything else a parser may not look.
    private int Beginning(string name)
    {
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - FarthestEnd); i--)
        {
            if (_open[i] == name)
            {
                return i;
            }

            if (!Formatting.Contains(_open[i]) && _open[i] != "a")
            {
                return -1;
            }
        }

        return -1;
    }
}
