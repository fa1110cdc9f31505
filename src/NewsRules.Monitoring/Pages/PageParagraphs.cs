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

    private const int FewestOfHeadline = 3;

    private readonly StringBuilder _text = new();
    private bool _hasOwnWords;
    private int _links;
    private readonly List<PageParagraph> _found = [];

    /// <summary>In order.</summary>
    /// <param name="root">An element of a page in which furniture is marked.</param>
    public static List<PageParagraph> Of(IElement root)
    {
        var paragraphs = new PageParagraphs();
        paragraphs.Read(root, PageParagraphKind.Prose);
        paragraphs.End(PageParagraphKind.Prose);
        return paragraphs._found;
    }

    private void Read(IElement element, PageParagraphKind kind)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                _text.Append(text.Data);
                _hasOwnWords |= _links == 0 && text.Data.Any(char.IsLetter);
            }
            else if (node is IElement child && !PageFurniture.IsFurniture(child))
            {
                ReadElement(child, kind);
            }
        }
    }

    private void ReadElement(IElement element, PageParagraphKind kind)
    {
        var isLink = element.LocalName == "a" && element.GetAttribute("href") is { } href && !href.StartsWith('#');
        _links += isLink ? 1 : 0;
        if ((Inline.Contains(element.LocalName) && !PageFurniture.IsCaption(element)) || element.NamespaceUri == NamespaceNames.MathMlUri)
        {
            Read(element, kind);
        }
        else
        {
            ReadBlock(element, kind);
        }

        _links -= isLink ? 1 : 0;
    }

    private void ReadBlock(IElement element, PageParagraphKind kind)
    {
        var own = PageFurniture.IsCaption(element) ? PageParagraphKind.Caption : element.LocalName is ['h', >= '1' and <= '6'] ? PageParagraphKind.Heading : kind;
        End(kind);
        Read(element, own);
        End(own);
    }

    // What is a link as a whole is the headline of another article, but for a sentence; and so is what stands in a link with others.
    private void End(PageParagraphKind kind)
    {
        var words = _text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && (_hasOwnWords || words.Length < FewestOfHeadline || (_links == 0 && PageProse.EndsSentence(words[^1]))))
        {
            _found.Add(new(string.Join(' ', words), kind));
        }

        _text.Clear();
        _hasOwnWords = false;
    }
}
