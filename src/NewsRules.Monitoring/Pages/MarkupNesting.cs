using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace NewsRules.Monitoring.Pages;

/// <summary>Follows how deep a parser of HTML has got, by its tokens; never less than it is, whatever end tags are strewn about.</summary>
internal sealed class MarkupNesting
{
    // An end tag farther from its beginning than this counts for nothing.
    private const int FarthestEnd = 16;

    private const int UsualFormatting = 8;

    private static readonly HashSet<string> Formatting = new(StringComparer.Ordinal) { "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u" };

    private static readonly HashSet<string> NeedNoEnd = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dd", "dt", "option", "optgroup",
        "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body",
    };

    private readonly List<string> _open = [];
    private int _formatting;

    /// <summary>How many elements are open, one in the other.</summary>
    public int Depth => _open.Count;

    /// <summary>How many start tags there were.</summary>
    public int Elements { get; private set; }

    /// <summary>How many elements say where links begin: all of them are asked at each one.</summary>
    public int Bases { get; private set; }

    /// <summary>How many elements may have been made beside: what is open of formatting in a block is opened anew in each one behind it.</summary>
    public int Rebuilt { get; private set; }

    public void Follow(HtmlToken token)
    {
        var isStart = token.Type == HtmlTokenType.StartTag;
        if (!isStart && token.Type != HtmlTokenType.EndTag)
        {
            return;
        }

        Elements += isStart ? 1 : 0;
        Bases += token.Name == "base" ? 1 : 0;
        var isFormatting = Formatting.Contains(token.Name);
        Rebuilt += !isFormatting && _formatting > UsualFormatting ? _formatting : 0;
        if (NeedNoEnd.Contains(token.Name))
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
