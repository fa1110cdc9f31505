using System.Collections.Immutable;
using System.Linq.Expressions;
using NewsRules.NRules.Memory;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace NewsRules.NRules.Networks;

/// <summary>What a production of a network asks, and what it makes of a match.</summary>
internal sealed class Production
{
    private readonly List<RuleElement> _elements = [];
    private readonly List<Func<Matched, Found>> _finds = [];

    /// <summary>Asks for something; all that is asked must be there.</summary>
    public void Ask(RuleElement element) => _elements.Add(element);

    /// <summary>Says what is found by what is asked.</summary>
    public void Find(Func<Matched, Found> find) => _finds.Add(find);

    /// <summary>The production, which holds one way in which a part of the rule holds.</summary>
    /// <param name="priority">Those that others count go first.</param>
    /// <param name="order">Where a match stands among the ways of the part.</param>
    public IRuleDefinition Hold(int part, int priority, Func<Matched, ImmutableArray<int>> order) => Define(priority, context =>
        {
            var matched = new Matched(context.Match);
            context.Insert(new Held(part, order(matched), Found.Together(_finds.Select(find => find(matched)))));
        });

    /// <summary>The production with what it does.</summary>
    public IRuleDefinition Define(int priority, Action<IContext> action)
    {
        Expression<Action<IContext>> draw = context => action(context);
        return Element.RuleDefinition("rule", "", priority, Element.AndGroup(_elements), Element.ActionGroup(Element.Action(draw)));
    }
}
