using System.Text;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>Turns what was meant as XML into XML, in one pass: tags are closed, references and attributes mended, prefixes declared; comments, instructions and document types are left out, and all that stands before or behind the document.</summary>
internal sealed class XmlRepair(string text)
{
    private static readonly string[] Structure =
        ["title", "link", "guid", "id", "pubdate", "description", "summary", "author", "category", "language", "item", "entry", "items", "image", "comments", "enclosure", "content:encoded", "dc:date", "dc:creator", "published", "updated", "copyright", "lastbuilddate", "generator"];

    private static readonly string[] Leaves = ["title", "link", "guid", "id", "pubdate", "author", "category", "language", "dc:date", "dc:creator", "published", "updated", "comments"];

    private static readonly string[] NeverClosed = ["br", "hr", "img", "input", "wbr", "area", "embed", "param", "col"];

    private readonly StringBuilder _whole = new(text.Length + 256);
    private readonly List<string> _open = [];
    private readonly TagScanner _tags = new(text);
    private References _references = References.Html;
    private int _at;
    private int _declarations;

    /// <summary>True when the document breaks off before it ends.</summary>
    public bool IsCut { get; private set; }

    /// <summary>True when it breaks off inside an entry.</summary>
    public bool IsEntryCut { get; private set; }

    /// <summary>The document, well-formed.</summary>
    /// <exception cref="NoFeedException">It is nested too deep, or there is none.</exception>
    public string Run(int deepest)
    {
        _at = Beginning();
        while (_at < text.Length && (_open.Count > 0 || _declarations == 0))
        {
            Step();
            if (_open.Count > deepest)
            {
                throw new NoFeedException($"Elements are nested deeper than {deepest}.");
            }
        }

        if (_declarations == 0)
        {
            throw new NoFeedException("This is no feed: it is no well-formed XML, nor JSON.");
        }

        IsCut = _open.Count > 0;
        IsEntryCut = _open.Any(name => IsEntry(name.ToLowerInvariant()));
        Close(0);
        return _whole.Insert(_declarations, _tags.Declarations).ToString();
    }

    // Where a feed begins; what stands before it is some program's complaint. Document types are kept: they name characters.
    private int Beginning()
    {
        var start = -1;
        foreach (var root in (ReadOnlySpan<string>)["<rss", "<rdf:RDF", "<feed", "<channel"])
        {
            var found = text.IndexOf(root, StringComparison.OrdinalIgnoreCase);
            var end = found + root.Length;
            if (found >= 0 && (start < 0 || found < start) && (end == text.Length || char.IsWhiteSpace(text[end]) || text[end] is '>' or '/'))
            {
                start = found;
            }
        }

        _references = References.Declared(text.AsSpan(0, Math.Max(0, start)));
        return Math.Max(0, start);
    }

    private void Step()
    {
        var tag = text.IndexOf('<', _at);
        if (tag != _at)
        {
            Words(_at, tag < 0 ? text.Length : tag);
        }
        else if (!PassedOver("<!--", "-->") && !PassedOver("<?", "?>") && !Verbatim() && !PassedOver("<!DOCTYPE", ">"))
        {
            Tag();
        }
    }

    private void Words(int from, int to)
    {
        if (_open.Count > 0)
        {
            _references.Mend(text.AsSpan(from, to - from), _whole);
        }

        _at = to;
    }

    private bool PassedOver(string opening, string closing)
    {
        var isThere = string.Compare(text, _at, opening, 0, opening.Length, StringComparison.OrdinalIgnoreCase) == 0;
        if (isThere)
        {
            var end = text.IndexOf(closing, _at, StringComparison.Ordinal);
            _at = end < 0 ? text.Length : end + closing.Length;
        }

        return isThere;
    }

    private bool Verbatim()
    {
        const string opening = "<![CDATA[";
        var isThere = string.CompareOrdinal(text, _at, opening, 0, opening.Length) == 0;
        if (isThere)
        {
            var from = _at + opening.Length;
            var end = text.IndexOf("]]>", from, StringComparison.Ordinal);
            References.Escape(_open.Count == 0 ? [] : text.AsSpan(from, (end < 0 ? text.Length : end) - from), _whole);
            _at = end < 0 ? text.Length : end + 3;
        }

        return isThere;
    }

    private void Tag()
    {
        if (_tags.BreaksOff(_at))
        {
            _at = text.Length;
            return;
        }

        if (_tags.Read(_at) is not { } tag)
        {
            References.Escape(_open.Count == 0 ? [] : "<", _whole);
            _at++;
            return;
        }

        _at = tag.End;
        if (tag.Closes)
        {
            var open = _open.FindLastIndex(name => name.Equals(tag.Name, StringComparison.OrdinalIgnoreCase));
            Close(open < 0 ? _open.Count : open);
        }
        else
        {
            Open(tag);
        }
    }

    private void Open(TagScanner.Tag tag)
    {
        CloseBefore(tag.Name.ToLowerInvariant());
        _whole.Append('<').Append(tag.Name);
        if (_declarations == 0)
        {
            _declarations = _whole.Length;
        }

        foreach (var (name, value) in tag.Attributes)
        {
            _whole.Append(' ').Append(name).Append("=\"");
            _references.Mend(value, _whole);
            _whole.Append('"');
        }

        var isEmpty = tag.IsEmpty || NeverClosed.Contains(tag.Name.ToLowerInvariant());
        _whole.Append(isEmpty ? "/>" : ">");
        if (!isEmpty)
        {
            _open.Add(tag.Name);
        }
    }

    private static bool IsEntry(string name) => name is "item" or "entry";

    // An item in an item, or a link in a title, is where somebody forgot to close.
    private void CloseBefore(string name)
    {
        if (IsEntry(name) && _open.FindLastIndex(open => open.Equals(name, StringComparison.OrdinalIgnoreCase)) is var earlier and >= 0)
        {
            Close(earlier);
        }
        else if (_open.Count > 0 && Structure.Contains(name) && Leaves.Contains(_open[^1].ToLowerInvariant()))
        {
            Close(_open.Count - 1);
        }
    }

    private void Close(int to)
    {
        for (var i = _open.Count - 1; i >= to; i--)
        {
            _whole.Append("</").Append(_open[i]).Append('>');
        }

        _open.RemoveRange(to, _open.Count - to);
    }
}
