using System.Collections.Immutable;

namespace NewsRules.Engine.Matching;

/// <summary>
/// One search through an article for facts that fit together, in the order of their places. Facts that joins take alike are tried once for all of them, and no
/// fact is chosen that joins let nothing follow.
/// </summary>
/// <param name="fitting">For each name the facts that pass its test.</param>
/// <param name="most">So many are looked for.</param>
internal sealed class TogetherSearch(JoinPlan plan, ImmutableArray<ImmutableArray<CompiledJoin>> joinsAt, List<Fit>[] fitting, Reading reading, int most)
{
    /// <summary>What is not found by then is not looked for any longer; above what an engine that keeps all ways is asked to try.</summary>
    public const int MostTried = 1_000_000;

    private readonly Fit[] _chosen = new Fit[fitting.Length];
    private readonly Fit[]?[] _kinds = new Fit[fitting.Length][];
    private readonly Dictionary<(int At, int, int, int, int), bool> _known = [];
    private int _tried;

    /// <summary>The facts that fit, each at the place of its name.</summary>
    public List<Fit[]> Found { get; } = [];

    private bool IsOver => Found.Count >= most || _tried > MostTried;

    /// <summary>Looks for them.</summary>
    public void Run()
    {
        Choose(0);
        reading.GaveUp |= Found.Count == 0 && _tried > MostTried;
    }

    private void Choose(int at)
    {
        if (at == _chosen.Length)
        {
            Found.Add([.. _chosen]);
            return;
        }

        foreach (var fit in fitting[plan.Order[at]])
        {
            if (IsOver)
            {
                return;
            }

            _tried++;
            _chosen[plan.Order[at]] = fit;
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
            if (ReferenceEquals(_chosen[plan.Order[before]].Fact, _chosen[plan.Order[at]].Fact))
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
        if (at == _chosen.Length)
        {
            return true;
        }

        var fact = plan.Order[at];
        foreach (var one in _kinds[fact] ??= [.. fitting[fact].DistinctBy(fit => fit.Alike)])
        {
            if (++_tried > MostTried)
            {
                return false;
            }

            _chosen[fact] = one;
            if (CanStand(at))
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

        var fact = plan.Order[before];
        return before == at || plan.LastAsked[fact] >= at ? _chosen[fact].Alike : -1;
    }

    private bool Passes(int at)
    {
        foreach (var join in joinsAt[at])
        {
            reading.JoinsTried++;
            if (!join.Passes(_chosen))
            {
                return false;
            }
        }

        return true;
    }
}
