using System.Linq.Expressions;
using NewsRules.Facts;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace NewsRules.Benchmarks.Peers;

/// <summary>NRules as it is used by itself: all searches in one network, one session for all articles.</summary>
internal sealed class NRulesAlone
{
    private readonly ISession _session;
    private readonly HashSet<int> _matched = [];

    public NRulesAlone(IEnumerable<SavedSearch> searches) =>
        _session = new RuleCompiler().Compile([.. searches.Select(Define)]).CreateSession();

    public int Match(FactSheet sheet)
    {
        _matched.Clear();
        Told[] facts = [.. sheet.Voices.Select(statement => new Told(statement))];
        _session.InsertAll(facts);
        _session.Fire();
        _session.RetractAll(facts);
        return _matched.Count;
    }

    private IRuleDefinition Define(SavedSearch search, int at)
    {
        var rule = new RuleBuilder();
        rule.Name($"r{at}");
        var said = rule.LeftHandSide().Pattern(typeof(Told), "said");
        said.Condition(Asked(said => said.Statement.Speaker != null && said.Statement.Speaker.Role.Contains(search.Role)));
        said.Condition(Asked(said => said.Statement.About.Country.Contains(search.Country)));
        said.Condition(
            search.Kind is null
                ? Asked(said => said.Statement.About.Topic.Contains(search.Topic!))
                : Asked(said => said.Statement.Kind == search.Kind)
        );
        Expression<Action<IContext>> action = context => Note(at);
        rule.RightHandSide().Action(action);
        return rule.Build();
    }

    private static Expression<Func<Told, bool>> Asked(Expression<Func<Told, bool>> condition) => condition;

    private void Note(int search) => _matched.Add(search);

    /// <summary>A statement that is itself, whatever others say the same.</summary>
    private sealed class Told(Statement statement)
    {
        public Statement Statement { get; } = statement;
    }
}
