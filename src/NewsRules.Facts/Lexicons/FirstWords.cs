using System.Numerics;

namespace NewsRules.Facts.Lexicons;

/// <summary>
/// The nodes of first words, by the hash of the word: open addressing, at most half full. Most words of a text are none of them; a byte
/// tells, and bytes stay near where the table is large.
/// </summary>
internal sealed class FirstWords
{
    private readonly Gazetteer.Node[] _nodes;
    private readonly byte[] _tags;
    private readonly int[] _places;
    private readonly int _mask;

    /// <param name="nodes">Of which the first so many are those of first words.</param>
    public FirstWords(Gazetteer.Node[] nodes, int count)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2(((uint)count * 2) + 1);
        (_nodes, _tags, _places, _mask) = (nodes, new byte[size], new int[size], size - 1);
        for (var node = 0; node < count; node++)
        {
            Add(nodes[node].Word, node);
        }
    }

    /// <summary>The node of a word; −1 for none.</summary>
    public int Find(ulong word)
    {
        for (var at = SlotOf(word); ; at = (at + 1) & _mask)
        {
            var tag = _tags[at];
            if (tag == 0)
            {
                return -1;
            }

            if (tag == TagOf(word) && _nodes[_places[at]].Word == word)
            {
                return _places[at];
            }
        }
    }

    private void Add(ulong word, int node)
    {
        var at = SlotOf(word);
        while (_tags[at] != 0)
        {
            at = (at + 1) & _mask;
        }

        (_tags[at], _places[at]) = (TagOf(word), node);
    }

    private int SlotOf(ulong word) => (int)(word ^ (word >> 32)) & _mask;

    // 0 is an empty slot.
    private static byte TagOf(ulong word) => (byte)((word >> 40) | 1);
}
