namespace NewsRules.Tests.Facts.Scored;

/// <summary>What was found, wrongly found and missed.</summary>
internal sealed class Tally(string name)
{
    private int _right;
    private int _spurious;
    private int _missed;

    /// <summary>Counts what was found beside what was to be found.</summary>
    public void Add(IReadOnlySet<string> wanted, IReadOnlySet<string> found)
    {
        var right = found.Count(wanted.Contains);
        Add(right, found.Count - right, wanted.Count - right);
    }

    /// <summary>Counts numbers of each.</summary>
    public void Add(int right, int spurious, int missed) =>
        (_right, _spurious, _missed) = (_right + right, _spurious + spurious, _missed + missed);

    /// <summary>Precision, recall and their harmonic mean.</summary>
    public IEnumerable<Figure> Figures =>
        [
            new($"{name} precision", _right, _right + _spurious),
            new($"{name} recall", _right, _right + _missed),
            new($"{name} f1", 2 * _right, (2 * _right) + _spurious + _missed),
        ];
}
