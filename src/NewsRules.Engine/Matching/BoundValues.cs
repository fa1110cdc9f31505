using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>The values of a slot that conditions bind, of a fact or of one who takes part: of several countries those that the conditions ask for.</summary>
public static class BoundValues
{
    /// <summary>A fact about so many things that more sets of them would have to be tried is a list, and all of it counts.</summary>
    internal const int MostTried = 5_000;

    /// <summary>Of a test's facts and one of their slots.</summary>
    public static BoundValues<Fact> Of(FactKind kind, FactTest test, SlotPath path) =>
        new(SlotTable.Find(kind, path)!.Read, TestCompiler.CompileBound(kind, test, path), path.IsOfAll);

    /// <summary>The same of one who takes part.</summary>
    public static BoundValues<Actor> OfActor(FactTest test, SlotPath path) => new(SlotTable.ReaderOfActor(path), TestCompiler.CompileBound(test, path), isWhole: false);

    /// <summary>Those with which alone it would pass; where one alone would not do, those of every two that would; and so on.</summary>
    internal static ImmutableArray<string> Of(ImmutableArray<string> values, Func<Slot, bool> passes)
    {
        var tried = 0;
        for (var size = 1; size < values.Length; size++)
        {
            var bound = new HashSet<string>(StringComparer.Ordinal);
            foreach (var some in Some(values, size).TakeWhile(_ => tried++ < MostTried).Where(some => passes(Slot.Of(some))))
            {
                bound.UnionWith(some);
            }

            if (bound.Count > 0 || tried >= MostTried)
            {
                return bound.Count > 0 && tried < MostTried ? [.. values.Where(bound.Contains)] : values;
            }
        }

        return values;
    }

    private static IEnumerable<ImmutableArray<string>> Some(ImmutableArray<string> values, int size) => size == 0
        ? [[]]
        : values.Take(values.Length - size + 1).SelectMany((value, at) => Some(values[(at + 1)..], size - 1).Select(rest => rest.Insert(0, value)));
}

/// <summary>The values that conditions bind of a slot.</summary>
public sealed class BoundValues<T>
{
    private readonly Func<T, Slot> _read;
    private readonly Func<(T One, Slot Seen), Verdict> _test;
    private readonly bool _isWhole;

    /// <param name="read">Reads the slot.</param>
    /// <param name="test">The test, as if the slot had but some of its values.</param>
    /// <param name="isWhole">True of a slot whose values are one.</param>
    internal BoundValues(Func<T, Slot> read, Func<(T One, Slot Seen), Verdict> test, bool isWhole) => (_read, _test, _isWhole) = (read, test, isWhole);

    /// <summary>The values of one that passes at least as surely as said.</summary>
    public ImmutableArray<string> Of(T one, Verdict least)
    {
        var values = _read(one).ToImmutableArray();
        return values.Length < 2 || _isWhole ? values : BoundValues.Of(values, seen => _test((one, seen)) >= least);
    }

    /// <summary>Counts the same values. Allocates nothing, but where of three or more it takes several to pass.</summary>
    internal void Count(T one, Verdict least, Tally tally)
    {
        var values = _read(one);
        if (!CountAlone(one, least, values, tally))
        {
            foreach (var value in values.Count == 2 ? values.ToImmutableArray() : Of(one, least))
            {
                tally.Add(value);
            }
        }
    }

    private bool CountAlone(T one, Verdict least, Slot values, Tally tally)
    {
        var (areAllCounted, areCounted) = (values.Count < 2 || _isWhole, false);
        for (var at = 0; at < values.Count && values.Count < BoundValues.MostTried; at++)
        {
            if (areAllCounted || _test((one, Slot.Of(values[at]))) >= least)
            {
                tally.Add(values[at]);
                areCounted = true;
            }
        }

        return areAllCounted || areCounted;
    }
}
