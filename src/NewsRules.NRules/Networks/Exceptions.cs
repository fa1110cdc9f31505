using System.Linq.Expressions;
using NewsRules.Engine.Rules;
using NewsRules.NRules.Expressions;
using NewsRules.NRules.Memory;
using NRules.RuleModel;

namespace NewsRules.NRules.Networks;

/// <summary>A rule's exceptions as a production that goes before all others: it lets in what none of them takes.</summary>
internal static class Exceptions
{
    private const string Spared = "spared";

    /// <summary>The production for facts of one kind.</summary>
    public static IRuleDefinition Production(Rule rule, FactType type)
    {
        var accused = Patterns.Of(type.Accused, "accused", fact =>
            rule.Except.Where(exception => exception.Kind == type.Kind).Select(exception => Spares(exception, fact))
        );
        var production = new Production();
        production.Ask(Patterns.Collect(accused, Spared, spared => [Patterns.Any(spared)]));
        return production.Define(int.MaxValue, context => context.InsertAll(type.LeaveAll(new Matched(context.Match).Facts(Spared))));
    }

    /// <summary>It does not pass, or no longer holds.</summary>
    private static Expression Spares(RuleException exception, Expression fact)
    {
        var spares = Expression.Not(TestExpression.Of(exception.Kind, Patterns.FactOf(fact)).Passes(exception.Test));
        return exception.Until is { } until
            ? Expression.OrElse(
                Expression.LessThanOrEqual(Expression.Constant(until), Expression.Property(fact, nameof(Accused<object>.AsOf))),
                spares
            )
            : spares;
    }
}
