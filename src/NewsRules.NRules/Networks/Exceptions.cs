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
        var voices = Patterns.Of(type.Voice, "voice", voice => rule.Except.Where(exception => exception.Kind == type.Kind).Select(exception => Spares(exception, voice)));
        var production = new Production();
        production.Ask(Patterns.Collect(voices, Spared, spared => [Patterns.Any(spared)]));
        return production.Define(int.MaxValue, context => context.InsertAll(type.LeaveOf(new Matched(context.Match).Facts(Spared))));
    }

    /// <summary>It does not pass, or no longer holds.</summary>
    private static Expression Spares(RuleException exception, Expression voice)
    {
        var spares = Expression.Not(TestExpression.Of(exception.Kind, Patterns.FactOf(voice)).Passes(exception.Test));
        return exception.Until is { } until ? Expression.OrElse(Expression.LessThanOrEqual(Expression.Constant(until), Expression.Property(voice, nameof(Voice<object>.AsOf))), spares) : spares;
    }
}
