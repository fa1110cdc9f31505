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
    private readonly Func<FactKind, Fact, Reading, bool> _isLeft;
    private readonly bool _collect;
    private readonly ImmutableArray<Func<Fact, Verdict>> _tests;
    private readonly JoinPlan _plan;
    private readonly ImmutableArray<ImmutableArray<Func<Fact, Slot>>> _joined;
    private readonly ImmutableArray<ImmutableArray<CompiledJoin>> _joinsAt;

    /// <param name="isLeft">False of a fact that the rule's exceptions take away.</param>
    /// <param name="collect">True where what fits is what the rule found.</param>
    public FactsTogether(Condition.Together condition, Func<FactKind, Fact, Reading, bool> isLeft, bool collect)
    {
        (_condition, _isLeft, _collect) = (condition, isLeft, collect);
        _tests = [.. condition.Facts.Select(named => TestCompiler.Compile(named.Kind, named.Test))];
        _joined = [.. condition.Facts.Select((named, fact) => Joined(condition, fact).Select(path => SlotTable.Find(named.Kind, path)!.Read).ToImmutableArray())];
        _plan = JoinPlan.Of(condition);
        _joinsAt = [.. _plan.JoinsAt.Select(joins => joins.Select(join => new CompiledJoin(condition, join)).ToImmutableArray())];
    }

    /// <summary>Passes when some facts fit, and collects the combinations when asked; unknown when it took too long to find out.</summary>
    public Verdict Find(Reading reading)
    {
        for (var at = 0; at < _tests.Length; at++)
        {
            if (!HasFitting(reading, at))
            {
                return Verdict.Fails;
            }
        }

        var search = reading.Together;
        for (var at = 0; at < _tests.Length; at++)
        {
            Fill(search.Fitting[at], reading, at);
        }

        var found = search.Run(_plan, _joinsAt, reading, _collect ? JoinPlan.MostFound : 1);
        for (var at = 0; _collect && at < found.Length; at++)
        {
            reading.Collect(new Finding(_condition, found[at]));
        }

        if (_collect && search.IsCut)
        {
            reading.Cut();
        }

        return !found.IsEmpty ? Verdict.Passes : search.IsCut ? Verdict.Unknown : Verdict.Fails;
    }

    /// <summary>The slots of a fact that joins compare.</summary>
    private static IEnumerable<SlotPath> Joined(Condition.Together condition, int fact) =>
        condition.Joins.SelectMany(join => join.Slots).Where(slot => slot.Fact == fact).Select(slot => slot.Path).Distinct();

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
        fitting.Clear();
        foreach (var fact in reading.Of(_condition.Facts[at].Kind))
        {
            if (Fits(reading, at, fact))
            {
                fitting.Add(fact, _joined[at]);
            }
        }
    }

    private bool Fits(Reading reading, int at, Fact fact) => _isLeft(_condition.Facts[at].Kind, fact, reading) && _tests[at](fact) == Verdict.Passes;
}
