using System.Text;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>
/// Turns what was meant as JSON into JSON, in one pass: what is nested too deep is left out, signs that strings may not hold are mended,
/// commas that are missing are set, words and quotation marks of other languages become those of JSON, and what breaks off ends behind its
/// last whole entry.
/// </summary>
/// <param name="ends">Whether a string ends at a quotation mark.</param>
internal sealed class JsonRepair(string text, int firstLine, Func<string, int, bool> ends)
{
    /// <summary>How many brackets may be open.</summary>
    public const int Deepest = 60;

    private const int OfEntries = 2;

    private readonly StringBuilder _written = new(text.Length + 16);
    private readonly Stack<char> _open = [];
    private readonly RepairNotes _notes = new(text, firstLine);
    private int _lastEntry;
    private bool _isBehindValue;

    /// <summary>The document as it was meant; null where nothing of it is whole.</summary>
    public Repaired? Run()
    {
        var at = 0;
        while (at < text.Length)
        {
            at = text[at] switch
            {
                '"' or '\'' => Value(at, String),
                '{' or '[' => Open(at),
                '}' or ']' => Close(at),
                '/' => Comment(at),
                ',' or ':' => Separator(at),
                _ when char.IsWhiteSpace(text[at]) => Sign(at),
                _ => Value(at, JsonValues.Word),
            };
        }

        var isCut = _open.Count > 0;
        if (isCut && _lastEntry == 0)
        {
            return null;
        }

        if (isCut)
        {
            _notes.Add(text.Length, "the feed breaks off; what stands before its last entry is read");
            _written.Remove(_lastEntry, _written.Length - _lastEntry).Append("]}");
        }

        return new(_written.ToString(), isCut, false, _notes.Sentences);
    }

    private int Sign(int at)
    {
        _written.Append(text[at]);
        return at + 1;
    }

    private int Separator(int at)
    {
        _isBehindValue = false;
        return Sign(at);
    }

    private int Value(int at, Func<string, int, StringBuilder, RepairNotes, int> write)
    {
        Begin(at);
        return write(text, at, _written, _notes);
    }

    private int String(string from, int at, StringBuilder written, RepairNotes notes) => JsonValues.String(from, at, written, notes, ends);

    // Behind a value nothing but a comma may stand before the next one.
    private void Begin(int at)
    {
        if (_isBehindValue)
        {
            _notes.Add(at, "a comma is missing");
            _written.Append(',');
        }

        _isBehindValue = true;
    }

    private int Open(int at)
    {
        Begin(at);
        if (_open.Count >= Deepest)
        {
            _notes.Add(at, $"brackets are nested deeper than {Deepest}; what is in them is left out");
            _written.Append("null");
            return Behind(at);
        }

        _open.Push(text[at]);
        return Separator(at);
    }

    private int Close(int at)
    {
        // What closes more than was opened, or another bracket, is no JSON any more.
        if (!_open.TryPop(out var opened) || opened != (text[at] == '}' ? '{' : '['))
        {
            _open.Push('{');
            return text.Length;
        }

        (at, _isBehindValue) = (Sign(at), true);
        _lastEntry = _open.Count == OfEntries && _open.Peek() == '[' ? _written.Length : _lastEntry;
        return at;
    }

    private int Comment(int at)
    {
        var end =
            at + 1 == text.Length ? at + 1
            : text[at + 1] == '/' ? text.IndexOf('\n', at)
            : text.IndexOf("*/", at, StringComparison.Ordinal) is var close and >= 0 ? close + 2
            : -1;
        return end < 0 ? text.Length : end;
    }

    // Behind the bracket that closes this one.
    private int Behind(int at)
    {
        var depth = 0;
        for (var isString = false; at < text.Length; at++)
        {
            isString ^= text[at] == '"';
            at += isString && text[at] == '\\' ? 1 : 0;
            depth +=
                isString || at >= text.Length
                    ? 0
                    : text[at] switch
                    {
                        '{' or '[' => 1,
                        '}' or ']' => -1,
                        _ => 0,
                    };
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return text.Length;
    }
}
