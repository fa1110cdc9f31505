using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>The values of a slot that conditions bind, of a fact or of one who takes part: of several countries those that the conditions ask for.</summary>
public sealed class BoundValues
{
    /// <summary>A fact about so many things that more sets of them would have to be tried is a list, and all of it counts.</summary>
    private const int MostTried = 5_000;

    private readonly SlotDefinition _slot;
    private readonly Func<BoundFact, Verdict> _test;

    /// <summary>Of a test's facts and one of their slots.</summary>
    public BoundValues(FactKind kind, FactTest test, SlotPath path)
    {
        _slot = SlotTable.Find(kind, path)!;
        _test = TestCompiler.CompileBound(kind, test, other => other.Whole == path.Whole ? 0 : -1);
    }

    /// <summary>The values of a fact that passes at least as surely as said.</summary>
    public ImmutableArray<string> Of(Fact fact, Verdict least)
    {
        var values = _slot.Read(fact).ToImmutableArray();
        return values.Length < 2 || _slot.Path.IsOfAll ? values : Of(values, seen => _test(new BoundFact(fact, [seen])) >= least);
    }

    /// <summary>The same of one who takes part.</summary>
    public static Func<Actor, Verdict, ImmutableArray<string>> OfActor(FactTest test, SlotPath path)
    {
        var (read, passes) = (SlotTable.ReaderOfActor(path), TestCompiler.CompileBound(test, path));
        return (actor, least) => read(actor).ToImmutableArray() is var values && values.Length < 2 ? values : Of(values, seen => passes(actor, seen) >= least);
    }

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
