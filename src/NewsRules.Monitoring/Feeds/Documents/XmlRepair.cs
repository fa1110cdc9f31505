using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>
/// Turns what was meant as XML into XML, in one pass: tags are closed, references and attributes mended, prefixes declared; what is nested
/// too deep is read without its tags. Comments, instructions and document types are left out, and all that stands before or behind the
/// document.
/// </summary>
internal sealed partial class XmlRepair
{
    private readonly string _text;
    private readonly int _deepest;
    private readonly StringBuilder _written;
    private readonly OpenElements _open;
    private readonly Passages _passages;
    private readonly TagScanner _tags;
    private readonly RepairNotes _notes;
    private References _references = References.Html;
    private string? _root;
    private int _at;
    private int _declarations;
    private int _skipped;
    private bool _isTagCut;

    public XmlRepair(string text, int firstLine, int deepest)
    {
        (_text, _deepest, _written, _notes) = (text, deepest, new(text.Length + 256), new(text, firstLine));
        (_open, _passages, _tags) = (new(_written), new(text), new(text));
    }

    /// <summary>The document, well-formed, and what had to be mended of its entries.</summary>
    /// <exception cref="NoFeedException">There is none.</exception>
    public Repaired Run()
    {
        _at = Beginning();
        while (_at < _text.Length && (_open.Count > 0 || _root is null))
        {
            Step();
        }

        if (_root is null)
        {
            throw new NoFeedException("This is no feed: it is no well-formed XML, nor JSON.");
        }

        var (isCut, isEntryCut) = (_open.Count > 0, _open.HasEntry && (_isTagCut || _open.IsInsideEntry));
        if (isCut)
        {
            _notes.Add(
                _text.TrimEnd().Length,
                isEntryCut ? "the feed breaks off in an entry, which waits until it is whole" : "the feed ends before it is closed"
            );
        }

        _open.End(0, isOwn: false);
        _open.Insert(_declarations, _tags.Declarations);
        return new(_open.Whole(), isCut, isEntryCut, _notes.Sentences);
    }

    // Where a feed begins. What stands before it is a document type, which may name characters, or some program's complaint.
    private int Beginning()
    {
        var start = Marks(0).FirstOrDefault(mark => !ImpliedEnds.IsEntry(NameOf(mark)))?.Index ?? 0;
        _references = References.Declared(_text.AsSpan(0, start));
        return start;
    }

    private IEnumerable<Match> Marks(int from) =>
        Root().Matches(_text, from).Where(match => !match.Value.StartsWith("<!--", StringComparison.Ordinal));

    private void Step()
    {
        var tag = _text.IndexOf('<', _at);
        if (tag != _at)
        {
            Words(_at, tag < 0 ? _text.Length : tag);
        }
        else if (!PassedOver() && !Verbatim())
        {
            Tag();
        }
    }

    private void Words(int from, int to)
    {
        if (_open.Count > 0)
        {
            _references.Mend(_text.AsSpan(from, to - from), _written);
        }

        _at = to;
    }

    private bool PassedOver()
    {
        var isForgotten = false;
        int? end =
            IsHere(Passages.Comment) ? _passages.EndOfComment(_at, out isForgotten)
            : IsHere(Passages.Instruction) ? _passages.EndOfInstruction(_at, out isForgotten)
            : IsHere(Passages.Type) ? _passages.EndOfType(_at, out isForgotten)
            : null;
        _notes.Add(isForgotten, _at, "a comment or instruction is never ended; what follows it is read");
        _at = end ?? _at;
        return end is not null;
    }

