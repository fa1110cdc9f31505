using System.Linq.Expressions;

namespace NewsRules.NRules.Networks;

/// <summary>
/// The parameters that a condition leaves open, by whose names NRules knows which patterns it is about: the pattern's own first.
/// </summary>
internal sealed class Parameters : ExpressionVisitor
{
    private readonly List<ParameterExpression> _open;
    private readonly HashSet<ParameterExpression> _closed = [];

    public Parameters(ParameterExpression own, Expression condition)
    {
        _open = [own];
        Visit(condition);
    }

    public IEnumerable<ParameterExpression> All => _open;

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        _closed.UnionWith(node.Parameters);
        return base.VisitLambda(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (!_closed.Contains(node) && !_open.Contains(node))
        {
            _open.Add(node);
        }

        return node;
    }
}
