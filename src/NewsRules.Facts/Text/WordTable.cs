namespace NewsRules.Facts.Text;

/// <summary>Words and their numbers, found by a hash that the tokenizer computes as it folds. Open addressing, at most half full.</summary>
internal sealed class WordTable
{
    private int _count;
    private Slot[] _slots = new Slot[1024];

    /// <summary>What the hash of an empty word is.</summary>
    public const uint Seed = 2166136261;

    /// <summary>The hash of a word that goes on with one more unit (FNV-1a).</summary>
    public static uint Hash(char unit, uint before) => (before ^ unit) * 16777619;

    /// <summary>The hash of a folded word.</summary>
    public static uint Hash(ReadOnlySpan<char> word, uint before = Seed)
    {
        foreach (var unit in word)
        {
            before = Hash(unit, before);
        }

        return before;
    }

    /// <summary>The number of a word; −1 for one that is not here.</summary>
    public int Find(ReadOnlySpan<char> word, uint hash)
    {
        var slots = _slots;
        for (var at = First(hash, slots); ; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Word is null)
            {
                return -1;
            }

            if (slot.Hash == hash && word.SequenceEqual(slot.Word))
            {
                return slot.Number;
            }
        }
    }

    /// <summary>The number of a word, new if it must be.</summary>
    public int Add(ReadOnlySpan<char> word, uint hash)
    {
        if (Find(word, hash) is >= 0 and var known)
        {
            return known;
        }

        if (++_count * 2 > _slots.Length)
        {
            var before = _slots;
            _slots = new Slot[before.Length * 2];
            foreach (var slot in before.Where(slot => slot.Word is not null))
            {
                Place(slot);
            }
        }

        Place(new Slot(word.ToString(), hash, _count - 1));
        return _count - 1;
    }

    private void Place(in Slot slot)
    {
        var at = First(slot.Hash, _slots);
        while (_slots[at].Word is not null)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        _slots[at] = slot;
    }

    // The low bits of FNV alone are weak in short words.
    private static int First(uint hash, Slot[] slots) => (int)((hash ^ (hash >> 15)) & (uint)(slots.Length - 1));

    private readonly record struct Slot(string? Word, uint Hash, int Number);
}
