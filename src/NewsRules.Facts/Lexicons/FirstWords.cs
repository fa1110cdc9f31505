using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsRules.Facts.Lexicons;

/// <summary>
/// The nodes of first words, by the hash of the word, in rows: what few bits of each word's hash stand there are compared at once, so that
/// a word that is none of them is told by one row, and all rows stay near. A full row goes on in the next.
/// </summary>
internal sealed class FirstWords
{
    private const int Width = 8;
    private const int Usual = 4;
    private const uint Full = 1 << Width;

    private readonly Gazetteer.Node[] _nodes;
    private readonly ushort[] _tags;
    private readonly int[] _nodeOf;
    private readonly int _rows;

    /// <param name="nodes">Of which the first so many are those of first words.</param>
    public FirstWords(Gazetteer.Node[] nodes, int count)
    {
        (_nodes, _rows) = (nodes, (int)BitOperations.RoundUpToPowerOf2((uint)(count / Usual) + 1));
        (_tags, _nodeOf) = (new ushort[_rows * Width], new int[_rows * Width]);
        for (var node = 0; node < count; node++)
        {
            var at = RowOf(nodes[node].Word) * Width;
            while (_tags[at] != 0)
            {
                at = (at + 1) % _tags.Length;
            }

            (_tags[at], _nodeOf[at]) = (TagOf(nodes[node].Word), node);
        }
    }

    /// <summary>
    /// Which of its row a word can be, a bit each, and whether the row is full: told without a branch, so that the processor waits for
    /// memory once for many words.
    /// </summary>
    public uint Match(ulong word) => Match(word, RowOf(word));

    private uint Match(ulong word, int row)
    {
        var tags = Vector128.LoadUnsafe(ref _tags[row * Width]);
        return Vector128.Equals(tags, Vector128.Create(TagOf(word))).ExtractMostSignificantBits() | (tags[Width - 1] == 0 ? 0 : Full);
    }

    /// <summary>The node of a word; −1 for none.</summary>
    /// <param name="match">What the word's row says of it.</param>
    public int Find(ulong word, uint match)
    {
        for (var row = RowOf(word); ; row = (row + 1) & (_rows - 1), match = Match(word, row))
        {
            for (var like = match & ~Full; like != 0; like &= like - 1)
            {
                if (_nodeOf[(row * Width) + BitOperations.TrailingZeroCount(like)] is var node && _nodes[node].Word == word)
                {
                    return node;
                }
            }

            if (match < Full)
            {
                return -1;
            }
        }
    }

    private int RowOf(ulong word) => (int)(word ^ (word >> 32)) & (_rows - 1);

    // The row takes the hash's low bits: these are others. None is 0.
    private static ushort TagOf(ulong word) => (ushort)((word >> 48) | 1);
}
