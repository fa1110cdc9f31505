using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Searches through an article for facts that fit together, in the order of their places. Facts that joins take alike are tried once for all of them, and no
/// fact is chosen that joins let nothing follow. A reading has one for all searches, of which each begins anew.
/// </summary>
internal sealed class TogetherSearch
{
    /// <summary>What is not found by then is not looked for any longer; above what an engine that keeps all ways is asked to try.</summary>
    public const int MostTried = 1_000_000;

    /// <summary>What more was known than this is not emptied for the next search, but given up.</summary>
    private const int MostKept = 10_000;

    private readonly List<OfEach<Fit>> _found = [];
    private readonly List<Slot> _seen = [];
    private Dictionary<(int At, int, int, int, int), bool> _known = [];
    private OfEach<Fit> _chosen;
    private JoinPlan _plan = null!;
    private ImmutableArray<ImmutableArray<CompiledJoin>> _joinsAt;
    private Reading _reading = null!;
    private int _most;
    private int _tried;

    /// <summary>For each name the facts that pass its test, filled in before a search.</summary>
    public ImmutableArray<Fitting> Fitting { get; } = [.. Enumerable.Range(0, Condition.Together.MostFacts).Select(_ => new Fitting())];

    /// <summary>True where it was given up before as much was found as was looked for: there may be more.</summary>
    public bool IsCut => _found.Count < _most && _tried > MostTried;

    private bool IsOver => _found.Count >= _most || _tried > MostTried;

    /// <summary>The facts that fit, each at the place of its name.</summary>
    /// <param name="most">So many are looked for.</param>
    public ReadOnlySpan<OfEach<Fit>> Run(JoinPlan plan, ImmutableArray<ImmutableArray<CompiledJoin>> joinsAt, Reading reading, int most)
    {
        (_plan, _joinsAt, _reading, _most, _tried) = (plan, joinsAt, reading, most, 0);
        _found.Clear();
        Choose(0);
        Forget();
        var found = CollectionsMarshal.AsSpan(_found);
        found.Sort(static (one, other) => InPlaceOrder(one, other));
        return found;
    }

    private static int InPlaceOrder(ReadOnlySpan<Fit> one, ReadOnlySpan<Fit> other)
    {
        var at = 0;
        while (at < one.Length - 1 && one[at].Place == other[at].Place)
        {
            at++;
        }

        return one[at].Place.CompareTo(other[at].Place);
    }

    private void Forget()
    {
        if (_known.Count > MostKept)
        {
            _known = [];
        }

        _known.Clear();
        _chosen = default;
    }

    private void Choose(int at)
    {
        if (at == _plan.Order.Length)
        {
            _found.Add(_chosen);
            return;
        }

        foreach (var fit in Fitting[_plan.Order[at]].All)
        {
            if (IsOver)
            {
                return;
            }

            _tried++;
            _chosen[_plan.Order[at]] = fit;
            if (IsOther(at) && CanStand(at))
            {
                Choose(at + 1);
            }
        }
    }

    private bool IsOther(int at)
    {
        for (var before = 0; before < at; before++)
        {
            if (ReferenceEquals(_chosen[_plan.Order[before]].Fact, _chosen[_plan.Order[at]].Fact))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when the joins let the fact chosen last stand there, and let something follow.</summary>
    private bool CanStand(int at)
    {
        var seen = (at, Seen(at, 0), Seen(at, 1), Seen(at, 2), Seen(at, 3));
        if (!_known.TryGetValue(seen, out var can))
        {
            _known[seen] = can = Passes(at) && CanGoOn(at + 1);
        }

        return can;
    }

    private bool CanGoOn(int at)
    {
        if (at == _plan.Order.Length)
        {
            return true;
        }

        foreach (var one in Fitting[_plan.Order[at]].Kinds)
        {
            if (++_tried > MostTried)
            {
                return false;
            }

            _chosen[_plan.Order[at]] = one;
            if (!IsTaken(at) && CanStand(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True of a fact that joins take as no other, where a choice that they look at has fallen on it already.</summary>
    private bool IsTaken(int at)
    {
        var fact = _plan.Order[at];
        for (var before = 0; before < at && Fitting[fact].IsAlone(_chosen[fact]); before++)
        {
            var other = _plan.Order[before];
            if (ReferenceEquals(_chosen[other].Fact, _chosen[fact].Fact) && Seen(at - 1, before) >= 0 && Fitting[other].IsAlone(_chosen[other]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a join that is asked here or later sees of a fact chosen by then; -1 where none looks at it.</summary>
    private int Seen(int at, int before)
    {
        if (before > at)
        {
            return -1;
        }

        var fact = _plan.Order[before];
        return before == at || _plan.LastAsked[fact] >= at ? _chosen[fact].Alike : -1;
    }

    private bool Passes(int at)
    {
        foreach (var join in _joinsAt[at])
        {
            _reading.JoinsTried++;
            if (!join.Passes(_chosen, _seen))
            {
                return false;
            }
        }

        return true;
    }
}
