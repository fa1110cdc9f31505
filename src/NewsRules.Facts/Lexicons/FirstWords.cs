using System.Numerics;

namespace NewsRules.Facts.Lexicons;

/// <summary>
/// The nodes of first words, by the hash of the word: open addressing, at most half full. A slot holds the node, from 1, and above it what bits
/// there is room for of the hash, so that a word that is none of them is told by the slot alone.
/// </summary>
internal sealed class FirstWords
{
    private readonly Gazetteer.Node[] _nodes;
    private readonly uint[] _slots;
    private readonly uint _node;

    /// <param name="nodes">Of which the first so many are those of first words.</param>
    public FirstWords(Gazetteer.Node[] nodes, int count)
    {
        (_nodes, _slots, _node) = (nodes, new uint[BitOperations.RoundUpToPowerOf2(((uint)count * 2) + 1)], BitOperations.RoundUpToPowerOf2((uint)count + 2) - 1);
        for (var node = 0; node < count; node++)
        {
            var at = SlotOf(nodes[node].Word);
            while (_slots[at] != 0)
            {
                at = Behind(at);
            }

            _slots[at] = TagOf(nodes[node].Word) | ((uint)node + 1);
        }
    }

    /// <summary>What the slot of a word holds: without a branch, so that the processor waits for memory once for many words.</summary>
    public uint Slot(ulong word) => _slots[SlotOf(word)];

    /// <summary>The node of a word; −1 for none.</summary>
    /// <param name="slot">What its slot holds.</param>
    public int Find(ulong word, uint slot)
    {
        var tag = TagOf(word);
        for (var at = SlotOf(word); slot != 0; slot = _slots[at])
        {
            // What differs from the tag by no more than a node.
            if ((slot ^ tag) <= _node && (int)(slot & _node) - 1 is var node && _nodes[node].Word == word)
            {
                return node;
            }

            at = Behind(at);
        }

        return -1;
    }

    private int SlotOf(ulong word) => (int)(word ^ (word >> 32)) & (_slots.Length - 1);

    private int Behind(int slot) => (slot + 1) & (_slots.Length - 1);

    // The slot takes the hash's low bits: these are others.
    private uint TagOf(ulong word) => (uint)(word >> 32) & ~_node;
}
