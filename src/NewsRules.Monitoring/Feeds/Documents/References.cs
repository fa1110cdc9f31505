using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>
/// References to characters, by number and by the names that HTML and the document itself give them, written as XML allows.
/// </summary>
internal sealed partial class References
{
    private const int LongestName = 32;

    // What a document declares stands for a few words: what it would take to blow it up is left as it was written.
    private const int MostDeclared = 256;
    private const int MostWritten = 64 * 1024;

    private static readonly SearchValues<char> InName = SearchValues.Create(
        "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-"
    );

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"");

    private readonly FrozenDictionary<string, string> _declared;
    private int _left = MostWritten;

    private References(FrozenDictionary<string, string> declared) => _declared = declared;

    /// <summary>Those of HTML.</summary>
    public static References Html => new(FrozenDictionary<string, string>.Empty);

    /// <summary>Those of HTML, and the simple ones that a document type declares: a few characters without further references.</summary>
    public static References Declared(ReadOnlySpan<char> head)
    {
        if (head.IndexOf("<!ENTITY", StringComparison.Ordinal) < 0)
        {
            return Html;
        }

        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match entity in Declaration().Matches(head.ToString()).Take(MostDeclared))
        {
            declared.TryAdd(entity.Groups["name"].Value, WebUtility.HtmlDecode(entity.Groups["means"].Value));
        }

        return new(declared.ToFrozenDictionary());
    }

    /// <summary>Writes words with what is meant by their references.</summary>
    public void Mend(ReadOnlySpan<char> words, StringBuilder output)
    {
        while (words.IndexOf('&') is var at and >= 0)
        {
            Escape(words[..at], output);
            var length = Length(words[at..]);
            Escape(length == 0 ? "&" : Meaning(words.Slice(at, length).ToString()), output);
            words = words[(at + Math.Max(1, length))..];
        }

        Escape(words, output);
    }

    /// <summary>Writes words as they are.</summary>
    public static void Escape(ReadOnlySpan<char> words, StringBuilder output)
    {
        while (words.IndexOfAny(Special) is var at and >= 0)
        {
            output
                .Append(words[..at])
                .Append(
                    words[at] switch
                    {
                        '<' => "&lt;",
                        '>' => "&gt;",
                        '&' => "&amp;",
                        _ => "&quot;",
                    }
                );
            words = words[(at + 1)..];
        }

        output.Append(words);
    }

    // Of "&name;" or "&#12;"; 0 when it is none.
    private static int Length(ReadOnlySpan<char> words)
    {
        var end = words[..Math.Min(LongestName, words.Length)].IndexOf(';');
        return end > 1 && words[1..end].IndexOfAnyExcept(InName) < 0 ? end + 1 : 0;
    }

    private string Meaning(string reference)
    {
        if (!_declared.TryGetValue(reference[1..^1], out var meant) || _left < meant.Length)
        {
            return Characters.Clean(WebUtility.HtmlDecode(reference));
        }

        _left -= meant.Length;
        return meant;
    }

    [GeneratedRegex(
        """<!ENTITY\s+(?<name>[\w.-]{1,32})\s+(?:"(?<means>[^"&%<]{0,256}|&#x?\w{1,8};)"|'(?<means>[^'&%<]{0,256}|&#x?\w{1,8};)')\s*>""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Declaration();
}
