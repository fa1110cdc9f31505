using System.Collections.Immutable;
using System.Globalization;

namespace NewsRules.Engine.Patterns;

/// <summary>
/// Reads a regular expression for what stands in every text that it fits. What it does not understand it takes for anything; of a construct
/// whose extent it cannot tell nothing is said at all.
/// </summary>
internal sealed class FixedParts
{
    /// <summary>Shorter ones stand in too many texts.</summary>
    public const int Shortest = 3;

    private readonly string _pattern;
    private int _at;
    private bool _ignoresCase;
    private bool _isClear = true;

    private FixedParts(string pattern) => _pattern = pattern;

    /// <summary>
    /// Texts, folded as <see cref="CaselessUnits"/> says, one of which stands in every text that the pattern fits; default where none is
    /// known.
    /// </summary>
    public static ImmutableArray<string> Of(string pattern)
    {
        var reader = new FixedParts(pattern);
        var needed = reader.Either().Best;
        return reader._isClear && reader._at == pattern.Length && !needed.IsDefault && needed.All(text => text.Length >= Shortest)
            ? Least([.. needed.Select(CaselessUnits.Fold).Distinct()])
            : default;
    }

    /// <summary>Without those that stand nowhere without another.</summary>
    private static ImmutableArray<string> Least(ImmutableArray<string> texts) =>
        texts.RemoveAll(text => texts.Any(other => other != text && text.Contains(other, StringComparison.Ordinal)));

    private char Current => _at < _pattern.Length ? _pattern[_at] : '\0';

    private bool IsAtEnd => _at >= _pattern.Length || !_isClear;

    private Needs Either()
    {
        var needs = Row();
        while (!IsAtEnd && Current == '|')
        {
            _at++;
            needs = needs.Or(Row());
        }

        return needs;
    }

    private Needs Row()
    {
        var parts = new List<Needs>();
        while (!IsAtEnd && Current is not ('|' or ')'))
        {
            parts.Add(Quantified(Atom()));
        }

        return Needs.Row(parts);
    }

    private Needs Atom()
    {
        var sign = _pattern[_at++];
        return sign switch
        {
            '(' => Group(),
            '[' => Class(),
            '.' => Needs.Unknown,
            '^' or '$' => Needs.Empty,
            '\\' => Escaped(),
            _ => Unit(sign),
        };
    }

    /// <summary>A sign that stands for itself.</summary>
    private Needs Unit(char sign) => _ignoresCase && !CaselessUnits.IsCertain(sign) ? Needs.Unknown : Needs.Of(sign.ToString());

    private Needs Group()
    {
        var ignoredCase = _ignoresCase;
        if (Current == '?' && !Opens())
        {
            return Needs.Empty;
        }

        var needs = Either();
        Expect(')');
        _ignoresCase = ignoredCase;
        return needs;
    }

    /// <summary>What stands behind <c>(?</c>; false for options alone, which hold from there on.</summary>
    private bool Opens()
    {
        _at++;
        if (Current is '<' or '\'')
        {
            var close = Current == '<' ? '>' : '\'';
            _isClear = Next() is not ('=' or '!') && _pattern.IndexOf(close, _at + 1) >= 0;
            _at = _isClear ? _pattern.IndexOf(close, _at + 1) + 1 : _at;
            return true;
        }

        var isOn = true;
        for (; char.IsAsciiLetter(Current) || Current == '-'; _at++)
        {
            isOn = Current != '-' && isOn;
            _ignoresCase = Current is 'i' ? isOn : _ignoresCase;
            _isClear &= Current != 'x';
        }

        var opens = Current == ':';
        _isClear &= Current is ':' or ')';
        _at++;
        return opens || !_isClear;
    }

    /// <summary>
    /// A few units in brackets are as many texts; of more, of stretches and of what must not stand there nothing is known.
    /// </summary>
    private Needs Class()
    {
        var start = _at;
        _at += Current == '^' ? 1 : 0;
        _at += Current == ']' ? 1 : 0;
        for (; _at < _pattern.Length && Current != ']'; _at++)
        {
            _isClear &= Current != '[' || Next() != ':';
            _at += Current == '\\' ? 1 : 0;
        }

        var units = _pattern.AsSpan(start, Math.Max(0, Math.Min(_at, _pattern.Length) - start));
        _isClear &= !units.Contains("-[", StringComparison.Ordinal);
        Expect(']');
        if (units.IsEmpty || units.Length > 4 || units[0] == '^' || units.ContainsAny('-', '\\'))
        {
            return Needs.Unknown;
        }

        var needs = Unit(units[0]);
        foreach (var unit in units[1..])
        {
            needs = needs.Or(Unit(unit));
        }

        return needs;
    }

    private Needs Escaped()
    {
        var sign = Current;
        _at++;
        switch (sign)
        {
            case 'b' or 'B' or 'A' or 'z' or 'Z':
                return Needs.Empty;
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S':
                return Needs.Unknown;
            case 'p' or 'P':
                _at = _pattern.IndexOf('}', _at) + 1;
                _isClear &= _at > 0;
                return Needs.Unknown;
            case 'n':
                return Needs.Of("\n");
            case 't':
                return Needs.Of("\t");
            case 'u':
                return Coded(4);
            case 'x':
                return Coded(2);
            default:
                _isClear &= !char.IsAsciiLetterOrDigit(sign) && sign != '\0';
                return Unit(sign);
        }
    }

    private Needs Coded(int digits)
    {
        _isClear &= _at + digits <= _pattern.Length;
        if (
            !_isClear
            || !ushort.TryParse(_pattern.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
        )
        {
            _isClear = false;
            return Needs.Unknown;
        }

        _at += digits;
        return Unit((char)unit);
    }

    private Needs Quantified(Needs needs)
    {
        while (!IsAtEnd && Quantifier() is var (least, most))
        {
            needs =
                least == 0 ? (most == 1 ? needs.Or(Needs.Empty) : Needs.Unknown)
                : most == 1 ? needs
                : needs.Repeated();
            _at += Current == '?' ? 1 : 0;
        }

        return needs;
    }

    /// <summary>The bounds of a repetition, the last 2 for more; null where there is none.</summary>
    private (int Least, int Most)? Quantifier()
    {
        switch (Current)
        {
            case '?':
                _at++;
                return (0, 1);
            case '*':
                _at++;
                return (0, 2);
            case '+':
                _at++;
                return (1, 2);
            case '{'
                when char.IsAsciiDigit(Next())
                    && _pattern.IndexOf('}', _at) is > 0 and var end
                    && _pattern[(_at + 1)..end].All(unit => char.IsAsciiDigit(unit) || unit == ','):
                var bounds = _pattern[(_at + 1)..end];
                _at = end + 1;
                return (bounds.Split(',')[0].TrimStart('0') is "" ? 0 : 1, bounds is "1" or "0,1" or "1,1" ? 1 : 2);
            default:
                return null;
        }
    }

    private char Next() => _at + 1 < _pattern.Length ? _pattern[_at + 1] : '\0';

    private void Expect(char sign)
    {
        _isClear &= Current == sign;
        _at++;
    }
}
