using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A test of one fact → a closure over facts. Closures take microseconds to build where a compiled expression tree takes most of a millisecond.</summary>
internal static class TestCompiler
{
    public static Func<Fact, Verdict> Compile(FactKind kind, FactTest test) => Compile(test, path => SlotTable.Find(kind, path)!.Read, fact => (Event)fact);

    /// <summary>The same test of facts that have but one of the values of some slots.</summary>
    public static Func<BoundFact, Verdict> CompileBound(FactKind kind, FactTest test, ImmutableArray<SlotPath> bound) =>
        Compile(test, path => BoundFact.Reader(path.IsOfAll ? -1 : bound.IndexOf(path), SlotTable.Find(kind, path)!.Read), fact => (Event)fact.Fact);

    /// <summary>How many participants surely fit.</summary>
    public static int Count(FactTest.Participants who, Event happening) =>
        Count(happening.Participants, Compile(who.Each, OfActor, NoEvent), Verdict.Passes, who.Distinct is { } path ? OfActor(path) : null);

    private static Func<T, Verdict> Compile<T>(FactTest test, Func<SlotPath, Func<T, Slot>> reader, Func<T, Event> happening) => test switch
    {
        FactTest.All all => Fold([.. all.Tests.Select(part => Compile(part, reader, happening))], Verdict.Passes, static (a, b) => a < b ? a : b),
        FactTest.Any any => Fold([.. any.Tests.Select(part => Compile(part, reader, happening))], Verdict.Fails, static (a, b) => a > b ? a : b),
        FactTest.None none => Opposite(Compile(none.Test, reader, happening)),
        FactTest.OneOf leaf => Compile(leaf, reader(leaf.Path)),
        FactTest.Participants who => Counting(who, happening),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static Func<T, Verdict> Fold<T>(ImmutableArray<Func<T, Verdict>> parts, Verdict start, Func<Verdict, Verdict, Verdict> join)
    {
        if (parts.Length == 1)
        {
            return parts[0];
        }

        var decided = start == Verdict.Passes ? Verdict.Fails : Verdict.Passes;
        return fact =>
        {
            var verdict = start;
            for (var i = 0; i < parts.Length && verdict != decided; i++)
            {
                verdict = join(verdict, parts[i](fact));
            }

            return verdict;
        };
    }

    private static Func<T, Verdict> Opposite<T>(Func<T, Verdict> test) => fact => Verdict.Passes - (int)test(fact);

    private static Func<T, Verdict> Compile<T>(FactTest.OneOf leaf, Func<T, Slot> read)
    {
        var unknown = leaf.MatchUnknown ? Verdict.Passes : Verdict.Unknown;
        if (leaf.Values.IsEmpty)
        {
            return fact => read(fact).State switch { SlotState.Known => Verdict.Passes, SlotState.Unknown => unknown, _ => Verdict.Fails };
        }

        var values = leaf.Values.Length == 1 ? null : leaf.Values.ToFrozenSet(StringComparer.Ordinal);
        var only = leaf.Values[0];
        return fact =>
        {
            var slot = read(fact);
            for (var i = 0; i < slot.Count; i++)
            {
                if (values?.Contains(slot[i]) ?? only == slot[i])
                {
                    return Verdict.Passes;
                }
            }

            return slot.State == SlotState.Unknown ? unknown : Verdict.Fails;
        };
    }

    /// <summary>Those who may pass are counted too: only where they would change nothing is the answer known.</summary>
    private static Func<T, Verdict> Counting<T>(FactTest.Participants who, Func<T, Event> happening)
    {
        var each = Compile(who.Each, OfActor, NoEvent);
        var distinct = who.Distinct is { } path ? OfActor(path) : null;
        return fact =>
        {
            var participants = happening(fact).Participants;
            var sure = Count(participants, each, Verdict.Passes, distinct);
            var possible = Count(participants, each, Verdict.Unknown, distinct);
            return sure >= who.Min && !(possible > who.Max) ? Verdict.Passes : possible < who.Min || sure > who.Max || who.Min > who.Max ? Verdict.Fails : Verdict.Unknown;
        };
    }

    private static int Count(ImmutableArray<Actor> participants, Func<Actor, Verdict> each, Verdict least, Func<Actor, Slot>? distinct)
    {
        var count = 0;
        HashSet<string>? seen = null;
        foreach (var actor in participants)
        {
            if (each(actor) < least)
            {
                continue;
            }

            if (distinct is null)
            {
                count++;
            }
            else
            {
                (seen ??= new(StringComparer.Ordinal)).UnionWith(distinct(actor).ToImmutableArray());
            }
        }

        return seen?.Count ?? count;
    }

    private static Event NoEvent(Actor actor) => throw new ArgumentException("Participants have no participants.", nameof(actor));

    private static Func<Actor, Slot> OfActor(SlotPath path) => SlotTable.OfActor.First(slot => slot.Name == path.Name).Read;
}
