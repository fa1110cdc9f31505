using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Looks for facts that fit together: a different one for each name, as their joins ask, chosen as <see cref="JoinPlan"/> says, so that
/// what cannot fit is not tried with all that stands beside it.
/// </summary>
internal sealed class FactsTogether
{
    private readonly Condition.Together _condition;
    private readonly int _place;
    private readonly Func<FactKind, Fact, Reading, bool> _isLeft;
    private readonly bool _isTold;
    private readonly ImmutableArray<Func<Fact, Verdict>> _tests;
    private readonly ImmutableArray<ImmutableArray<Func<Fact, Slot>>> _joined;
    private readonly SearchPlan _plan;

    /// <param name="place">Of the condition among all that the rule looks for.</param>
    /// <param name="isLeft">False of a fact that the rule's exceptions take away.</param>
    /// <param name="isTold">True where what fits is what the rule found.</param>
    public FactsTogether(Condition.Together condition, int place, Func<FactKind, Fact, Reading, bool> isLeft, bool isTold)
    {
        (_condition, _place, _isLeft, _isTold) = (condition, place, isLeft, isTold);
        _tests = [.. condition.Facts.Select(named => TestCompiler.Compile(named.Kind, named.Test))];
        _joined =
        [
            .. condition.Facts.Select(
                (named, fact) =>
                    CompiledJoin.SlotsOf(condition, fact).Select(path => SlotTable.Find(named.Kind, path)!.Read).ToImmutableArray()
            ),
        ];
        _plan = new SearchPlan(condition, 0, []);
    }

    /// <summary>
    /// Passes when some facts fit, and collects them when asked; unknown when it took too long to find out. Which others fit is found when
    /// they are told.
    /// </summary>
    public Verdict Find(Reading reading)
    {
        for (var at = 0; at < _tests.Length; at++)
        {
            if (!HasFitting(reading, at))
            {
                return Verdict.Fails;
            }
        }

        var search = Begin(reading);
        var fits = search.Complete(_plan, 0);
        if (_isTold && fits)
        {
            reading.Collect(new Finding(_place, _condition, search.Chosen, among: this));
        }
        else if (_isTold && search.Tries.AreSpent)
        {
            reading.Cut();
        }

        return fits ? Verdict.Passes
            : search.Tries.AreSpent ? Verdict.Unknown
            : Verdict.Fails;
    }

    /// <summary>The facts that are told of all that fit; notes where there may be more keys.</summary>
    /// <param name="found">Those that were found first.</param>
    public ImmutableArray<Finding> Tell(Reading reading, Finding found, Telling telling)
    {
        var told = Begin(reading).Told;
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (ref readonly var facts in told.Run(telling))
        {
            findings.Add(new Finding(found.Place, _condition, facts));
        }

        if (told.IsCut)
        {
            reading.Cut();
        }

        return findings.Count == 0 ? [found] : findings.ToImmutable();
    }

    private TogetherSearch Begin(Reading reading)
    {
        var search = reading.Together;
        for (var at = 0; at < _tests.Length; at++)
        {
            Fill(search.Fitting[at], reading, at);
        }

        search.Begin(reading);
        return search;
    }

    private bool HasFitting(Reading reading, int at)
    {
        foreach (var fact in reading.Of(_condition.Facts[at].Kind))
        {
            if (Fits(reading, at, fact))
            {
                return true;
            }
        }

        return false;
    }

    private void Fill(Fitting fitting, Reading reading, int at)
    {
        fitting.Clear(_joined[at].Length);
        foreach (var fact in reading.Of(_condition.Facts[at].Kind))
        {
            if (Fits(reading, at, fact))
            {
                foreach (var read in _joined[at])
                {
                    fitting.See(read(fact));
                }

                fitting.Add(fitting.All.Count, fact);
            }
        }
    }

    private bool Fits(Reading reading, int at, Fact fact) =>
        _isLeft(_condition.Facts[at].Kind, fact, reading) && _tests[at](fact) == Verdict.Passes;
}
