using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>
/// Words between quotation marks, marks included. A quotation may run over sentences; one that is never closed ends with its paragraph.
/// </summary>
internal readonly record struct Quotation(int First, int End);

/// <summary>The quotations of a field, by the tokens they cover.</summary>
internal sealed class Quotations
{
    private const int LongestSingle = 120;
    private const int LeastSingle = 4;

    private readonly int[] _at;
    private readonly List<Quotation> _all = [];
    private readonly Reading _reading;

    public Quotations(Reading reading)
    {
        _reading = reading;
        _at = new int[reading.Tokens.Length];
        var i = 0;
        while (i < _at.Length)
        {
            var end =
                reading.Tokens.IsWord(i) ? i + 1
                : Opens(i) ? Close(i)
                : OpensSingle(i) ? CloseSingle(i)
                : i + 1;
            if (end > i + 1 && end > i + MarkAt(i) + 1)
            {
                _all.Add(new Quotation(i, end));
                Array.Fill(_at, _all.Count, i, end - i);
            }

            i = end;
        }
    }

    /// <summary>The quotation that covers a token.</summary>
    public Quotation? At(int token) => (uint)token < (uint)_at.Length && _at[token] > 0 ? _all[_at[token] - 1] : null;

    public bool Covers(int token) => (uint)token < (uint)_at.Length && _at[token] > 0;

    /// <summary>"…" said, "…", said: a quotation ends before a token, or before the comma there.</summary>
    public bool EndsBefore(int token) => Covers(token - 1) || (_reading.Folded(token - 1) is "," && Covers(token - 2));

    /// <summary>Between double marks; what stands alone between single ones may be a heading.</summary>
    public bool IsDouble(Quotation quotation) => MarkAt(quotation.First) > 0;

    /// <summary>False of one that only its paragraph ends.</summary>
    public bool IsClosed(Quotation quotation) =>
        MarkAt(quotation.End - 1) > 0 || (MarkAt(quotation.End - 2) > 1) || IsSingle(quotation.End - 1);

    private int Close(int open)
    {
        var straight = _reading.Folded(open) is "\"" or "'";
        for (var i = open + MarkAt(open); i < _at.Length; i++)
        {
            if (
                !_reading.Tokens.IsWord(i)
                && (straight ? MarkAt(i) > 0 && (i + MarkAt(i) >= _at.Length || !Opens(i)) : _reading.Folded(i) is "”" or "»")
            )
            {
                return i + MarkAt(i);
            }

            if (Gap(i).Contains('\n'))
            {
                return i + 1;
            }
        }

        return _at.Length;
    }

    /// <summary>
    /// A closing mark opens at the begin of a paragraph, by mistake; a straight mark opens where white space or an opening sign stands
    /// before it and none behind.
    /// </summary>
    private bool Opens(int token) =>
        _reading.Folded(token) switch
        {
            "“" or "«" => true,
            "”" => token == 0 || Gap(token - 1).Contains('\n'),
            "\"" or "'" => MarkAt(token) > 0
                && Gap(token + MarkAt(token) - 1).IsEmpty
                && (token == 0 || !Gap(token - 1).IsEmpty || _reading.Folded(token - 1) is "(" or "—" or "–" or "[" or "-"),
            _ => false,
        };

    /// <summary>'We will not yield,' he said: a mark that may be an apostrophe, where a capital opens what it quotes.</summary>
    private bool OpensSingle(int token) =>
        IsSingle(token)
        && token + 1 < _at.Length
        && Gap(token).IsEmpty
        && char.IsLetter(_reading.Text[_reading.Tokens.SpanOf(token + 1).Start])
        && (token == 0 || !Gap(token - 1).IsEmpty);

    /// <summary>Behind a sign of a clause, or before a comma where more than a few words stand between; else it quotes no clause.</summary>
    private int CloseSingle(int open)
    {
        for (var i = open + 1; i < Math.Min(_at.Length, open + LongestSingle) && !Gap(i - 1).Contains('\n'); i++)
        {
            if (
                IsSingle(i)
                && Gap(i - 1).IsEmpty
                && (
                    _reading.Folded(i - 1) is "," or "." or "?" or "!"
                    || (i - open > LeastSingle && i + 1 < _at.Length && Gap(i).IsEmpty && _reading.Folded(i + 1) is ",")
                )
            )
            {
                return i + 1;
            }
        }

        return open + 1;
    }

    private bool IsSingle(int token) => !_reading.Tokens.IsWord(token) && StateLabels.IsMark(_reading, token);

    /// <summary>How many tokens the mark here has: '' is written for a double mark.</summary>
    private int MarkAt(int token) =>
        _reading.Folded(token) switch
        {
            "“" or "”" or "«" or "»" or "\"" => 1,
            "'" when _reading.Folded(token + 1) is "'" && Gap(token).IsEmpty => 2,
            _ => 0,
        };

    private ReadOnlySpan<char> Gap(int token) =>
        token + 1 < _at.Length ? _reading.Text.AsSpan(_reading.Tokens.SpanOf(token).End.._reading.Tokens.SpanOf(token + 1).Start) : "\n";
}
