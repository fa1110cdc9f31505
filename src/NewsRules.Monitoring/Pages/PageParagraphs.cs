using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>The text of an element as paragraphs, without furniture.</summary>
internal sealed class PageParagraphs
{
    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        [
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "mark",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Cells = FrozenSet.ToFrozenSet(["td", "th", "dt", "dd"], StringComparer.Ordinal);

    private const int FewestOfHeadline = 3;

    // How far in its paragraph an element of a page's own stands.
    private const int DeepestOwn = 4;

    private readonly StringBuilder _text = new();
    private readonly List<PageParagraph> _found = [];
    private readonly PagePointers _pointers;
    private IElement _block;
    private bool _isCell;
    private INode? _place;
    private bool _hasOwnWords;
    private int _links;

    private PageParagraphs(IElement root, PageNoise noise) => (_block, _pointers) = (root, new(noise, _text));

    /// <summary>In order.</summary>
    /// <param name="root">An element of a page in which furniture is marked.</param>
    public static List<PageParagraph> Of(IElement root, PageNoise noise)
    {
        var paragraphs = new PageParagraphs(root, noise);
        paragraphs.Read(root, PageParagraphKind.Prose);
        paragraphs.End(PageParagraphKind.Prose);
        return paragraphs._found;
    }

    /// <summary>True for an element that does not end a paragraph.</summary>
    public static bool IsInline(IElement element) => Inline.Contains(element.LocalName) || IsOwnInParagraph(element);

    // Elements with names of a page's own are inline for browsers, but most are made to be blocks; none is in a paragraph.
    private static bool IsOwnInParagraph(IElement element) =>
        IsOwn(element)
        && element.Ancestors<IElement>().Take(DeepestOwn).FirstOrDefault(around => !IsOwn(around) && !Inline.Contains(around.LocalName))
            is { LocalName: "p" };

    private static bool IsOwn(IElement element) => element.LocalName.Contains('-', StringComparison.Ordinal);

    /// <summary>True for a link that does not only lead to another place of the page.</summary>
    public static bool LeadsElsewhere(IElement element) =>
        element.LocalName == "a" && element.GetAttribute("href") is { } href && !(href.Length > 1 && href[0] == '#');

    private void Read(IElement element, PageParagraphKind kind)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                _text.Append(text.Data);
                _hasOwnWords |= _links == 0 && text.Data.Any(char.IsLetter);
            }
            else if (node is IElement child && !PageMarks.IsFurniture(child))
            {
                ReadElement(child, kind);
            }
        }
    }

    private void ReadElement(IElement element, PageParagraphKind kind)
    {
        var isLink = LeadsElsewhere(element);
        _links += isLink ? 1 : 0;
        if ((IsInline(element) && !PageMarks.IsCaption(element)) || element.NamespaceUri == NamespaceNames.MathMlUri)
        {
            var (start, before) = (_text.Length, _found.Count);
            Read(element, kind);
            if (before == _found.Count && _pointers.Cut(start, isLink))
            {
                _hasOwnWords &= _text.ToString().Any(char.IsLetter);
            }
        }
        else
        {
            ReadBlock(element, kind);
        }

        _links -= isLink ? 1 : 0;
    }

    private void ReadBlock(IElement element, PageParagraphKind kind)
    {
        var own =
            PageMarks.IsCaption(element) ? PageParagraphKind.Caption
            : element.LocalName is ['h', >= '1' and <= '6'] ? PageParagraphKind.Heading
            : kind;
        End(kind);
        if (element.LocalName == "br")
        {
            return;
        }

        var (around, wasCell) = (_block, _isCell);
        (_block, _isCell) = (element, IsCell(element));
        Read(element, own);
        End(own);
        (_block, _isCell) = (around, wasCell);
    }

    private void End(PageParagraphKind kind)
    {
        var words = _pointers
            .Rest(kind == PageParagraphKind.Prose && !_isCell && _block.LocalName != "li")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && KindOf(words, kind) is { } own)
        {
            _found.Add(new(string.Join(' ', words), own) { IsBeside = _block.Parent == _place, IsCell = _isCell });
            _place = _block.Parent;
        }

        _text.Clear();
        _hasOwnWords = false;
    }

    // What is a link as a whole is the headline of another article, but for a sentence; and so is what stands in a link with others. In
    // lists and tables it may be a name.
    private PageParagraphKind? KindOf(string[] words, PageParagraphKind kind)
    {
        var isEntry = _block.LocalName == "li";
        return _hasOwnWords || (!isEntry && (words.Length < FewestOfHeadline || (_links == 0 && PageProse.EndsSentence(words[^1])))) ? kind
            : isEntry || _isCell || _block.LocalName is ['h', >= '1' and <= '6'] ? PageParagraphKind.Link
            : null;
    }

    // The cells of old pages hold the page; those of a table hold a few words, perhaps in a block.
    private static bool IsCell(IElement element) =>
        element.Children.All(child => IsInline(child) || child.LocalName == "img") && IsAloneInCell(element);

    private static bool IsAloneInCell(IElement element) =>
        Cells.Contains(element.LocalName)
        || (
            element.ParentElement is { } around
            && around.FirstElementChild == element
            && around.LastElementChild == element
            && IsAloneInCell(around)
        );
}
