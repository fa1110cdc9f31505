using NewsRules.Facts.Text;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Values that are counted, each once however it is written. A thread uses its tallies again; while one count is under way another has a
/// tally of its own.
/// </summary>
internal sealed class Tally : IDisposable
{
    /// <summary>What held more is not used again: to empty it takes as long as it once was.</summary>
    private const int MostKept = 1_000;

    [ThreadStatic]
    private static Stack<Tally>? _ofThread;

    private readonly HashSet<string> _values = new(FoldedText.Comparer);
    private readonly List<string[]> _rooms = [];

    private Tally() { }

    public int Count => IsAny ? Math.Max(1, _values.Count) : _values.Count;

    /// <summary>True where something is counted, though it may not be known what.</summary>
    public bool IsAny { get; set; }

    /// <summary>An empty one.</summary>
    public static Tally Take() => (_ofThread ??= []).TryPop(out var free) ? free : new Tally();

    public void Add(string value) => _values.Add(value);

    public bool Has(string value) => _values.Contains(value);

    /// <summary>Room for so many values, the same each time.</summary>
    public string[] RoomFor(int values)
    {
        while (_rooms.Count <= values)
        {
            _rooms.Add(new string[_rooms.Count]);
        }

        return _rooms[values];
    }

    public void Dispose()
    {
        if (_values.Count <= MostKept)
        {
            _values.Clear();
            IsAny = false;
            _ofThread!.Push(this);
        }
    }
}
