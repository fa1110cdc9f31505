using System.Xml;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>Reads tags however badly they are written, and gives each a name and attributes that XML allows.</summary>
internal sealed class TagScanner(string text)
{
    private const int MostAttributes = 64;
    private const int LongestName = 128;

    // Namespaces that no prefix may be declared for.
    private static readonly string[] Reserved = ["http://www.w3.org/XML/1998/", "http://www.w3.org/2000/xmlns"];

    private readonly int _lastEnd = text.LastIndexOf('>');
    private readonly int _lastDouble = text.LastIndexOf('"');
    private readonly int _lastSingle = text.LastIndexOf('\'');
    private readonly Finder _entries = new(text, "<item", "</item", "<entry", "</entry");
    private readonly SortedSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declaredByRoot = new(StringComparer.Ordinal);
    private bool _isInside;

    /// <summary>Attributes for the root that declare every prefix used.</summary>
    public string Declarations => string.Concat(_prefixes.Except(_declaredByRoot).Select(Declaration));

    /// <summary>Whether the document ends in this opening tag.</summary>
    public bool BreaksOff(int at) => at > _lastEnd && !text.AsSpan(at).StartsWith("</");

    /// <summary>The tag at a &lt;; null when it is none.</summary>
    public Tag? Read(int at)
    {
        var closes = at + 1 < text.Length && text[at + 1] == '/';
        var from = at + (closes ? 2 : 1);
        var to = EndOfName(from);
        if (to == from || Name(text.AsSpan(from, to - from)) is not { } name)
        {
            return null;
        }

        if (closes)
        {
            var end = text.AsSpan(to).IndexOfAny('>', '<');
            return new(name, true, false, [], end < 0 ? text.Length : to + end + (text[to + end] == '>' ? 1 : 0));
        }

        var tag = WithAttributes(name, to);
        if (tag.End < text.Length && text[tag.End - 1] != '>' && IsWords(tag))
        {
            return null;
        }

        _isInside = true;
        return tag;
    }

    // "If x<y" before the next tag: what lacks its bracket and says nothing is no tag, unless feeds have one of that name.
    private static bool IsWords(Tag tag) =>
        !ImpliedEnds.IsPart(tag.Name) && !ImpliedEnds.MayHoldParts(tag.Name) && tag.Attributes.Values.All(value => value.Length == 0);

    private static string Declaration(string prefix) => $" xmlns:{prefix}=\"{Vocabulary.NamespaceOf(prefix.ToLowerInvariant())}\"";

    private Tag WithAttributes(string name, int at)
    {
        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        while (true)
        {
            at = SkipSpace(at);
            if (at >= text.Length || text[at] is '>' or '<')
            {
                return new(name, false, false, attributes, Math.Min(at + (at < text.Length && text[at] == '>' ? 1 : 0), text.Length));
            }

            if (text[at] == '/')
            {
                at = SkipSpace(at + 1);
                if (at < text.Length && text[at] == '>')
                {
                    return new(name, false, true, attributes, at + 1);
                }

                continue;
            }

            at = ReadAttribute(at, attributes);
        }
    }

    private int ReadAttribute(int at, Dictionary<string, string> attributes)
    {
        var to = EndOfName(at);
        var name = Name(text.AsSpan(at, to - at));
        at = SkipSpace(to == at ? at + 1 : to);
        var value = "";
        if (at < text.Length && text[at] == '=')
        {
            (value, at) = Value(SkipSpace(at + 1));
        }

        if (name is not null && attributes.Count < MostAttributes && IsAllowed(name, value))
        {
            attributes.TryAdd(name, value);
        }

        return at;
    }

    private bool IsAllowed(string name, string value)
    {
        if (!name.StartsWith("xmlns:", StringComparison.Ordinal))
        {
            return true;
        }

        var isGood =
            value.Length > 0
            && name is not ("xmlns:xml" or "xmlns:xmlns")
            && !Reserved.Any(reserved => value.StartsWith(reserved, StringComparison.Ordinal));
        if (isGood && !_isInside)
        {
            _declaredByRoot.Add(name[6..]);
        }

        return isGood;
    }

    private (string Value, int At) Value(int at)
    {
        if (at < text.Length && (text[at] == '"' ? at < _lastDouble : text[at] == '\'' && at < _lastSingle))
        {
            var end = text.IndexOf(text[at], at + 1);
            if (end < _entries.From(at + 1))
            {
                return (text[(at + 1)..end], end + 1);
            }

            // The quotation mark of another entry is not the one that is missing.
            at++;
        }

        var to = at;
        while (to < text.Length && !char.IsWhiteSpace(text[to]) && text[to] is not ('>' or '<'))
        {
            to++;
        }

        return (text[at..to].Trim('"', '\''), to);
    }

    private int SkipSpace(int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private int EndOfName(int at)
    {
        while (at < text.Length && (XmlConvert.IsNCNameChar(text[at]) || text[at] == ':'))
        {
            at++;
        }

        return at;
    }

    // At most one prefix; null for what cannot be a name.
    private string? Name(ReadOnlySpan<char> written)
    {
        written = written.Trim(':');
        var colon = written.IndexOf(':');
        if (
            written.Length is 0 or > LongestName
            || !XmlConvert.IsStartNCNameChar(written[0])
            || (colon > 0 && !XmlConvert.IsStartNCNameChar(written[colon + 1]))
        )
        {
            return null;
        }

        if (colon < 0)
        {
            return written.ToString();
        }

        var prefix = written[..colon].ToString();
        if (prefix is not ("xmlns" or "xml"))
        {
            _prefixes.Add(prefix);
        }

        return $"{prefix}:{written[(colon + 1)..].ToString().Replace(':', '_')}";
    }

    /// <summary>A tag as it was meant.</summary>
    internal sealed record Tag(string Name, bool Closes, bool IsEmpty, Dictionary<string, string> Attributes, int End);
}
