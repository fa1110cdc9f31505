using System.Collections.Immutable;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Matching;

/// <summary>A plan by which facts are chosen, its joins as closures.</summary>
internal sealed class SearchPlan
{
    /// <param name="number">Tells it from the other plans of the condition.</param>
    /// <param name="first">The facts that are chosen before all others.</param>
    public SearchPlan(Condition.Together condition, int number, ImmutableArray<int> first)
    {
        var (order, joinsAt) = JoinPlan.Of(condition, first);
        (Number, Order) = (number, order);
        JoinsAt = [.. joinsAt.Select(joins => joins.Select(join => new CompiledJoin(condition, join)).ToImmutableArray())];
        LastAsked =
        [
            .. Enumerable
                .Range(0, order.Length)
                .Select(fact =>
                    Enumerable
                        .Range(0, order.Length)
                        .LastOrDefault(at => joinsAt[at].Any(join => join.Slots.Any(slot => slot.Fact == fact)), -1)
                ),
        ];
    }

    public int Number { get; }

    /// <summary>Places of the facts in their condition.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>The joins to ask when each is chosen.</summary>
    public ImmutableArray<ImmutableArray<CompiledJoin>> JoinsAt { get; }

    /// <summary>For each fact of the condition the last place of the order at which a join looks at it; -1 where none does.</summary>
    public ImmutableArray<int> LastAsked { get; }

    /// <summary>For each fact of an order the plan that chooses it, and those before it, before the others.</summary>
    /// <param name="number">The first one's.</param>
    public static ImmutableArray<SearchPlan> Along(Condition.Together condition, int number, ImmutableArray<int> order) =>
        [.. Enumerable.Range(0, order.Length).Select(at => new SearchPlan(condition, number + at, order[..(at + 1)]))];
}
