namespace NewsRules.Engine.Words;

/// <summary>
/// Of every choice of groups, where at the latest a stretch begins that holds a place of each, none over another. Places are added by their ends; a place goes
/// together with what ended before it begins, so that no more is kept than the longest place is long.
/// </summary>
internal sealed class LatestStarts
{
    private const int Nowhere = -1;

    private readonly (int Last, int[] Starts)[] _kept;
    private readonly int _all;
    private int _at;

    public LatestStarts(int groups, int longest)
    {
        _all = (1 << groups) - 1;
        _kept = [.. Enumerable.Range(0, longest + 1).Select(_ => (Nowhere, Enumerable.Repeat(Nowhere, _all + 1).ToArray()))];
    }

    private int[] Now => _kept[_at].Starts;

    /// <summary>From here on places are added that end with this word.</summary>
    public void Begin(int last)
    {
        var before = Now;
        _at = (_at + 1) % _kept.Length;
        before.CopyTo(Now, 0);
        _kept[_at].Last = last;
    }

    public void Add(int group, int first)
    {
        var (before, added) = (EndedBefore(first), 1 << group);
        for (var some = 0; some <= _all; some++)
        {
            if ((some & added) == 0)
            {
                Now[some | added] = Math.Max(Now[some | added], some == 0 ? first : before[some]);
            }
        }
    }

    /// <summary>Where the shortest stretch of all groups begins that ends here; null where none does.</summary>
    public int? StartOfAll() => Now[_all] > Kept(1).Starts[_all] ? Now[_all] : null;

    private int[] EndedBefore(int word)
    {
        var back = 1;
        while (Kept(back).Last >= word)
        {
            back++;
        }

        return Kept(back).Starts;
    }

    private (int Last, int[] Starts) Kept(int back) => _kept[(_at - back + _kept.Length) % _kept.Length];
}
