using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>
/// Puts a test to a fact, or to one who takes part, part by part. Each part is judged by the closure that also matches, so that the two
/// cannot differ.
/// </summary>
internal sealed class TestTracer
{
    private readonly Func<FactTest, Verdict> _judge;
    private readonly Func<SlotPath, Slot> _read;
    private readonly ImmutableArray<Actor> _participants;
    private readonly string _below;

    private TestTracer(Func<FactTest, Verdict> judge, Func<SlotPath, Slot> read, ImmutableArray<Actor> participants, string below) =>
        (_judge, _read, _participants, _below) = (judge, read, participants, below);

    /// <param name="seen">What is seen of a slot in place of all that the fact has there; null for all.</param>
    public static TestTrace Of(FactKind kind, FactTest test, Fact fact, Func<SlotPath, Slot?>? seen)
    {
        Slot Read(SlotPath path) => MatchedFacts.Read(kind, path, fact, seen);
        return new TestTracer(
            part => seen is null ? TestCompiler.Compile(kind, part)(fact) : TestCompiler.CompileSeen(part, Read)(fact),
            Read,
            fact is Event happening ? happening.Participants : [],
            ""
        ).Of(test);
    }

    private static TestTrace Of(FactTest each, Actor actor, string below) =>
        new TestTracer(part => TestCompiler.Compile(part)(actor), path => SlotTable.ReaderOfActor(path)(actor), [], $"{below}.").Of(
            each
        ) with
        {
            Actor = actor,
        };

    private TestTrace Of(FactTest test)
    {
        var verdict = _judge(test);
        return test switch
        {
            FactTest.All all => new(test, "all_of", verdict, null, null, Parts(all.Tests)),
            FactTest.Any any => new(test, "any_of", verdict, null, null, Parts(any.Tests)),
            FactTest.AtLeast some => new(test, "at_least", verdict, null, null, Parts(some.Tests), some.Count),
            FactTest.None none => new(test, "not", verdict, null, null, [Of(none.Test)]),
            FactTest.OneOf leaf => Leaf(leaf.Path, leaf.Values.IsEmpty ? "any" : string.Join(", ", leaf.Values)),
            FactTest.InList leaf => Leaf(leaf.Path, leaf.List.ToString()),
            FactTest.Absent leaf => Leaf(leaf.Path, "none"),
            FactTest.Compare compare => new(
                test,
                _below + (compare.Same ? "same" : "different"),
                verdict,
                string.Join(", ", compare.Paths),
                null,
                [.. compare.Paths.Select(path => Leaf(path, null))]
            ),
            FactTest.Participants who => OfParticipants(who, "participants"),
            FactTest.Apart apart => OfApart(apart, verdict),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

        TestTrace Leaf(SlotPath path, string? wanted) => new(test, _below + path.Name, verdict, wanted, _read(path), []);
    }

    private ImmutableArray<TestTrace> Parts(ImmutableArray<FactTest> tests) => [.. tests.Select(Of)];

    private TestTrace OfApart(FactTest.Apart apart, Verdict verdict)
    {
        ImmutableArray<TestTrace> parts =
        [
            .. apart.Parts.Select(
                (part, at) => OfParticipants(part, string.Create(CultureInfo.InvariantCulture, $"participants.{at + 1}"))
            ),
        ];
        var seats = OfSeats(apart, new FactTest.Apart([.. apart.Parts.Where((_, at) => parts[at].Verdict == Verdict.Passes)]));
        return new(
            apart,
            "all_of",
            verdict,
            null,
            null,
            seats.Verdict != Verdict.Passes || parts.All(part => part.Verdict == Verdict.Passes) ? [.. parts, seats] : parts
        );
    }

    /// <summary>Whether nobody need stand for two of those conditions that pass one by one.</summary>
    private TestTrace OfSeats(FactTest.Apart apart, FactTest.Apart passing)
    {
        var verdict = passing.Parts.IsEmpty ? Verdict.Passes : _judge(passing);
        return new(
            apart,
            "participants.different",
            verdict,
            Number(passing.Parts.Sum(part => part.Needed)),
            Slot.Of(Number(TestCompiler.Count(passing, _participants))),
            []
        );
    }

    private TestTrace OfParticipants(FactTest.Participants who, string name)
    {
        var verdict = _judge(who);
        var isTooMany =
            verdict != Verdict.Passes
            && who.Count.Max is not null
            && _judge(who with { Count = who.Count with { Max = null } }) == Verdict.Passes;
        var wanted =
            $"{Number(isTooMany ? who.Count.Max!.Value : who.Count.Min)}{(who.Count.Distinct is { } path ? $" by {path}" : "")} with {TestWords.Of(who.Each)}";
        var each = _participants.Select(actor => Of(who.Each, actor, name)).ToLookup(actor => actor.Verdict == Verdict.Passes);
        return new(
            who,
            $"{name}.{(isTooMany ? "max" : "min")}",
            verdict,
            wanted,
            Slot.Of(Number(TestCompiler.Count(who, _participants))),
            verdict == Verdict.Passes || isTooMany ? [.. each[true]] : Nearest([.. each[false]])
        );
    }

    private static ImmutableArray<TestTrace> Nearest(TestTrace[] actors)
    {
        var fewest = actors.Length == 0 ? 0 : actors.Min(actor => actor.Ways[0].Conditions.Length);
        return [.. actors.Where(actor => actor.Ways[0].Conditions.Length == fewest)];
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
