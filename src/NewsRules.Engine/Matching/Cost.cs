using System.Collections.Immutable;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Matching;

/// <summary>What conditions cost to try, one beside the other: of several that must all hold the cheapest is tried first.</summary>
public static class Cost
{
    /// <summary>The parts, the cheapest first, those that cost alike in their order.</summary>
    public static IEnumerable<Placed> Ascending(ImmutableArray<Placed> parts) => parts.OrderBy(part => Of(part.Condition));

    /// <summary>The same of tests.</summary>
    public static IEnumerable<FactTest> Ascending(ImmutableArray<FactTest> tests) => tests.OrderBy(Of);

    /// <summary>
    /// Facts are looked through, counted, or tried with each other; the first words that are looked for have all of the text analysed.
    /// </summary>
    private static int Of(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => Dearest(all.Parts),
            Condition.AnyOf any => Dearest(any.Parts),
            Condition.AtLeast some => Dearest(some.Parts),
            Condition.Not not => Of(not.Part),
            Condition.Has { Count: null } => 0,
            Condition.Has => 1,
            Condition.Together => 2,
            _ => 3,
        };

    private static int Of(FactTest test) =>
        test switch
        {
            FactTest.All all => Dearest(all.Tests),
            FactTest.Any any => Dearest(any.Tests),
            FactTest.AtLeast some => Dearest(some.Tests),
            FactTest.None none => Of(none.Test),
            FactTest.Compare => 1,
            FactTest.Participants => 2,
            FactTest.Apart => 3,
            _ => 0,
        };

    private static int Dearest(ImmutableArray<Condition> parts) => parts.IsEmpty ? 0 : parts.Max(Of);

    private static int Dearest(ImmutableArray<FactTest> tests) => tests.IsEmpty ? 0 : tests.Max(Of);
}
