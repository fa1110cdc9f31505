using System.Linq.Expressions;
using NewsRules.NRules.Memory;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace NewsRules.NRules.Networks;

/// <summary>Patterns of NRules: a condition for each part of what is asked.</summary>
internal static class Patterns
{
    /// <summary>Facts of a type.</summary>
    /// <param name="conditions">What is asked of the pattern's fact.</param>
    public static PatternElement Of(Type type, string name, Func<ParameterExpression, IEnumerable<Expression>> conditions)
    {
        var fact = Expression.Parameter(type, name);
        return Of(fact, conditions(fact));
    }

    /// <summary>Facts of the parameter's type.</summary>
    /// <param name="conditions">What is asked of it, alone or beside the facts of patterns before it.</param>
    public static PatternElement Of(ParameterExpression fact, IEnumerable<Expression> conditions, RuleElement? source = null) =>
        Element.Pattern(
            fact.ToDeclaration(),
            conditions
                .SelectMany(Conjuncts)
                .Select(condition => Element.Condition(Expression.Lambda(condition, new Parameters(fact, condition).All))),
            source
        );

    /// <summary>All facts of a pattern as one collection, which is there also when it is empty.</summary>
    /// <param name="conditions">What is asked of the collection.</param>
    public static PatternElement Collect(PatternElement facts, string name, Func<ParameterExpression, IEnumerable<Expression>> conditions)
    {
        var collection = Expression.Parameter(typeof(IEnumerable<>).MakeGenericType(facts.ValueType), name);
        return Of(collection, conditions(collection), Element.Collect(facts));
    }

    /// <summary>At least one.</summary>
    public static Expression Any(ParameterExpression collection) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(object)], collection);

    /// <summary>The fact that a pattern's object stands for.</summary>
    public static MemberExpression FactOf(Expression seen) => Expression.Property(seen, nameof(Seen.Fact));

    private static IEnumerable<Expression> Conjuncts(Expression expression) =>
        expression switch
        {
            BinaryExpression { NodeType: ExpressionType.AndAlso } both => Conjuncts(both.Left).Concat(Conjuncts(both.Right)),
            ConstantExpression { Value: true } => [],
            _ => [expression],
        };
}
