namespace NewsRules.Facts.Text;

/// <summary>
/// How names are compared: by their folded words, whatever blanks or hyphens stand between them: Al-Jazeera is Al Jazeera.
/// </summary>
public static class FoldedText
{
    /// <summary>Equal are texts of one folded form. Allocates nothing.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new OfFolded();

    /// <summary>The form that all equal texts have.</summary>
    public static string Of(string text)
    {
        var most = Folding.MostOf(text);
        var folded = most <= 128 ? stackalloc char[most] : new char[most];
        var length = 0;
        var units = new Units(text);
        while (units.Next() is >= 0 and var unit)
        {
            folded[length++] = (char)unit;
        }

        return new string(folded[..length]);
    }

    private sealed class OfFolded : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y)
        {
            if (x is null || y is null || string.Equals(x, y, StringComparison.Ordinal))
            {
                return ReferenceEquals(x, y) || (x is not null && y is not null);
            }

            var one = new Units(x);
            var other = new Units(y);
            var unit = 0;
            while (unit >= 0)
            {
                unit = one.Next();
                if (unit != other.Next())
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(string obj)
        {
            var hash = WordHash.Seed;
            var units = new Units(obj);
            while (units.Next() is >= 0 and var unit)
            {
                hash = WordHash.Of((char)unit, hash);
            }

            return (int)(hash ^ (hash >> 32));
        }
    }

    private ref struct Units(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;
        private char? _second;

        /// <summary>The next folded unit, of blanks and hyphens one between words; negative at the end.</summary>
        public int Next()
        {
            if (_second is { } second)
            {
                _second = null;
                return second;
            }

            var (isWithin, isBlank) = (_at > 0, false);
            for (; _at < _text.Length; _at++)
            {
                var unit = _text[_at];
                if (unit is > ' ' and not '-' and < '\u007f' && !isBlank)
                {
                    _at++;
                    return Folding.Fold(unit);
                }

                if (char.IsWhiteSpace(unit) || unit is '-' or '\u2010' or '\u2011')
                {
                    isBlank = isWithin;
                }
                else if (!Folding.IsSilent(unit))
                {
                    if (isBlank)
                    {
                        return ' ';
                    }

                    _second = Folding.SecondOf(unit);
                    _at++;
                    return Folding.Fold(unit);
                }
            }

            return -1;
        }
    }
}
