using System.Text;
using System.Text.Json;
using NewsRules.Monitoring.Encodings;
using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Pages;

/// <summary>
/// JSON as pages carry it: one value behind the other, among comments and semicolons, with line breaks in its texts, broken off.
/// </summary>
internal static class LinkedScript
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 32,
    };

    /// <summary>The objects and lists of a script; what is no JSON is passed over.</summary>
    public static IEnumerable<JsonDocument> Values(string script)
    {
        var start = Opening(script, 0);
        while (start >= 0)
        {
            var (value, end) = Value(script, start, JsonValues.AtMark);
            var document = Parse(value);
            if (document is null)
            {
                (value, end) = Value(script, start, JsonValues.BeforeSign);
                document = Parse(value);
            }

            if (document is not null)
            {
                yield return document;
            }

            start = Opening(script, end);
        }
    }

    // The bracket of CDATA opens none.
    private static int Opening(string script, int from)
    {
        for (var at = from; at < script.Length; at++)
        {
            if (
                script[at] == '{'
                || (script[at] == '[' && (at == 0 || script[at - 1] != 'A') && script.AsSpan(at + 1).TrimStart() is ['{' or '[', ..])
            )
            {
                return at;
            }
        }

        return -1;
    }

    // The value that begins here, with what closes it where nothing does.
    private static (string Value, int End) Value(string script, int start, Func<string, int, bool> ends)
    {
        var closers = new Stack<char>();
        var text = new StringBuilder();
        var isText = false;
        for (var i = start; i < script.Length; i++)
        {
            var unit = script[i];
            text.Append(char.IsControl(unit) ? ' ' : unit);
            if (isText)
            {
                if (unit == '\\' && i + 1 < script.Length)
                {
                    text.Append(script[++i]);
                }

                isText = unit != '"' || !ends(script, i);
                if (unit == '"' && isText)
                {
                    text.Insert(text.Length - 1, '\\');
                }

                continue;
            }

            isText = unit == '"';
            if (unit is '{' or '[')
            {
                closers.Push(unit == '{' ? '}' : ']');
            }
            else if (closers.TryPeek(out var closer) && unit == closer && closers.Pop() == unit && closers.Count == 0)
            {
                return (text.ToString(), i + 1);
            }
        }

        return (text.Append(isText ? "\"" : "").Append([.. closers]).ToString(), script.Length);
    }

    private static JsonDocument? Parse(string value)
    {
        try
        {
            return JsonDocument.Parse(HalfCharacters.Blanked(value), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
