using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Facts.Articles;
using NewsRules.Language.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsRules.Language.Yaml;

/// <summary>
/// Text → documents, through the parser's events with a cap on depth checked at each: <c>YamlStream</c> overflows its stack on a
/// hundred thousand brackets. Aliases and tags are refused, so nothing can expand.
/// </summary>
public sealed class YamlReader
{
    /// <summary>How deep lists and maps may nest.</summary>
    public const int MaxDepth = 64;

    /// <summary>How long a file may be, in UTF-16 units.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    /// <summary>How many lists, maps and texts a file may hold: twenty thousand rules, read in about two seconds.</summary>
    public const int MaxNodes = 1_000_000;

    private const int ManyKeys = 12;

    // As YamlDotNet says that a quoted text goes on where it should not.
    private static readonly string[] NotClosed = ["indentation", "end of stream", "document indicator"];

    private readonly SourceFile _file;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly int _offset;
    private readonly string? _unread;
    private readonly Parser _parser;

    // Of the lists and maps that are being read, the innermost last.
    private readonly List<YamlNode> _items = [];
    private readonly List<YamlEntry> _entries = [];

    // The first of them that are whole entries of the document itself.
    private int _ofDocument;
    private int _nodes;

    // Where the document begins that is being read: the parser gives some of its faults the place where it began itself.
    private int _begin;
    private bool _hasBroken;

    // Where the document begins that follows one that broke; −1: nowhere.
    private int _goOn = -1;

    private YamlReader(SourceFile file, int offset, int nodes, ICollection<Diagnostic> diagnostics, string? unread)
    {
        (_file, _offset, _nodes, _diagnostics, _unread) = (file, offset, nodes, diagnostics, unread);
        _parser = new Parser(new TextFrom(file.Text, offset));
    }

    /// <summary>
    /// Reads every document of a file. A document that is no YAML becomes a diagnostic and what stands before the mistake; reading goes on
    /// at the next <c>---</c>.
    /// </summary>
    public static ImmutableArray<YamlNode> Read(SourceFile file, ICollection<Diagnostic> diagnostics) => [.. Each(file, diagnostics)];

    /// <summary>The same one after the other, each with its diagnostics when it is asked for.</summary>
    /// <param name="unread">A key of documents that is passed over with its value, for whoever has no use for it.</param>
    public static IEnumerable<YamlNode> Each(SourceFile file, ICollection<Diagnostic> diagnostics, string? unread = null)
    {
        if (Refusal(file) is { } refusal)
        {
            diagnostics.Add(refusal);
            yield break;
        }

        // A byte order mark is no part of the first key.
        var (offset, nodes) = (file.Text[0] == '\uFEFF' ? 1 : 0, 0);
        while (offset >= 0)
        {
            var reader = new YamlReader(file, offset, nodes, diagnostics, unread);
            while (reader.Next() is { } document)
            {
                yield return document;
            }

            (offset, nodes) = (reader._goOn, reader._nodes);
        }
    }

    /// <summary>Why a file is not read at all, or null.</summary>
    private static Diagnostic? Refusal(SourceFile file) =>
        file.Text.Length > MaxLength ? Catalogue.TooLarge(file)
        : file.Text.AsSpan().IndexOfAny('\0', '\uFFFD') is var bad and >= 0 ? Catalogue.NotText(file, new Span(bad, bad + 1))
        : file.Text.AsSpan().TrimStart('\uFEFF').IsWhiteSpace() ? Catalogue.EmptyFile(file)
        : null;

    /// <summary>The next document; null at the end, or behind one that broke.</summary>
    private YamlNode? Next()
    {
        try
        {
            while (!_hasBroken && _parser.MoveNext())
            {
                if (_parser.Current is DocumentStart start)
                {
                    _begin = Position(start.End);
                    _parser.MoveNext();
                    _begin = Position((_parser.Current ?? start).Start);
                    return ReadNode(0);
                }
            }

            return null;
        }
        catch (YamlException fault)
        {
            var place = new Span(Math.Max(_begin, Position(fault.Start)), Math.Max(_begin, Position(fault.End)));
            if (fault is TooManyException)
            {
                _diagnostics.Add(Catalogue.TooManyNodes(_file, place));
                _hasBroken = true;
                return null;
            }

            _diagnostics.Add(fault is TooDeepException ? Catalogue.TooDeep(_file, place) : Mistake(fault, place));
            return Cut(NextDocument(place.Start));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18 gives up like this on a document that begins inside an open bracket.
            var at = _parser.Current is { } last ? Place(last) : new Span(_offset, _offset);
            var next = NextDocument(at.Start);
            _diagnostics.Add(
                Brackets.OpenAt(_file.Text, DocumentAt(at.Start), next < 0 ? _file.Text.Length : next) is { } open
                    ? Catalogue.BracketNotClosed(_file, open)
                    : Catalogue.NotYaml(_file, at, "a bracket or quote is not closed after this")
            );
            return Cut(next);
        }
    }

