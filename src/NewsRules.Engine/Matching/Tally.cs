using NewsRules.Facts.Text;

namespace NewsRules.Engine.Matching;

/// <summary>Values that are counted, each once however it is written. A thread uses its sets again; while one count is under way another has a set of its own.</summary>
internal readonly ref struct Tally : IDisposable
{
    /// <summary>What held more is not used again: to empty it takes as long as it once was.</summary>
    private const int MostKept = 1_000;

    [ThreadStatic]
    private static Stack<HashSet<string>>? _ofThread;

    private readonly HashSet<string> _values;

    public Tally() => _values = (_ofThread ??= []).TryPop(out var free) ? free : new(FoldedText.Comparer);

    public int Count => _values.Count;

    public void Add(string value) => _values.Add(value);

    public void Dispose()
    {
        if (_values is { Count: <= MostKept })
        {
            _values.Clear();
            _ofThread!.Push(_values);
        }
    }
}
