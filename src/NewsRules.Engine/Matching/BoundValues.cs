using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// The values of a slot that conditions bind, of a fact or of one who takes part: of several countries those that the conditions ask for.
/// </summary>
public static class BoundValues
{
    /// <summary>A fact about so many things that more sets of them would have to be tried is a list, and all of it counts.</summary>
    internal const int MostTried = 5_000;

    /// <summary>Of a test's facts and one of their slots.</summary>
    public static BoundValues<Fact> Of(FactKind kind, FactTest test, SlotPath path) =>
        new(SlotTable.Find(kind, path)!.Read, TestCompiler.CompileBound(kind, test, path), path.IsOfAll);

    /// <summary>The same of one who takes part.</summary>
    public static BoundValues<Actor> OfActor(FactTest test, SlotPath path) =>
        new(SlotTable.ReaderOfActor(path), TestCompiler.CompileBound(test, path), isWhole: false);

    /// <summary>Those with which alone it would pass; where one alone would not do, those of every two that would; and so on.</summary>
    internal static ImmutableArray<string> Of(ImmutableArray<string> values, Func<Slot, bool> passes)
    {
        using var tally = Tally.Take();
        Count(Slot.OfDistinct(values), Verdict.Passes, Verdict.Passes, tally, passes, static (passes, some) =>
            passes(some) ? Verdict.Passes : Verdict.Fails
        );
        return [.. values.Where(tally.Has)];
    }

    /// <summary>
    /// Counts the same values. Where a smaller set may pass than surely does, it is not known which is meant: no value surely is, and those
    /// of both may be. Allocates nothing.
    /// </summary>
    /// <param name="own">What the test says of all values.</param>
    /// <param name="least">How surely the values are to be meant.</param>
    /// <param name="one">Of what they are.</param>
    /// <param name="test">What it says of some of them alone.</param>
    internal static void Count<T>(Slot values, Verdict own, Verdict least, Tally tally, T one, Func<T, Slot, Verdict> test)
    {
        var (left, counted, decides) = (MostTried, least, least == Verdict.Passes ? Verdict.Unknown : own);
        for (var size = 1; size < values.Count && left > 0; size++)
        {
            var best = CountSome(values, size, counted, tally, one, test, ref left);
            if (left > 0 && best >= decides)
            {
                return;
            }

            counted = best == Verdict.Fails ? counted : own;
        }

        CountAll(values, tally);
    }

    internal static void CountAll(Slot values, Tally tally)
    {
        for (var at = 0; at < values.Count; at++)
        {
            tally.Add(values[at]);
        }
    }

    /// <summary>Counts those of every so many of which the test says at least as much; the most that it says of any.</summary>
    private static Verdict CountSome<T>(Slot values, int size, Verdict least, Tally tally, T one, Func<T, Slot, Verdict> test, ref int left)
    {
        var some = tally.RoomFor(size);
        Span<int> places = stackalloc int[size];
        FillFrom(places, 0, 0);
        var best = Verdict.Fails;
        for (var moved = 0; moved >= 0 && left > 0; left--)
        {
            for (var at = 0; at < size; at++)
            {
                some[at] = values[places[at]];
            }

            var seen = Slot.OfDistinct(ImmutableCollectionsMarshal.AsImmutableArray(some));
            var verdict = test(one, seen);
            best = verdict > best ? verdict : best;
            if (verdict >= least)
            {
                CountAll(seen, tally);
            }

            for (moved = size - 1; moved >= 0 && places[moved] == values.Count - size + moved; moved--) { }

            if (moved >= 0)
            {
                FillFrom(places, moved, places[moved] + 1);
            }
        }

        return best;
    }

    private static void FillFrom(Span<int> places, int from, int place)
    {
        for (var at = from; at < places.Length; at++)
        {
            places[at] = place++;
        }
    }
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
    internal BoundValues(Func<T, Slot> read, Func<(T One, Slot Seen), Verdict> test, bool isWhole) =>
        (_read, _test, _isWhole) = (read, test, isWhole);

    /// <summary>How many values those have that pass at least as surely as said.</summary>
    public int Count(IEnumerable<T> items, Verdict least)
    {
        using var tally = Tally.Take();
        return items.Aggregate(0, (_, item) => Count(item, _test((item, _read(item))), least, tally));
    }

    /// <summary>Counts the values of one; how many are counted by then.</summary>
    /// <param name="own">What the test says of it.</param>
    internal int Count(T one, Verdict own, Verdict least, Tally tally)
    {
        var values = _read(one);
        if (_isWhole)
        {
            BoundValues.CountAll(values, tally);
        }
        else
        {
            BoundValues.Count(values, own, least, tally, (_test, one), static (of, some) => of._test((of.one, some)));
        }

        tally.IsAny |= values.IsKnown;
        return tally.Count;
    }
}
