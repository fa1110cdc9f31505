using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        using var tally = Tally.Take();
        Count(Slot.OfDistinct(values), tally, passes, static (passes, some) => passes(some));
        return [.. values.Where(tally.Has)];
    }

    /// <summary>Counts the same values. Allocates nothing.</summary>
    /// <param name="one">Of what they are.</param>
    /// <param name="passes">Whether it would pass with some of them alone.</param>
    internal static void Count<T>(Slot values, Tally tally, T one, Func<T, Slot, bool> passes)
    {
        var left = MostTried;
        for (var size = 1; size < values.Count && left > 0; size++)
        {
            if (CountSome(values, size, tally, one, passes, ref left) && left > 0)
            {
                return;
            }
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

    /// <summary>Counts those with which it would pass of every so many; false where there are none.</summary>
    private static bool CountSome<T>(Slot values, int size, Tally tally, T one, Func<T, Slot, bool> passes, ref int left)
    {
        var some = tally.RoomFor(size);
        Span<int> places = stackalloc int[size];
        FillFrom(places, 0, 0);
        var found = false;
        for (var moved = 0; moved >= 0 && left > 0; left--)
        {
            for (var at = 0; at < size; at++)
            {
                some[at] = values[places[at]];
            }

            var seen = Slot.OfDistinct(ImmutableCollectionsMarshal.AsImmutableArray(some));
            if (passes(one, seen))
            {
                CountAll(seen, tally);
                found = true;
            }

            for (moved = size - 1; moved >= 0 && places[moved] == values.Count - size + moved; moved--)
            {
            }

            if (moved >= 0)
            {
                FillFrom(places, moved, places[moved] + 1);
            }
        }

        return found;
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
    internal BoundValues(Func<T, Slot> read, Func<(T One, Slot Seen), Verdict> test, bool isWhole) => (_read, _test, _isWhole) = (read, test, isWhole);

    /// <summary>The values of one that passes at least as surely as said.</summary>
    public ImmutableArray<string> Of(T one, Verdict least)
    {
        var values = _read(one).ToImmutableArray();
        return _isWhole ? values : BoundValues.Of(values, seen => _test((one, seen)) >= least);
    }

    /// <summary>Counts the same values.</summary>
    internal void Count(T one, Verdict least, Tally tally)
    {
        if (_isWhole)
        {
            BoundValues.CountAll(_read(one), tally);
        }
        else
        {
            BoundValues.Count(_read(one), tally, (_test, one, least), static (of, some) => of._test((of.one, some)) >= of.least);
        }
    }
}
