namespace NewsRules.Engine.Words;

/// <summary>
/// Of every choice of groups, where at the latest a stretch begins that holds a place of each, none over another. Places are added by their
/// ends; a place goes together with what ended before it begins, so that no more is kept than the longest place is long.
/// </summary>
internal sealed class LatestStarts
{
    private const int Nowhere = -1;

    private int[] _lasts = [];
    private int[] _starts = [];
    private int _kept;
    private int _choices;
    private int _at;

    /// <summary>Starts of all choices, for the last words kept.</summary>
    private Span<int> Now => Starts(_at);

    /// <summary>Forgets all places.</summary>
    /// <param name="longest">How many words the longest place has.</param>
    public void Clear(int groups, int longest)
    {
        (_kept, _choices, _at) = (longest + 1, 1 << groups, 0);
        _lasts = _lasts.Length < _kept ? new int[_kept] : _lasts;
        _starts = _starts.Length < _kept * _choices ? new int[_kept * _choices] : _starts;
        _lasts.AsSpan(0, _kept).Fill(Nowhere);
        _starts.AsSpan(0, _kept * _choices).Fill(Nowhere);
    }

    /// <summary>From here on places are added that end with this word.</summary>
    public void Begin(int last)
    {
        var before = Now;
        _at = (_at + 1) % _kept;
        before.CopyTo(Now);
        _lasts[_at] = last;
    }

    public void Add(int group, int first)
    {
        var added = 1 << group;
        Span<int> now = Now,
            before = Starts(EndedBefore(first));
        for (var some = 0; some < _choices; some++)
        {
            if ((some & added) == 0)
            {
                now[some | added] = Math.Max(now[some | added], some == 0 ? first : before[some]);
            }
        }
    }

    /// <summary>Where the shortest stretch of all groups begins that ends here; null where none does.</summary>
    public int? StartOfAll() => Now[_choices - 1] > Starts(Kept(1))[_choices - 1] ? Now[_choices - 1] : null;

    private int EndedBefore(int word)
    {
        var back = 1;
        while (_lasts[Kept(back)] >= word)
        {
            back++;
        }

        return Kept(back);
    }

    private int Kept(int back) => (_at - back + _kept) % _kept;

    private Span<int> Starts(int kept) => _starts.AsSpan(kept * _choices, _choices);
}
