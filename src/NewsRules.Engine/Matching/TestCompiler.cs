using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// A test of one fact → a closure over facts. Closures take microseconds to build where a compiled expression tree takes most of a
/// millisecond.
/// </summary>
internal static class TestCompiler
{
    public static Func<Fact, Verdict> Compile(FactKind kind, FactTest test) =>
        Compile(test, path => SlotTable.Find(kind, path)!.Read, fact => (Event)fact);

    /// <summary>A test of one who takes part.</summary>
    public static Func<Actor, Verdict> Compile(FactTest each) => Compile(each, SlotTable.ReaderOfActor, NoEvent);

    /// <summary>The same test of facts of which not all is seen.</summary>
    /// <param name="read">What is seen of a slot.</param>
    public static Func<Fact, Verdict> CompileSeen(FactTest test, Func<SlotPath, Slot> read) =>
        Compile<Fact>(test, path => _ => read(path), fact => (Event)fact);

    /// <summary>The same test of facts that have but one of the values of some slots.</summary>
    /// <param name="placeOf">A slot's place among those that are bound; negative when it is none.</param>
    public static Func<BoundFact, Verdict> CompileBound(FactKind kind, FactTest test, Func<SlotPath, int> placeOf) =>
        Compile(test, path => BoundFact.Reader(placeOf(path), SlotTable.Find(kind, path)!.Read), fact => (Event)fact.Fact);

    /// <summary>A test of facts seen as if one slot had but some of its values.</summary>
    public static Func<(Fact One, Slot Seen), Verdict> CompileBound(FactKind kind, FactTest test, SlotPath bound) =>
        Compile(test, path => Reader(path.Whole == bound.Whole, SlotTable.Find(kind, path)!.Read), one => (Event)one.One);

    /// <summary>The same of those who take part.</summary>
    public static Func<(Actor One, Slot Seen), Verdict> CompileBound(FactTest test, SlotPath bound) =>
        Compile(test, path => Reader(path == bound, SlotTable.ReaderOfActor(path)), one => NoEvent(one.One));

    private static Func<(T One, Slot Seen), Slot> Reader<T>(bool isBound, Func<T, Slot> read) =>
        isBound ? one => one.Seen : one => read(one.One);

    /// <summary>What counts facts that pass a test.</summary>
    public static Counting<Fact> CountingOf(Condition.Has has, HowMany howMany, Func<Fact, Verdict> test) =>
        new(howMany, test, howMany.Distinct is { } path ? BoundValues.Of(has.Kind, has.Test, path) : null);

    /// <summary>How many participants surely fit.</summary>
    public static int Count(FactTest.Participants who, ImmutableArray<Actor> participants) =>
        CountingOf(who).Count(participants.AsSpan(), Verdict.Passes);

    /// <summary>How many of the seats of conditions are taken at once, by participants who surely fit.</summary>
    public static int Count(FactTest.Apart apart, ImmutableArray<Actor> participants) =>
        SeatingOf(apart) is var (seats, sure, _) ? Seating.Most(participants, seats, sure) : 0;

