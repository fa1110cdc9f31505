using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>Looks for facts that fit together: a different one for each name, as their joins ask.</summary>
internal sealed class FactsTogether
{
    /// <summary>Of so many combinations an article has, the first are told.</summary>
    public const int MostFound = 100;

    private readonly Condition.Together _condition;
    private readonly ImmutableArray<Func<Fact, Verdict>> _tests;
    private readonly ImmutableArray<ImmutableArray<CompiledJoin>> _joinsAt;

    public FactsTogether(Condition.Together condition)
    {
        _condition = condition;
        _tests = [.. condition.Facts.Select(named => TestCompiler.Compile(named.Kind, named.Test))];
        var joins = condition.Joins.ToLookup(join => join.Slots.Max(slot => slot.Fact), join => new CompiledJoin(condition, join));
        _joinsAt = [.. Enumerable.Range(0, condition.Facts.Length).Select(at => joins[at].ToImmutableArray())];
    }

    /// <summary>True when some facts fit; collects the combinations when asked.</summary>
    /// <param name="left">What the rule's exceptions leave of a fact.</param>
    public bool Find(Reading reading, Func<FactKind, Fact, Fact?> left, bool collect)
    {
        var fitting = new List<Fit>[_tests.Length];
        for (var at = 0; at < _tests.Length; at++)
        {
            fitting[at] = Fitting(reading, at, left);
            if (fitting[at].Count == 0)
            {
                return false;
            }
        }

        var mostFound = collect ? MostFound : 1;
        return Choose(fitting, new Fit[_tests.Length], 0, collect ? reading : null, ref mostFound);
    }

    private List<Fit> Fitting(Reading reading, int at, Func<FactKind, Fact, Fact?> left)
    {
        var kind = _condition.Facts[at].Kind;
        var fitting = new List<Fit>();
        foreach (var fact in reading.Of(kind))
        {
            if (left(kind, fact) is { } rest && _tests[at](rest) == Verdict.Passes)
            {
                fitting.Add(new Fit(fact, rest));
            }
        }

        return fitting;
    }

    private bool Choose(List<Fit>[] fitting, Fit[] chosen, int at, Reading? collecting, ref int mostFound)
    {
        if (at == chosen.Length)
        {
            mostFound--;
            collecting?.Collect(new Finding(chosen[0].Left, _condition, [.. chosen.Select(fit => fit.Left)]));
            return true;
        }

        var found = false;
        for (var i = 0; i < fitting[at].Count && mostFound > 0; i++)
        {
            chosen[at] = fitting[at][i];
            found |= IsOther(chosen, at) && Passes(chosen, at) && Choose(fitting, chosen, at + 1, collecting, ref mostFound);
        }

        return found;
    }

    private static bool IsOther(Fit[] chosen, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (ReferenceEquals(chosen[i].Fact, chosen[at].Fact))
            {
                return false;
            }
        }

        return true;
    }

    private bool Passes(Fit[] chosen, int at)
    {
        foreach (var join in _joinsAt[at])
        {
            if (!join.Passes(chosen))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A fact, and what the exceptions leave of it.</summary>
    private readonly record struct Fit(Fact Fact, Fact Left);

    private sealed class CompiledJoin(Condition.Together condition, Join join)
    {
        private readonly ImmutableArray<(int Fact, Func<Fact, Slot> Read)> _slots =
            [.. join.Slots.Select(slot => (slot.Fact, SlotTable.Find(condition.Facts[slot.Fact].Kind, slot.Path)!.Read))];

        public bool Passes(Fit[] chosen) => Comparing.Of(join.Same, [.. _slots.Select(slot => slot.Read(chosen[slot.Fact].Left))]) == Verdict.Passes;
    }
}
