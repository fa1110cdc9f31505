using System.Text;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>
/// Turns what was meant as XML into XML, in one pass: tags are closed, references and attributes mended, prefixes declared.
/// Comments, instructions and document types are left out, and all that stands before or behind the document.
/// </summary>
internal sealed partial class XmlRepair(string text)
{
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
        IsEntryCut = _open.Any(ImpliedEnds.IsEntry);
        Close(0);
        return _whole.Insert(_declarations, _tags.Declarations).ToString();
    }

    // Where a feed begins. What stands before it is a document type, which may name characters, or some program's complaint.
    private int Beginning()
    {
        var root = Root().Matches(text).FirstOrDefault(match => !match.Value.StartsWith("<!--", StringComparison.Ordinal));
        var start = root?.Index ?? 0;
        _references = References.Declared(text.AsSpan(0, start));
        return start;
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
        Close(ImpliedEnds.Before(tag.Name, _open));
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

        var isEmpty = tag.IsEmpty || ImpliedEnds.AtOnce(tag.Name);
        _whole.Append(isEmpty ? "/>" : ">");
        if (!isEmpty)
        {
            _open.Add(tag.Name);
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

    // Or a comment, in which there may be anything.
    [GeneratedRegex(@"<!--[\s\S]*?-->|<(rss|rdf:RDF|feed|channel)([\s>/]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Root();
}
