using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Looks for facts that fit together: a different one for each name, as their joins ask, chosen as <see cref="JoinPlan"/> says, so that what cannot fit is
/// not tried with all that stands beside it.
/// </summary>
internal sealed class FactsTogether
{
    private readonly Condition.Together _condition;
    private readonly Func<FactKind, Fact, Reading, Fact?> _left;
    private readonly bool _collect;
    private readonly ImmutableArray<Func<Fact, Verdict>> _tests;
    private readonly ImmutableArray<int> _order;
    private readonly ImmutableArray<ImmutableArray<CompiledJoin>> _joinsAt;

    /// <param name="left">What the rule's exceptions leave of a fact.</param>
    /// <param name="collect">True where what fits is what the rule found.</param>
    public FactsTogether(Condition.Together condition, Func<FactKind, Fact, Reading, Fact?> left, bool collect)
    {
        (_condition, _left, _collect) = (condition, left, collect);
        _tests = [.. condition.Facts.Select(named => TestCompiler.Compile(named.Kind, named.Test))];
        var plan = JoinPlan.Of(condition);
        _order = plan.Order;
        _joinsAt = [.. plan.JoinsAt.Select(joins => joins.Select(join => new CompiledJoin(condition, join)).ToImmutableArray())];
    }

    /// <summary>True when some facts fit; collects the combinations when asked.</summary>
    public bool Find(Reading reading)
    {
        for (var at = 0; at < _tests.Length; at++)
        {
            if (!HasFitting(reading, at))
            {
                return false;
            }
        }

        var search = new Search(this, AllFitting(reading), reading, _collect ? JoinPlan.MostFound : 1);
        search.Choose(0);
        foreach (var chosen in search.Found.Where(_ => _collect).OrderBy(fits => fits, PlaceOrder))
        {
            reading.Collect(new Finding(chosen[0].Left, _condition, [.. chosen.Select(fit => fit.Left)]));
        }

        return search.Found.Count > 0;
    }

    private static Comparer<Fit[]> PlaceOrder { get; } = Comparer<Fit[]>.Create((one, other) =>
        one.Zip(other, (a, b) => a.Place.CompareTo(b.Place)).FirstOrDefault(order => order != 0));

    private bool HasFitting(Reading reading, int at)
    {
        foreach (var fact in reading.Of(_condition.Facts[at].Kind))
        {
            if (LeftIfFits(reading, at, fact) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private List<Fit>[] AllFitting(Reading reading) => [.. Enumerable.Range(0, _tests.Length).Select(at => Fitting(reading, at))];

    private List<Fit> Fitting(Reading reading, int at)
    {
        var fitting = new List<Fit>();
        foreach (var fact in reading.Of(_condition.Facts[at].Kind))
        {
            if (LeftIfFits(reading, at, fact) is { } left)
            {
                fitting.Add(new Fit(fitting.Count, fact, left));
            }
        }

        return fitting;
    }

    private Fact? LeftIfFits(Reading reading, int at, Fact fact) => _left(_condition.Facts[at].Kind, fact, reading) is { } left && _tests[at](left) == Verdict.Passes ? left : null;

    /// <summary>One search through an article.</summary>
    private sealed class Search(FactsTogether facts, List<Fit>[] fitting, Reading reading, int most)
    {
        private readonly Fit[] _chosen = new Fit[fitting.Length];

        public List<Fit[]> Found { get; } = [];

        public void Choose(int at)
        {
            if (at == _chosen.Length)
            {
                Found.Add([.. _chosen]);
                return;
            }

            var fact = facts._order[at];
            for (var i = 0; i < fitting[fact].Count && Found.Count < most; i++)
            {
                _chosen[fact] = fitting[fact][i];
                if (IsOther(at) && Passes(at))
                {
                    Choose(at + 1);
                }
            }
        }

        private bool IsOther(int at)
        {
            for (var before = 0; before < at; before++)
            {
                if (ReferenceEquals(_chosen[facts._order[before]].Fact, _chosen[facts._order[at]].Fact))
                {
                    return false;
                }
            }

            return true;
        }

        private bool Passes(int at)
        {
            foreach (var join in facts._joinsAt[at])
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

    /// <summary>A fact, and what the exceptions leave of it.</summary>
    private readonly record struct Fit(int Place, Fact Fact, Fact Left);

    private sealed class CompiledJoin(Condition.Together condition, Join join)
    {
        private readonly ImmutableArray<(int Fact, Func<Fact, Slot> Read)> _slots =
            [.. join.Slots.Select(slot => (slot.Fact, SlotTable.Find(condition.Facts[slot.Fact].Kind, slot.Path)!.Read))];

        public bool Passes(Fit[] chosen) => Comparing.Of(join.Same, [.. _slots.Select(slot => slot.Read(chosen[slot.Fact].Left))]) == Verdict.Passes;
    }
}
