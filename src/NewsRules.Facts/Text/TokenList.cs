using System.Buffers;
using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Text;

/// <summary>The tokens of a text, in order. Their folded forms lie in one buffer: a token costs no object.</summary>
public sealed class TokenList
{
    private char[] _folded;
    private Place[] _places;
    private int[] _signs;
    private int _filled;
    private int _signed;

    internal TokenList(int textLength) =>
        (_folded, _places, _signs) = (
            ArrayPool<char>.Shared.Rent(textLength),
            ArrayPool<Place>.Shared.Rent((textLength / 4) + 4),
            ArrayPool<int>.Shared.Rent((textLength / 16) + 4)
        );

    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    /// <summary>The token of this number, from 0.</summary>
    public Token this[int index] =>
        new()
        {
            Span = SpanOf(index),
            Folded = Folded(index),
            IsWord = _places[index].IsWord,
        };

    /// <summary>The folded forms of all tokens that are words.</summary>
    public IEnumerable<string> Words =>
        Enumerable.Range(0, Length).Where(index => _places[index].IsWord).Select(index => Folded(index).ToString());

    /// <summary>The numbers of those that are signs, in order.</summary>
    internal ReadOnlySpan<int> Signs => new(_signs, 0, _signed);

    internal Span<char> Free => _folded.AsSpan(_filled);

    internal Span SpanOf(int index) => new(_places[index].Start, _places[index].End);

    internal bool IsWord(int index) => _places[index].IsWord;

    /// <summary>The sign that a token is, folded; '\0' for a word.</summary>
    internal char SignAt(int index) => _places[index].Sign;

    internal ReadOnlySpan<char> Folded(int index) => new(_folded, _places[index].Folded, _places[index].Length);

    /// <summary>The <see cref="WordHash.Of(ReadOnlySpan{char}, ulong)"/> of the folded form.</summary>
    internal ulong HashOf(int index) => _places[index].Hash;

    /// <summary>Empties it, for the tokens of another text.</summary>
    internal void Begin(int textLength)
    {
        (Length, _filled, _signed) = (0, 0, 0);
        if (_folded.Length < textLength)
        {
            ArrayPool<char>.Shared.Return(_folded);
            _folded = ArrayPool<char>.Shared.Rent(textLength);
        }
    }

    /// <summary>Adds a token whose folded form stands at the begin of <see cref="Free"/>.</summary>
    internal void Add(int start, int end, int foldedLength, ulong hash, bool isWord)
    {
        if (Length + 2 > _places.Length)
        {
            Grow(ref _places);
        }

        _places[Length++] = new Place
        {
            Start = start,
            End = end,
            Folded = _filled,
            Length = foldedLength,
            Hash = hash,
            IsWord = isWord,
            Sign = isWord ? '\0' : _folded[_filled],
        };
        _filled += foldedLength;
        if (!isWord)
        {
            AddSign();
        }

        _places[Length].IsWord = false; // Behind the last one stands no word.
    }

    /// <summary>The first token among some that begins at a unit or behind it; their end where none does.</summary>
    internal int From(int unit, int first, int end)
    {
        while (first < end)
        {
            var middle = first + ((end - first) / 2);
            (first, end) = _places[middle].Start < unit ? (middle + 1, end) : (first, middle);
        }

        return first;
    }

    /// <summary>Gives the memory back; nothing may be asked afterwards.</summary>
    internal void Release()
    {
        ArrayPool<char>.Shared.Return(_folded);
        ArrayPool<Place>.Shared.Return(_places);
        ArrayPool<int>.Shared.Return(_signs);
    }

    private void AddSign()
    {
        if (_signed == _signs.Length)
        {
            Grow(ref _signs);
        }

        _signs[_signed++] = Length - 1;
    }

    private static void Grow<T>(ref T[] array)
    {
        var before = array;
        array = ArrayPool<T>.Shared.Rent(before.Length * 2);
        before.CopyTo(array, 0);
        ArrayPool<T>.Shared.Return(before);
    }

    private struct Place
    {
        public int Start;
        public int End;
        public int Folded;
        public int Length;
        public bool IsWord;
        public char Sign;
        public ulong Hash;
    }
}
