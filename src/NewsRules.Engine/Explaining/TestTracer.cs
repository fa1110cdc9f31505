using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>Puts a test to a fact part by part. Each part is judged by the closure that also matches, so that the two cannot differ.</summary>
internal static class TestTracer
{
    public static TestTrace Of(FactKind kind, FactTest test, Fact fact)
    {
        var verdict = TestCompiler.Compile(kind, test)(fact);
        return test switch
        {
            FactTest.All all => new("all_of", verdict, null, null, Parts(all.Tests)),
            FactTest.Any any => new("any_of", verdict, null, null, Parts(any.Tests)),
            FactTest.AtLeast some => new("at_least", verdict, null, null, Parts(some.Tests), some.Count),
            FactTest.None none => new("not", verdict, null, null, [Of(kind, none.Test, fact)]),
            FactTest.OneOf leaf => Leaf(leaf.Path, leaf.Values.IsEmpty ? "any" : string.Join(", ", leaf.Values)),
            FactTest.InList leaf => Leaf(leaf.Path, leaf.List.ToString()),
            FactTest.Absent leaf => Leaf(leaf.Path, "none"),
            FactTest.Compare compare => new(compare.Same ? "same" : "different", verdict, string.Join(", ", compare.Paths), Slot.Of(compare.Paths.SelectMany(path => Read(path).ToImmutableArray())), []),
            FactTest.Participants who => OfParticipants(who, verdict),
            FactTest.Apart apart => new("all_of", verdict, null, null, [.. Parts([.. apart.Parts]), .. apart.Parts.All(part => TestCompiler.Compile(kind, part)(fact) == Verdict.Passes) ? [OfSeats(apart)] : ImmutableArray<TestTrace>.Empty]),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

        ImmutableArray<TestTrace> Parts(ImmutableArray<FactTest> tests) => [.. tests.Select(part => Of(kind, part, fact))];
        TestTrace Leaf(SlotPath path, string wanted) => new(path.Name, verdict, wanted, Read(path), []);
        Slot Read(SlotPath path) => SlotTable.Find(kind, path)!.Read(fact);
        TestTrace OfSeats(FactTest.Apart apart) => new(
            "participants.different",
            verdict,
            apart.Parts.Sum(part => part.Needed).ToString(CultureInfo.InvariantCulture),
            Slot.Of(TestCompiler.Count(apart, (Event)fact).ToString(CultureInfo.InvariantCulture)),
            []);
        TestTrace OfParticipants(FactTest.Participants who, Verdict counted)
        {
            var tooMany = who.Count.Max is not null && TestCompiler.Compile(kind, who with { Count = who.Count with { Max = null } })(fact) == Verdict.Passes && counted != Verdict.Passes;
            return new(
                tooMany ? "participants.max" : "participants.min",
                counted,
                string.Create(CultureInfo.InvariantCulture, $"{(tooMany ? who.Count.Max!.Value : who.Count.Min)}{(who.Count.Distinct is { } path ? $" by {path}" : "")} with {InWords(who.Each)}"),
                Slot.Of(TestCompiler.Count(who, (Event)fact).ToString(CultureInfo.InvariantCulture)),
                []);
        }
    }

    /// <summary>What is asked of each participant, as rules write it.</summary>
    private static string InWords(FactTest test) => test switch
    {
        FactTest.All { Tests: [] } => "anything",
        FactTest.All all => string.Join(", ", all.Tests.Select(InWords)),
        FactTest.Any any => string.Join(" or ", any.Tests.Select(InWords)),
        FactTest.AtLeast some => $"{some.Count} of ({string.Join("; ", some.Tests.Select(InWords))})",
        FactTest.None none => $"not ({InWords(none.Test)})",
        FactTest.OneOf leaf => $"{leaf.Path}: {(leaf.Values.IsEmpty ? "any" : string.Join(" or ", leaf.Values))}",
        FactTest.InList leaf => $"{leaf.Path}: {{ {leaf.List} }}",
        FactTest.Absent leaf => $"{leaf.Path}: none",
        FactTest.Compare compare => $"{(compare.Same ? "same" : "different")}: {string.Join(", ", compare.Paths)}",
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };
}
