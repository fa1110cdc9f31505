namespace NewsRules.Engine.Matching;

/// <summary>
/// What a search knows of choices of facts: whether something can follow them. Of one size: what comes to a place that is taken takes it,
/// and what was there is found out again. So it need not be emptied, and does not grow.
/// </summary>
internal sealed class KnownChoices
{
    private const int Bits = 16;
    private const int Probes = 4;

    /// <summary>2^64 by the golden ratio, as Knuth hashes.</summary>
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private readonly Entry[] _entries = new Entry[(1 << Bits) + Probes];
    private int _search;

    /// <summary>Begins a search, which knows nothing.</summary>
    public void Begin()
    {
        if (++_search == int.MaxValue)
        {
            Array.Clear(_entries);
            _search = 1;
        }
    }

    /// <summary>Whether something can follow; null where that is not known.</summary>
    public bool? Find(Choice choice) =>
        PlaceOf(choice) is var entry && entry.Search == _search && entry.Choice == choice ? entry.CanStand : null;

    public void Note(Choice choice, bool canStand) => PlaceOf(choice) = new Entry(choice, _search, canStand);

    /// <summary>Where it is, or comes to.</summary>
    private ref Entry PlaceOf(Choice choice)
    {
        var place = (int)(((((((ulong)choice.Step * Odd) + choice.First) * Odd) + choice.Second) * Odd) >> (64 - Bits));
        for (var at = place; at < place + Probes; at++)
        {
            ref var entry = ref _entries[at];
            if (entry.Search != _search || entry.Choice == choice)
            {
                return ref entry;
            }
        }

        return ref _entries[place];
    }

    /// <summary>What is chosen, as far as anything that follows depends on it.</summary>
    /// <param name="Step">The plan and the place in it.</param>
    /// <param name="First">Two facts.</param>
    /// <param name="Second">The two others.</param>
    public readonly record struct Choice(int Step, ulong First, ulong Second)
    {
        public Choice(int step, int one, int two, int three, int four)
            : this(step, Pair(one, two), Pair(three, four)) { }

        private static ulong Pair(int one, int other) => ((ulong)(uint)one << 32) | (uint)other;
    }

    private readonly record struct Entry(Choice Choice, int Search, bool CanStand);
}
