using System.Collections.Immutable;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Conditions;

/// <summary>What must hold of one fact, all of it of the same one.</summary>
public abstract record FactTest
{
    private FactTest() { }

    /// <summary>Every test passes; with no tests, any fact does.</summary>
    public sealed record All(ImmutableArray<FactTest> Tests) : FactTest;

    /// <summary>At least one test passes.</summary>
    public sealed record Any(ImmutableArray<FactTest> Tests) : FactTest;

    /// <summary>At least so many of the tests pass.</summary>
    /// <param name="Count">From 1 to the number of tests.</param>
    public sealed record AtLeast(int Count, ImmutableArray<FactTest> Tests) : FactTest;

    /// <summary>The test does not pass.</summary>
    /// <param name="MatchUnknown">True for "unknown: match": where nobody can tell whether it does, this passes too.</param>
    public sealed record None(FactTest Test, bool MatchUnknown = false) : FactTest;

    /// <summary>A slot has one of the values.</summary>
    /// <param name="Path">Which slot.</param>
    /// <param name="Values">Canonical ids; empty: any known value.</param>
    /// <param name="MatchUnknown">True for "unknown: match": an unresolved slot passes too.</param>
    public sealed record OneOf(SlotPath Path, ImmutableArray<string> Values, bool MatchUnknown = false) : FactTest;

    /// <summary>A slot has one of the values of a list that rules share.</summary>
    public sealed record InList(SlotPath Path, ValueList List, bool MatchUnknown = false) : FactTest;

    /// <summary>The text gives nothing for a slot; one that could not be resolved is not absent.</summary>
    public sealed record Absent(SlotPath Path) : FactTest;

    /// <summary>Slots of the fact compared with each other.</summary>
    /// <param name="Same">True: one value stands in all of them. False: each has a value that differs from those chosen of the
    /// others.</param>
    /// <param name="Paths">Two or more.</param>
    public sealed record Compare(bool Same, ImmutableArray<SlotPath> Paths) : FactTest;

    /// <summary>A number of the event's participants pass one test.</summary>
    /// <param name="Each">A test over participant slots (<c>role</c>, <c>country</c>, <c>name</c>, <c>entity</c>).</param>
    /// <param name="Count">How many, counted by a participant's slot when it is distinct.</param>
    public sealed record Participants(FactTest Each, HowMany Count) : FactTest
    {
        /// <summary>How many participants it takes for itself; where values of a slot are counted, one.</summary>
        public int Needed => Count.Distinct is null ? Count.Min : Math.Min(Count.Min, 1);
    }

    /// <summary>Every part passes, and by participants of its own: nobody stands for two.</summary>
    /// <param name="Parts">Two or more.</param>
    public sealed record Apart(ImmutableArray<Participants> Parts) : FactTest;
}
