using System.Numerics;

namespace NewsRules.Facts.Lexicons;

/// <summary>
/// The nodes of first words, in rows by the hash of the word. A row tells where its nodes begin, and by a bit for each of them nearly every
/// word that is none: so little is asked for most words that it stays near.
/// </summary>
internal sealed class FirstWords
{
    private const int Usual = 4;
    private const int BitsOfBit = 5;

    private readonly Gazetteer.Node[] _nodes;
    private readonly Row[] _rows;

    /// <param name="nodes">Of which the first so many are those of first words, in the order of their rows.</param>
    public FirstWords(Gazetteer.Node[] nodes, int count)
    {
        (_nodes, _rows) = (nodes, new Row[RowsOf(count) + 1]);
        for (var (row, node) = (0, 0); row < _rows.Length; row++)
        {
            _rows[row].First = node;
            for (; node < count && RowOf(nodes[node].Word, _rows.Length - 1) == row; node++)
            {
                _rows[row].Words |= BitOf(nodes[node].Word);
            }
        }
    }

    /// <summary>How many rows so many first words stand in.</summary>
    public static int RowsOf(int words) => (int)BitOperations.RoundUpToPowerOf2((uint)(words / Usual) + 1);

    /// <summary>In which of so many rows a word stands.</summary>
    public static int RowOf(ulong word, int rows) => (int)(word ^ (word >> 32)) & (rows - 1);

    /// <summary>
    /// Where the nodes of a word's row begin; −1 when it surely is no first word. Told without a branch, so that the processor waits for
    /// memory once for many words.
    /// </summary>
    public int Begin(ulong word)
    {
        var row = _rows[RowOf(word, _rows.Length - 1)];
        return (row.Words & BitOf(word)) != 0 ? row.First : -1;
    }

    /// <summary>The node of a word; −1 for none.</summary>
    /// <param name="begin">What <see cref="Begin"/> says of it.</param>
    public int Find(ulong word, int begin)
    {
        if (begin < 0)
        {
            return -1;
        }

        if (_nodes[begin].Word == word)
        {
            return begin;
        }

        var end = _rows[RowOf(word, _rows.Length - 1) + 1].First;
        do
        {
            begin++;
        } while (begin < end && _nodes[begin].Word != word);

        return begin < end ? begin : -1;
    }

    // The row takes the hash's low bits: this is told by the highest, which are others.
    private static uint BitOf(ulong word) => 1u << (int)(word >> (64 - BitsOfBit));

    private struct Row
    {
        public int First;
        public uint Words;
    }
}
