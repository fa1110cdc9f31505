using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>Which parts of a test a fact fails. Each part is judged by the closure that also matches, so that the two cannot differ.</summary>
internal static class FailedTests
{
    /// <summary>The conditions that a fact fails, each once; none when it passes.</summary>
    public static ImmutableArray<FailedCondition> Of(FactKind kind, FactTest test, Fact fact) =>
        Passes(kind, test, fact) ? [] : [.. Failed(kind, test, fact).DistinctBy(failed => failed.Name)];

    private static IEnumerable<FailedCondition> Failed(FactKind kind, FactTest test, Fact fact) => test switch
    {
        FactTest.All all => all.Tests.SelectMany(part => Of(kind, part, fact)),
        FactTest.Any { Tests.IsEmpty: true } => [new("any_of")],
        FactTest.Any any => any.Tests.Select(part => Of(kind, part, fact)).MinBy(failed => failed.Length),
        FactTest.AtLeast some => Fewest(some.Count, [.. some.Tests.Select(part => Of(kind, part, fact))]),
        FactTest.None none => Leaves(none.Test).Select(leaf => Named(kind, leaf, fact)).DefaultIfEmpty(new("not")),
        _ => [Named(kind, test, fact)],
    };

    /// <summary>Of the parts that fail, those nearest to passing, as many as are wanting.</summary>
    private static IEnumerable<FailedCondition> Fewest(int wanted, ImmutableArray<ImmutableArray<FailedCondition>> parts) =>
        parts.Where(failed => !failed.IsEmpty).OrderBy(failed => failed.Length).Take(wanted - parts.Count(failed => failed.IsEmpty)).SelectMany(failed => failed);

    private static IEnumerable<FactTest> Leaves(FactTest test) => test switch
    {
        FactTest.All all => all.Tests.SelectMany(Leaves),
        FactTest.Any any => any.Tests.SelectMany(Leaves),
        FactTest.AtLeast some => some.Tests.SelectMany(Leaves),
        FactTest.None none => Leaves(none.Test),
        _ => [test],
    };

    private static FailedCondition Named(FactKind kind, FactTest leaf, Fact fact) => leaf switch
    {
        FactTest.OneOf slot => Named(kind, slot.Path, fact),
        FactTest.InList slot => Named(kind, slot.Path, fact),
        FactTest.Absent slot => Named(kind, slot.Path, fact),
        FactTest.Compare compare => new(compare.Same ? "same" : "different", Slot.Of(compare.Paths.SelectMany(path => SlotTable.Find(kind, path)!.Read(fact).ToImmutableArray()))),
        FactTest.Participants who => new(
            who.Count.Max is not null && Passes(kind, who with { Count = who.Count with { Max = null } }, fact) ? "participants.max" : "participants.min",
            Slot.Of(TestCompiler.Count(who, (Event)fact).ToString(CultureInfo.InvariantCulture))),
        _ => throw new ArgumentOutOfRangeException(nameof(leaf)),
    };

    private static FailedCondition Named(FactKind kind, SlotPath path, Fact fact) => new(path.Name, SlotTable.Find(kind, path)!.Read(fact));

    private static bool Passes(FactKind kind, FactTest test, Fact fact) => TestCompiler.Compile(kind, test)(fact) == Verdict.Passes;
}