    private static Func<T, Verdict> Compile<T>(FactTest test, Func<SlotPath, Func<T, Slot>> reader, Func<T, Event> happening) =>
        test switch
        {
            FactTest.All all => AtLeast(all.Tests.Length, all.Tests, reader, happening),
            FactTest.Any any => AtLeast(1, any.Tests, reader, happening),
            FactTest.AtLeast some => AtLeast(some.Count, some.Tests, reader, happening),
            FactTest.None none => Opposite(Compile(none.Test, reader, happening), none.MatchUnknown),
            FactTest.OneOf leaf => Compile(leaf, reader(leaf.Path)),
            FactTest.InList leaf => Among(reader(leaf.Path), leaf.List.Values, leaf.MatchUnknown),
            FactTest.Absent leaf => Absent(reader(leaf.Path)),
            FactTest.Compare compare => Compare(compare.Same, [.. compare.Paths.Select(reader)]),
            FactTest.Participants who => Participants(who, happening),
            FactTest.Apart apart => AtLeast(
                apart.Parts.Length + 1,
                [.. apart.Parts.Select(part => Participants(part, happening)), Seated(apart, happening)]
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

    private static Func<T, Verdict> AtLeast<T>(
        int wanted,
        ImmutableArray<FactTest> tests,
        Func<SlotPath, Func<T, Slot>> reader,
        Func<T, Event> happening
    ) => AtLeast<T>(wanted, [.. Cost.Ascending(tests).Select(part => Compile(part, reader, happening))]);

    /// <summary>All must pass where as many are wanted as there are, and one of any; no more are tried than decide.</summary>
    private static Func<T, Verdict> AtLeast<T>(int wanted, ImmutableArray<Func<T, Verdict>> parts) =>
        wanted == 1 && parts.Length == 1
            ? parts[0]
            : fact =>
            {
                var (sure, possible) = (0, parts.Length);
                for (var at = 0; at < parts.Length && sure < wanted && possible >= wanted; at++)
                {
                    var verdict = parts[at](fact);
                    sure += verdict == Verdict.Passes ? 1 : 0;
                    possible -= verdict == Verdict.Fails ? 1 : 0;
                }

                return Kleene.AtLeast(wanted, sure, possible);
            };

    private static Func<T, Verdict> Opposite<T>(Func<T, Verdict> test, bool matchUnknown) =>
        matchUnknown ? fact => test(fact) == Verdict.Passes ? Verdict.Fails : Verdict.Passes : fact => Kleene.Not(test(fact));

    private static Func<T, Verdict> Absent<T>(Func<T, Slot> read) =>
        fact =>
            read(fact).State switch
            {
                SlotState.Absent => Verdict.Passes,
                SlotState.Unknown => Verdict.Unknown,
                _ => Verdict.Fails,
            };

    private static Func<T, Verdict> Compile<T>(FactTest.OneOf leaf, Func<T, Slot> read)
    {
        var unknown = leaf.MatchUnknown ? Verdict.Passes : Verdict.Unknown;
        return leaf.Values switch
        {
            [] => fact =>
                read(fact).State switch
                {
                    SlotState.Known => Verdict.Passes,
                    SlotState.Unknown => unknown,
                    _ => Verdict.Fails,
                },
            [var only] => Only(read, only, leaf),
            _ => Among(read, leaf.Values.ToFrozenSet(leaf.Path.Comparer), leaf.MatchUnknown),
        };
    }

    private static Func<T, Verdict> Only<T>(Func<T, Slot> read, string value, FactTest.OneOf leaf)
    {
        var (unknown, comparer) = (leaf.MatchUnknown ? Verdict.Passes : Verdict.Unknown, leaf.Path.Comparer);
        return fact =>
        {
            var slot = read(fact);
            return slot.Contains(value, comparer) ? Verdict.Passes
                : slot.State == SlotState.Unknown ? unknown
                : Verdict.Fails;
        };
    }

    private static Func<T, Verdict> Among<T>(Func<T, Slot> read, FrozenSet<string> values, bool matchUnknown)
    {
        var unknown = matchUnknown ? Verdict.Passes : Verdict.Unknown;
        return fact =>
        {
            var slot = read(fact);
            return slot.HasOneOf(values) ? Verdict.Passes
                : slot.State == SlotState.Unknown ? unknown
                : Verdict.Fails;
        };
    }

    /// <summary>No fact has more than three slots that hold the same; these are read onto the stack.</summary>
    private static Func<T, Verdict> Compare<T>(bool same, ImmutableArray<Func<T, Slot>> slots) =>
        slots switch
        {
            [var one, var other] => fact => Comparing.Of(same, [one(fact), other(fact)]),
            [var one, var other, var third] => fact => Comparing.Of(same, [one(fact), other(fact), third(fact)]),
            _ => fact => Comparing.Of(same, [.. slots.Select(slot => slot(fact))]),
        };

    private static Func<T, Verdict> Participants<T>(FactTest.Participants who, Func<T, Event> happening)
    {
        var counting = CountingOf(who);
        return fact => counting.Of(happening(fact).Participants.AsSpan());
    }

    private static Func<T, Verdict> Seated<T>(FactTest.Apart apart, Func<T, Event> happening)
    {
        var (seats, sure, possible) = SeatingOf(apart);
        return fact =>
        {
            var participants = happening(fact).Participants;
            return Seating.AreAllTaken(new SeatsOfActors(participants, seats, sure)) ? Verdict.Passes
                : Seating.AreAllTaken(new SeatsOfActors(participants, seats, possible)) ? Verdict.Unknown
                : Verdict.Fails;
        };
    }

    /// <summary>How many seats each part has, and who surely fits it, and who may.</summary>
    private static (ImmutableArray<int> Seats, Func<int, Actor, bool> Sure, Func<int, Actor, bool> Possible) SeatingOf(FactTest.Apart apart)
    {
        ImmutableArray<Func<Actor, Verdict>> each = [.. apart.Parts.Select(part => Compile(part.Each))];
        return (
            [.. apart.Parts.Select(part => part.Needed)],
            (part, actor) => each[part](actor) == Verdict.Passes,
            (part, actor) => each[part](actor) != Verdict.Fails
        );
    }

    private static Counting<Actor> CountingOf(FactTest.Participants who) =>
        new(who.Count, Compile(who.Each), who.Count.Distinct is { } path ? BoundValues.OfActor(who.Each, path) : null);

    private static Event NoEvent(Actor actor) => throw new ArgumentException("Participants have no participants.", nameof(actor));
}