    private bool Verbatim()
    {
        if (!IsHere(Passages.Verbatim))
        {
            return false;
        }

        var from = _at + Passages.Verbatim.Length;
        var (to, next) = _passages.EndOfVerbatim(from, _open.Innermost ?? "", out var isForgotten);
        var words = _text.AsSpan(from, to - from);
        if (Passages.Wraps(_open.Innermost, words))
        {
            _notes.Add(_at, "entries stand in a CDATA section; they are read");
            _at = from;
            return true;
        }

        References.Escape(
            _open.Count == 0 ? []
                : isForgotten ? words.TrimEnd("]> ")
                : words,
            _written
        );
        _notes.Add(isForgotten, _at, $"a CDATA section is never ended; it is read to the end of its <{_open.Innermost}>");
        _at = next;
        return true;
    }

    private bool IsHere(string opening) => string.Compare(_text, _at, opening, 0, opening.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private void Tag()
    {
        if (_tags.BreaksOff(_at))
        {
            (_at, _isTagCut) = (_text.Length, true);
        }
        else if (_tags.Read(_at) is not { } tag)
        {
            References.Escape(_open.Count == 0 ? [] : "<", _written);
            _at++;
        }
        else if (tag.Closes)
        {
            Close(tag);
        }
        else
        {
            Open(tag);
            _at = tag.End;
        }
    }

    private void Open(TagScanner.Tag tag)
    {
        End(_open.Before(tag.Name), isOwn: false);
        if (_open.Count >= _deepest)
        {
            _notes.Add(_skipped++ == 0, _at, $"elements are nested deeper than {_deepest}; below that only their words are read");
            return;
        }

        _open.Begin(tag.Name);
        _written.Append('<').Append(tag.Name);
        (_root, _declarations) = _root is null ? (tag.Name, _written.Length) : (_root, _declarations);
        foreach (var (name, value) in tag.Attributes)
        {
            _written.Append(' ').Append(name).Append("=\"");
            _references.Mend(value, _written);
            _written.Append('"');
        }

        var isEmpty = tag.IsEmpty || ImpliedEnds.AtOnce(tag.Name);
        _written.Append(isEmpty ? "/>" : ">");
        if (!isEmpty)
        {
            _open.Add(tag.Name, _at);
        }
    }

    private void Close(TagScanner.Tag tag)
    {
        if (_skipped > 0 && !ImpliedEnds.IsPart(tag.Name))
        {
            (_at, _skipped) = (tag.End, _skipped - 1);
            return;
        }

        _skipped = 0;
        var open = _open.Find(tag.Name);
        if (open == 0 && _open.Count > 0 && More(tag.End) is { } more)
        {
            End(1, isOwn: false);
            _notes.Add(true, more, "something follows the end of the feed; its entries are read, too");
            _at = more;
            return;
        }

        End(open, isOwn: true);
        _at = tag.End;
    }

    // Another document of its kind behind the first, or entries behind its end.
    private int? More(int from) =>
        Marks(from)
            .FirstOrDefault(mark =>
                IsRoot(mark) || ImpliedEnds.IsEntry(NameOf(mark)) || NameOf(mark).Equals("channel", StringComparison.OrdinalIgnoreCase)
            )
            is not { } next
            ? null
        : IsRoot(next) ? _tags.Read(next.Index)?.End
        : next.Index;

    private bool IsRoot(Match mark) => NameOf(mark).Equals(_root, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(Match mark) => mark.Groups["name"].Value;

    private void End(int left, bool isOwn)
    {
        foreach (var (name, at) in _open.End(left, isOwn))
        {
            _notes.Add(true, at, $"<{name}> is never closed; it is taken to end before what follows");
        }
    }

    // Or a comment, in which there may be anything.
    [GeneratedRegex(
        @"<!--[\s\S]*?-->|<(?<name>rss|rdf:RDF|feed|channel|item|entry)([\s>/]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Root();
}

/// <summary>A document that has been repaired.</summary>
/// <param name="IsCut">True when it breaks off before it ends.</param>
/// <param name="IsEntryCut">True when it breaks off inside an entry.</param>
internal sealed record Repaired(string Text, bool IsCut, bool IsEntryCut, ImmutableArray<string> Notes);
