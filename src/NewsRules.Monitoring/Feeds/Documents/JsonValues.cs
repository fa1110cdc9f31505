using System.Buffers;
using System.Text;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>
/// Strings, numbers and words of what was meant as JSON, written as JSON has them: JavaScript and Python write some otherwise.
/// </summary>
internal static class JsonValues
{
    private const string Escapes = "\"\\/bfnrtu";

    private static readonly SearchValues<char> BehindWord = SearchValues.Create("\"',:{}[]/ \t\r\n");

    /// <summary>Writes a number or a word that begins here.</summary>
    /// <returns>What stands behind it.</returns>
    public static int Word(string text, int at, StringBuilder written, RepairNotes notes)
    {
        var length = text.AsSpan(at).IndexOfAny(BehindWord) is >= 0 and var found ? found : text.Length - at;
        var word = text.AsSpan(at, Math.Max(1, length));
        var meant = word switch
        {
            "True" => "true",
            "False" => "false",
            "None" or "undefined" or "NaN" or "Infinity" or "-Infinity" => "null",
            _ => word,
        };
        if (meant != word)
        {
            notes.Add(at, $"'{word}' is no word of JSON");
        }

        written.Append(meant);
        return at + word.Length;
    }

    /// <summary>Every quotation mark ends a string.</summary>
    public static bool AtMark(string text, int mark) => true;

    /// <summary>Of quotation marks that nobody escaped, the one ends a string behind which there is no more text.</summary>
    public static bool BeforeSign(string text, int mark) =>
        text.AsSpan(mark + 1).TrimStart() switch
        {
            [',', .. var next] => next.TrimStart() is [] or ['"' or '{' or '[' or '}' or ']' or '-' or (>= '0' and <= '9'), ..],
            [] or ['}' or ']' or ':', ..] => true,
            _ => false,
        };

    /// <summary>Writes a string that begins here, in whatever quotation marks.</summary>
    /// <param name="ends">Whether it ends at a quotation mark.</param>
    /// <returns>What stands behind it.</returns>
    public static int String(string text, int at, StringBuilder written, RepairNotes notes, Func<string, int, bool> ends)
    {
        var mark = text[at];
        notes.Add(mark != '"', at, "a string stands in single quotation marks");
        written.Append('"');
        for (at++; at < text.Length && !(text[at] == mark && ends(text, at)); at++)
        {
            notes.Add(text[at] == mark, at, "a string holds quotation marks that nobody escaped");
            if (text[at] == '"')
            {
                written.Append("\\\"");
            }
            else if (text[at] < ' ')
            {
                notes.Add(at, "a string holds a control character");
                written.Append(' ');
            }
            else if (text[at] != '\\')
            {
                written.Append(text[at]);
            }
            else if (++at < text.Length && Escapes.Contains(text[at], StringComparison.Ordinal))
            {
                written.Append('\\').Append(text[at]);
            }
            else if (at < text.Length)
            {
                written.Append(text[at]);
            }
        }

        written.Append('"');
        return at + 1;
    }
}
