using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace NewsRules.Monitoring.Pages;

/// <summary>The text of an element as paragraphs, without furniture.</summary>
internal sealed class PageParagraphs
{
    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"],
        StringComparer.Ordinal);

    private readonly Func<IElement, bool> _isFurniture;
    private readonly StringBuilder _text = new();
    private readonly List<PageParagraph> _found = [];

    private PageParagraphs(Func<IElement, bool> isFurniture) => _isFurniture = isFurniture;

    /// <summary>In order, none empty, white space as single blanks.</summary>
    public static List<PageParagraph> Of(IElement root, Func<IElement, bool> isFurniture)
    {
        var paragraphs = new PageParagraphs(isFurniture);
        paragraphs.Read(root);
        paragraphs.End(isHeading: false);
        return paragraphs._found;
    }

    private void Read(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                _text.Append(text.Data);
            }
            else if (node is IElement child && !_isFurniture(child))
            {
                ReadElement(child);
            }
        }
    }

    private void ReadElement(IElement element)
    {
        if (Inline.Contains(element.LocalName))
        {
            Read(element);
            return;
        }

        End(isHeading: false);
        Read(element);
        End(isHeading: element.LocalName is ['h', >= '1' and <= '6']);
    }

    private void End(bool isHeading)
    {
        var words = _text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        _text.Clear();
        if (words.Length > 0)
        {
            _found.Add(new(string.Join(' ', words), isHeading));
        }
    }
}

/// <summary>One paragraph of a page.</summary>
internal readonly record struct PageParagraph(string Text, bool IsHeading);
