using NewsRules.Facts.Text;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Values that are counted, each once however it is written. A thread has one list for all that it counts: what is counted while another count is under way
/// stands behind it, and is gone when it is done.
/// </summary>
internal readonly ref struct Tally : IDisposable
{
    [ThreadStatic]
    private static List<string>? _ofThread;

    private readonly List<string> _values;
    private readonly int _start;

    public Tally() => (_values, _start) = (_ofThread ??= [], _ofThread.Count);

    public int Count => _values.Count - _start;

    public void Add(string value)
    {
        for (var at = _start; at < _values.Count; at++)
        {
            if (FoldedText.Comparer.Equals(_values[at], value))
            {
                return;
            }
        }

        _values.Add(value);
    }

    public void Dispose() => _values.RemoveRange(_start, Count);
}
