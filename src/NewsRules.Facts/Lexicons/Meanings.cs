using System.Runtime.InteropServices;

namespace NewsRules.Facts.Lexicons;

/// <summary>All that forms mean, each meaning once: its senses, one behind the other.</summary>
internal sealed class Meanings : IEqualityComparer<List<Sense>>
{
    private readonly Dictionary<List<Sense>, int> _numbers;
    private readonly List<int> _starts = [0];
    private readonly List<Sense> _senses = [];

    public Meanings() => _numbers = new(this);

    /// <summary>Where the senses of each meaning begin; at the end where the last ends.</summary>
    public int[] Starts => [.. _starts];

    public Sense[] Senses => [.. _senses];

    /// <summary>The number of a meaning, new if it must be.</summary>
    public int Add(List<Sense> senses)
    {
        if (!_numbers.TryGetValue(senses, out var number))
        {
            _numbers.Add(senses, number = _numbers.Count);
            _senses.AddRange(senses);
            _starts.Add(_senses.Count);
        }

        return number;
    }

    bool IEqualityComparer<List<Sense>>.Equals(List<Sense>? one, List<Sense>? other) =>
        CollectionsMarshal.AsSpan(one).SequenceEqual(CollectionsMarshal.AsSpan(other));

    int IEqualityComparer<List<Sense>>.GetHashCode(List<Sense> senses) =>
        senses.Count == 0 ? 0 : HashCode.Combine(senses.Count, senses[0].Term, senses[^1].Spelling);
}