    /// <summary>What could be read of a document that breaks; null where that is nothing.</summary>
    /// <param name="next">Where to go on; −1: nowhere.</param>
    private YamlMapping? Cut(int next)
    {
        (_hasBroken, _goOn) = (true, next);
        return _ofDocument == 0
            ? null
            : new YamlMapping(_file, Trim(_entries[0].Key.Span.Start, next < 0 ? _file.Text.Length : next), [.. _entries[.._ofDocument]])
            {
                IsCut = true,
            };
    }

    /// <summary>Some mistakes are made so often that they are told in our own words.</summary>
    private Diagnostic Mistake(YamlException fault, Span place)
    {
        if (Tab(fault, place.Start) is { } tab)
        {
            return Catalogue.Tab(_file, tab);
        }

        var sign = place.Start < _file.Text.Length ? _file.Text[place.Start] : default;
        return sign is '@' or '`' or '|' or '>' || (sign == '%' && fault.Message.Contains("any token", StringComparison.Ordinal))
                ? Catalogue.CannotBegin(_file, new Span(place.Start, place.Start + 1))
            : sign == ':' && fault.Message.Contains("mapping", StringComparison.OrdinalIgnoreCase)
                ? new ColonMistakes(_file, DocumentAt(place.Start)).Told(place.Start)
            : fault.Message.Contains("quoted scalar", StringComparison.Ordinal)
            && NotClosed.Any(sign => fault.Message.Contains(sign, StringComparison.Ordinal))
                ? Catalogue.QuoteNotClosed(_file, new Span(place.Start, Math.Min(place.Start + 1, place.End)))
            : fault.Message.Contains("unknown escape", StringComparison.Ordinal)
                ? Catalogue.UnknownEscape(_file, new Span(place.Start, Math.Min(place.Start + 1, place.End)))
            : sign is '}' or ']' && Brackets.OpenAt(_file.Text, DocumentAt(place.Start), place.Start) is null
                ? Catalogue.ClosesNothing(_file, new Span(place.Start, place.Start + 1))
            : fault.Message.Contains("block mapping", StringComparison.Ordinal) && EndsQuote(place.Start)
                ? Catalogue.QuoteClosedTooEarly(_file, place)
            : fault.Message.Contains("block mapping", StringComparison.Ordinal) ? Catalogue.IndentFitsNone(_file, place)
            : Brackets.OpenAt(_file.Text, DocumentAt(place.Start), place.Start) is { } open
                ? sign == ',' ? Catalogue.CommaTooMany(_file, new Span(place.Start, place.Start + 1))
                    : Catalogue.BracketNotClosed(_file, open)
            : Catalogue.NotYaml(_file, place, fault.Message);
    }

    /// <summary>Where the document begins that breaks here; the parser may notice only at the one behind it.</summary>
    private int DocumentAt(int at) => Math.Max(_offset, at > 0 ? _file.Text.LastIndexOf("\n---", at - 1, StringComparison.Ordinal) + 1 : 0);

    /// <summary>True of what stands right behind a quote that another began.</summary>
    private bool EndsQuote(int at) =>
        at > 0
        && _file.Text[at - 1] is var quote and ('"' or '\'')
        && _file.LineAt(at).Start is var line
        && _file.Text.AsSpan(line, at - line).Count(quote) % 2 == 0;

    /// <summary>The tab that a broken block was indented with: the parser points at the start of the block.</summary>
    private Span? Tab(YamlException fault, int start)
    {
        var at = fault.Message.Contains("invalid tab", StringComparison.Ordinal)
            ? _file.Text.IndexOf("\n\t", start, StringComparison.Ordinal)
            : -1;
        return at < 0 ? null : new Span(at + 1, at + 2);
    }

    private int NextDocument(int from)
    {
        // The parser may have noticed only at the --- of the next one.
        var at = _file.Text.IndexOf("\n---", Math.Max(from - 1, _offset), StringComparison.Ordinal);
        return at < 0 ? -1 : at + 1;
    }

    private YamlNode ReadNode(int depth)
    {
        // The parser can end in the middle of a map.
        var start = _parser.Current ?? throw new InvalidOperationException();
        if (depth > MaxDepth)
        {
            throw new TooDeepException(start.Start, start.End);
        }

        if (++_nodes > MaxNodes)
        {
            throw new TooManyException(start.Start, start.End);
        }

        if (start is NodeEvent node && (!node.Tag.IsEmpty || !node.Anchor.IsEmpty) && !node.Tag.IsNonSpecific)
        {
            _diagnostics.Add(Catalogue.TagOrAnchor(_file, Place(start)));
        }

        return start switch
        {
            SequenceStart => ReadSequence(start, depth),
            MappingStart => ReadMapping(start, depth),
            Scalar scalar => ToScalar(scalar),
            _ => RefuseAlias(start),
        };
    }

