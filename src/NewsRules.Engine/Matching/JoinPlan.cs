using System.Collections.Immutable;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Matching;

/// <summary>
/// In which order facts are chosen that are looked for together: those that a join ties one behind the other, each join asked as soon as
/// two of its slots are chosen.
/// </summary>
/// <param name="Order">Places of the facts in their condition.</param>
/// <param name="JoinsAt">For each fact of the order, the joins to ask when it is chosen, of the slots that are chosen by then.</param>
public sealed record JoinPlan(ImmutableArray<int> Order, ImmutableArray<ImmutableArray<Join>> JoinsAt)
{
    /// <summary>Of more combinations than this the first in the text are told, and of the others those that give another key.</summary>
    public const int MostFound = 100;

    /// <summary>The plan of a condition.</summary>
    /// <param name="first">Facts that are chosen before all others, in this order.</param>
    public static JoinPlan Of(Condition.Together condition, params ImmutableArray<int> first)
    {
        var order = OrderOf(condition, first);
        return new JoinPlan(order, [.. Enumerable.Range(0, order.Length).Select(at => Joins(condition, order[..(at + 1)]))]);
    }

    /// <summary>
    /// Each next fact is one that a join ties to those before it, where there is one; those that no join looks at come last, since they
    /// cannot fail.
    /// </summary>
    private static ImmutableArray<int> OrderOf(Condition.Together condition, ImmutableArray<int> first)
    {
        var order = first;
        while (order.Length < condition.Facts.Length)
        {
            ImmutableArray<int> left = [.. Enumerable.Range(0, condition.Facts.Length).Where(fact => !order.Contains(fact))];
            order = order.Add(left.OrderByDescending(fact => IsTied(fact, order)).ThenByDescending(fact => IsTied(fact, left)).First());
        }

        return order;

        bool IsTied(int fact, ImmutableArray<int> others) =>
            condition.Joins.Any(join =>
                join.Slots.Any(slot => slot.Fact == fact) && join.Slots.Any(slot => slot.Fact != fact && others.Contains(slot.Fact))
            );
    }

    /// <summary>The joins that the fact chosen last takes part in.</summary>
    private static ImmutableArray<Join> Joins(Condition.Together condition, ImmutableArray<int> chosen) =>
        [
            .. from one in condition.Joins
            where one.Slots.Any(slot => slot.Fact == chosen[^1])
            let slots = one.Slots.Where(slot => chosen.Contains(slot.Fact)).ToImmutableArray()
            where slots.Length > 1
            select one with
            {
                Slots = slots,
            },
        ];
}
