using System.Collections.Immutable;
using System.Linq.Expressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.NRules.Expressions;
using NewsRules.NRules.Memory;
using NRules.RuleModel;

namespace NewsRules.NRules.Networks;

/// <summary>Facts that are looked for together, as patterns that NRules joins.</summary>
/// <param name="place">Of the condition among all that the rule looks for.</param>
/// <param name="typeOf">The type of facts to ask for.</param>
/// <param name="name">Begins the names of the patterns.</param>
internal sealed class Knot(Condition.Together condition, int place, Func<FactKind, Type> typeOf, string name)
{
    private readonly JoinPlan _plan = JoinPlan.Of(condition);
    private readonly ImmutableArray<ParameterExpression> _facts =
    [
        .. condition.Facts.Select((named, at) => Expression.Parameter(typeOf(named.Kind), $"{name}_{at}")),
    ];

    /// <summary>One for each fact, in the order in which they are joined.</summary>
    public IEnumerable<PatternElement> Joined => _plan.Order.Select((fact, at) => Patterns.Of(_facts[fact], Conditions(at)));

    /// <summary>The production that holds each way in which the facts fit.</summary>
    public IRuleDefinition Produce(int part, int priority)
    {
        var production = new Production();
        Joined.ToList().ForEach(production.Ask);
        production.Find(matched => new([FindingOf(matched)], []));
        return production.Hold(part, priority, matched => [.. _plan.Order.Select(fact => matched.Fact(_facts[fact].Name!).Place)]);
    }

    /// <summary>All ways, by the places of the facts.</summary>
    public Found Told(IEnumerable<Held> ways)
    {
        var inOrder = ways.OrderBy(
                held => Enumerable.Range(0, _facts.Length).Select(fact => held.Order[_plan.Order.IndexOf(fact)]).ToImmutableArray(),
                Held.InOrder
            )
            .ToArray();
        return new([.. inOrder.SelectMany(held => held.Found.Facts)], []) { AreMany = inOrder.Length > JoinPlan.MostFound };
    }

    private Finding FindingOf(Matched matched) => new(place, condition, [.. _facts.Select(fact => matched.Fact(fact.Name!).Fact)]);

    private IEnumerable<Expression> Conditions(int at)
    {
        var fact = _plan.Order[at];
        var asked = condition.Facts[fact];
        yield return TestExpression.Of(asked.Kind, Patterns.FactOf(_facts[fact])).Passes(asked.Test);
        foreach (var other in _plan.Order.Take(at).Where(other => condition.Facts[other].Kind == asked.Kind))
        {
            yield return Expression.ReferenceNotEqual(Patterns.FactOf(_facts[fact]), Patterns.FactOf(_facts[other]));
        }

        foreach (var join in _plan.JoinsAt[at])
        {
            yield return TestExpression.Compare(join.Same, join.Slots.Select(Slot), Verdict.Passes);
        }
    }

    private Expression Slot(NamedSlot slot) =>
        TestExpression.Of(condition.Facts[slot.Fact].Kind, Patterns.FactOf(_facts[slot.Fact])).Slot(slot.Path);
}