    private YamlSequence ReadSequence(ParsingEvent start, int depth)
    {
        var first = _items.Count;
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            _items.Add(ReadNode(depth + 1));
        }

        return new YamlSequence(_file, Upto(start), Take(_items, first));
    }

    private YamlMapping ReadMapping(ParsingEvent start, int depth)
    {
        var begin = _entries.Count;
        Dictionary<string, YamlScalar>? keys = null;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            _parser.MoveNext();
            if (depth == 0 && _unread is not null && key is YamlScalar { Value: var passed } && passed == _unread)
            {
                PassOver();
                continue;
            }

            var value = ReadNode(depth + 1);
            if (key is not YamlScalar name)
            {
                _diagnostics.Add(Catalogue.KeyIsNoText(key));
            }
            else if (First(CollectionsMarshal.AsSpan(_entries)[begin..], name, ref keys) is { } first)
            {
                _diagnostics.Add(Catalogue.DuplicateKey(name, first));
            }
            else
            {
                _entries.Add(new YamlEntry(name, value));
                _ofDocument = depth == 0 ? _entries.Count : _ofDocument;
            }
        }

        _ofDocument = depth == 0 ? 0 : _ofDocument;
        return new YamlMapping(_file, Upto(start), Take(_entries, begin));
    }

    /// <summary>Goes to the last event of the value that begins here.</summary>
    private void PassOver()
    {
        var open = _parser.Current?.NestingIncrease ?? 0;
        while (open > 0 && _parser.MoveNext())
        {
            open += _parser.Current?.NestingIncrease ?? 0;
        }
    }

    private static ImmutableArray<T> Take<T>(List<T> all, int first)
    {
        ImmutableArray<T> taken = [.. CollectionsMarshal.AsSpan(all)[first..]];
        all.RemoveRange(first, all.Count - first);
        return taken;
    }

    /// <summary>The same key among those before, which are looked up once there are many.</summary>
    private static YamlScalar? First(ReadOnlySpan<YamlEntry> entries, YamlScalar key, ref Dictionary<string, YamlScalar>? keys)
    {
        if (entries.Length >= ManyKeys)
        {
            keys ??= entries.ToArray().ToDictionary(entry => entry.Key.Value, entry => entry.Key, StringComparer.Ordinal);
            return keys.TryAdd(key.Value, key) ? null : keys[key.Value];
        }

        foreach (var entry in entries)
        {
            if (entry.Key.Value == key.Value)
            {
                return entry.Key;
            }
        }

        return null;
    }

    private YamlScalar RefuseAlias(ParsingEvent alias)
    {
        _diagnostics.Add(Catalogue.Alias(_file, Place(alias)));
        return new YamlScalar(_file, Place(alias), "", ScalarStyle.Plain);
    }

    private YamlScalar ToScalar(Scalar scalar) =>
        scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.Plain => new(_file, Place(scalar), scalar.Value, ScalarStyle.Plain),
            YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded => new(
                _file,
                Lines(Place(scalar)),
                scalar.Value.Trim('\n'),
                ScalarStyle.Block
            ),
            _ => new(_file, Place(scalar), scalar.Value, ScalarStyle.Quoted),
        };

    /// <summary>The lines of a block without the <c>|</c> or <c>&gt;</c> above them; where it has none, that sign.</summary>
    private Span Lines(Span block)
    {
        var header = block.Of(_file.Text).IndexOf('\n') + 1;
        var lines = block.Of(_file.Text)[header..];
        return header == 0 ? block : new Span(block.End - lines.TrimStart().Length, block.End);
    }

    /// <summary>The parser's mark of an empty node behind an anchor begins behind its end.</summary>
    private Span Place(ParsingEvent at) =>
        Trim(Math.Min(Position(at.Start), Position(at.End)), Math.Max(Position(at.Start), Position(at.End)));

    private Span Upto(ParsingEvent start)
    {
        var end = _parser.Current ?? throw new YamlException(start.Start, start.End, "this is not closed");
        var span = Trim(Position(start.Start), Position(end.End));
        // The parser's mark of a flow list or map ends before its bracket.
        var isFlow = start is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        return isFlow && span.End < _file.Text.Length && _file.Text[span.End] is ']' or '}' ? new Span(span.Start, span.End + 1) : span;
    }

    /// <summary>Block nodes end where the next token begins; their last word is where people see the end.</summary>
    private Span Trim(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_file.Text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }

    private int Position(Mark mark) => Math.Clamp(_offset + (int)mark.Index, 0, _file.Text.Length);

    private sealed class TooDeepException(Mark start, Mark end) : YamlException(start, end, "too deep");

    private sealed class TooManyException(Mark start, Mark end) : YamlException(start, end, "too many nodes");
}
