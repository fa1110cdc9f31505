using NewsRules.Facts.Articles;

namespace NewsRules.Language.Yaml;

/// <summary>Looks for the bracket that is open at a place where a document broke.</summary>
internal sealed class Brackets(string text)
{
    private readonly Stack<int> _open = new();

    /// <summary>Where the innermost open bracket stands; null: none is open.</summary>
    /// <param name="from">Where the document begins.</param>
    /// <param name="until">The place.</param>
    public static Span? OpenAt(string text, int from, int until)
    {
        var brackets = new Brackets(text);
        var at = from;
        while (at < until)
        {
            at = brackets.PastLine(at, until);
        }

        return brackets._open.TryPeek(out var open) ? new Span(open, open + 1) : null;
    }

    /// <summary>Goes through a line; to the next, or behind the block of text that it begins.</summary>
    private int PastLine(int at, int until)
    {
        var (start, isStart) = (at, true);
        for (; at < until && text[at] != '\n'; at++)
        {
            var sign = text[at];
            if (sign == '#' && (at == start || char.IsWhiteSpace(text[at - 1])))
            {
                break;
            }

            if (sign is '"' or '\'' && isStart)
            {
                at = Math.Min(PastQuote(at), until - 1);
            }
            else if (sign is '|' or '>' && isStart && _open.Count == 0)
            {
                return PastBlock(start, until);
            }
            else
            {
                Take(sign, at, isStart);
            }

            isStart = text[at] is '{' or '[' or ',' || char.IsWhiteSpace(text[at]) && (isStart || text[at - 1] is ':' or '-' or ',');
        }

        return NextLine(at, until);
    }

    /// <summary>Outside of others a bracket opens something only where a value begins.</summary>
    private void Take(char sign, int at, bool isStart)
    {
        if (sign is '{' or '[' && (isStart || _open.Count > 0))
        {
            _open.Push(at);
        }
        else if (sign is '}' or ']' && _open.TryPeek(out var open) && text[open] == (sign == '}' ? '{' : '['))
        {
            _open.Pop();
        }
    }

    private int PastQuote(int at)
    {
        var quote = text[at];
        for (var end = at + 1; end < text.Length; end++)
        {
            if (text[end] == '\\' && quote == '"')
            {
                end++;
            }
            else if (text[end] == quote && (quote == '"' || end + 1 == text.Length || text[end + 1] != quote))
            {
                return end;
            }
            else if (text[end] == quote)
            {
                end++;
            }
        }

        return text.Length;
    }

    private int PastBlock(int start, int until)
    {
        var (indent, at) = (IndentAt(start), NextLine(start, until));
        while (at < until && (IndentAt(at) > indent || text[at] == '\n'))
        {
            at = NextLine(at, until);
        }

        return at;
    }

    private int NextLine(int at, int until) => text.IndexOf('\n', at, until - at) is >= 0 and var end ? end + 1 : until;

    private int IndentAt(int line) => text.AsSpan(line).IndexOfAnyExcept(' ') is >= 0 and var indent ? indent : 0;
}
