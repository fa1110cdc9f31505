using NewsRules.Facts.Articles;

namespace NewsRules.Language.Yaml;

/// <summary>Finds a part of a scalar's value in the file: the value has lost quotes, escapes, indentation and folded line ends.</summary>
internal ref struct ScalarPlaces
{
    private readonly ReadOnlySpan<char> _written;
    private readonly string _value;
    private readonly char _quote;
    private int _at;

    private ScalarPlaces(YamlScalar scalar)
    {
        _written = scalar.Span.Of(scalar.File.Text);
        _value = scalar.Value;
        _quote = scalar.Style == ScalarStyle.Quoted && _written.Length > 1 ? _written[0] : default;
        _at = _quote != default ? 1 : 0;
    }

    /// <summary>The span of the file that says this part; the whole scalar when the two cannot be laid side by side.</summary>
    public static Span Of(YamlScalar scalar, int start, int length)
    {
        var places = new ScalarPlaces(scalar);
        var (from, to) = (-1, -1);
        var index = 0;
        while (index < start + length && index < scalar.Value.Length)
        {
            if (places.Next(index) is not var (begin, units))
            {
                return scalar.Span;
            }

            from = from < 0 && index + units > start ? begin : from;
            to = places._at;
            index += units;
        }

        return from < 0 || to <= from ? scalar.Span : new Span(scalar.Span.Start + from, scalar.Span.Start + to);
    }

    /// <summary>Where one unit of the value (two, when an escape stands for both) is written; moves behind it.</summary>
    private (int Begin, int Units)? Next(int index)
    {
        var wanted = _value[index];
        if (wanted is ' ' or '\n')
        {
            return Blank();
        }

        SkipBlanks();
        var begin = _at;
        if (_at >= _written.Length)
        {
            return null;
        }

        if (_quote == '"' && _written[_at] == '\\')
        {
            return Escape(begin);
        }

        _at += _quote == '\'' && _written[_at] == '\'' ? 2 : 1;
        return _written[begin] == wanted ? (begin, 1) : null;
    }

    /// <summary>
    /// A space or line end of the value takes one blank unit of the file; what folding dropped besides is skipped before the next word.
    /// </summary>
    private (int Begin, int Units)? Blank()
    {
        SkipContinuation();
        var begin = _at;
        if (_quote == '"' && _at < _written.Length && _written[_at] == '\\')
        {
            return Escape(begin);
        }

        _at += _at < _written.Length && IsBlank(_written[_at]) ? 1 : 0;
        return (begin, 1);
    }

    private (int Begin, int Units)? Escape(int begin)
    {
        var digits =
            _at + 1 < _written.Length
                ? _written[_at + 1] switch
                {
                    'x' => 2,
                    'u' => 4,
                    'U' => 8,
                    _ => 0,
                }
                : 0;
        _at = Math.Min(_at + 2 + digits, _written.Length);
        var units = digits == 8 && begin + 5 < _written.Length && _written[(begin + 2)..(begin + 6)] is not "0000" ? 2 : 1;
        return (begin, units);
    }

    private void SkipBlanks()
    {
        do
        {
            while (_at < _written.Length && IsBlank(_written[_at]))
            {
                _at++;
            }
        } while (SkipContinuation());
    }

    /// <summary>A backslash at the end of a line joins it to the next and says nothing itself.</summary>
    private bool SkipContinuation()
    {
        if (_quote != '"' || _at + 1 >= _written.Length || _written[_at] != '\\' || _written[_at + 1] is not ('\r' or '\n'))
        {
            return false;
        }

        _at++;
        while (_at < _written.Length && IsBlank(_written[_at]))
        {
            _at++;
        }

        return true;
    }

    private static bool IsBlank(char unit) => unit is ' ' or '\t' or '\r' or '\n';
}
