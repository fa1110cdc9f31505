namespace NewsRules.Facts.Text;

/// <summary>Words and their numbers, found by a hash that the tokenizer computes as it folds. Open addressing, at most half full.</summary>
internal sealed class WordTable
{
    private int[] _slots = new int[1024];
    private readonly List<(string Word, uint Hash)> _words = [];

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
        for (var slot = Slot(hash); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            var number = _slots[slot] - 1;
            if (number < 0 || (_words[number].Hash == hash && word.SequenceEqual(_words[number].Word)))
            {
                return number;
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

        _words.Add((word.ToString(), hash));
        if (_words.Count * 2 > _slots.Length)
        {
            _slots = new int[_slots.Length * 2];
            for (var number = 0; number < _words.Count; number++)
            {
                Place(number);
            }
        }
        else
        {
            Place(_words.Count - 1);
        }

        return _words.Count - 1;
    }

    private void Place(int number)
    {
        var slot = Slot(_words[number].Hash);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = number + 1;
    }

    // The low bits of FNV alone are weak in short words.
    private int Slot(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)(_slots.Length - 1));
}
