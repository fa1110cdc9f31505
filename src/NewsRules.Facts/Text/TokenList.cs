using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Text;

/// <summary>The tokens of a text, in order. Their folded forms lie in one buffer: a token costs no object.</summary>
public sealed class TokenList
{
    private readonly char[] _folded;
    private Place[] _places;

    internal TokenList(int textLength) => (_folded, _places) = (GC.AllocateUninitializedArray<char>(textLength), new Place[(textLength / 4) + 4]);

    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    /// <summary>The token of this number, from 0.</summary>
    public Token this[int index] => new() { Span = SpanOf(index), Folded = Folded(index), IsWord = _places[index].IsWord };

    /// <summary>The folded forms of all tokens that are words.</summary>
    public IEnumerable<string> Words => Enumerable.Range(0, Length).Where(index => _places[index].IsWord).Select(index => Folded(index).ToString());

    internal Span<char> Free => _folded.AsSpan(_places[Length].Folded);

    internal Span SpanOf(int index) => new(_places[index].Start, _places[index].End);

    internal bool IsWord(int index) => _places[index].IsWord;

    internal ReadOnlySpan<char> Folded(int index) => _folded.AsSpan(_places[index].Folded.._places[index + 1].Folded);

    /// <summary>The <see cref="WordTable.Hash(ReadOnlySpan{char}, uint)"/> of the folded form.</summary>
    internal uint HashOf(int index) => _places[index].Hash;

    /// <summary>Adds a token whose folded form stands at the begin of <see cref="Free"/>.</summary>
    internal void Add(int start, int end, int foldedLength, uint hash, bool isWord)
    {
        if (Length + 2 > _places.Length)
        {
            Array.Resize(ref _places, _places.Length * 2);
        }

        ref var place = ref _places[Length++];
        (place.Start, place.End, place.Hash, place.IsWord) = (start, end, hash, isWord);
        _places[Length].Folded = place.Folded + foldedLength;
    }

    private struct Place
    {
        public int Start;
        public int End;
        public int Folded;
        public uint Hash;
        public bool IsWord;
    }
}
