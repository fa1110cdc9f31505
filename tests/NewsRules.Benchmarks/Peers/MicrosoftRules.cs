using NewsRules.Facts;
using RulesEngine.Models;

namespace NewsRules.Benchmarks.Peers;

/// <summary>Microsoft RulesEngine: an expression a search in one workflow, and an article's statements as its input.</summary>
internal sealed class MicrosoftRules(IReadOnlyList<SavedSearch> searches)
{
    private readonly RulesEngine.RulesEngine _engine = new([
        new Workflow
        {
            WorkflowName = "searches",
            Rules = [.. searches.Select((search, at) => new Rule { RuleName = $"r{at}", Expression = Expression(search) })],
        },
    ]);

    public int Match(FactSheet sheet)
    {
        var input = new RuleParameter("article", new Input([.. sheet.Voices.Select(Said.Of)]));
        return _engine.ExecuteAllRulesAsync("searches", input).AsTask().GetAwaiter().GetResult().Count(result => result.IsSuccess);
    }

    private static string Expression(SavedSearch search) =>
        $"article.Statements.Any(s => s.Roles.Contains(\"{search.Role}\") && s.Countries.Contains(\"{search.Country}\") && {(search.Kind is null ? $"s.Topics.Contains(\"{search.Topic}\")" : $"s.Kind == \"{search.Kind}\"")})";
}

/// <summary>An article as a user of that engine would give it.</summary>
public sealed record Input(IReadOnlyList<Said> Statements);

/// <summary>A statement with plain lists.</summary>
public sealed record Said(IReadOnlyList<string> Roles, IReadOnlyList<string> Countries, string Kind, IReadOnlyList<string> Topics)
{
    /// <summary>Of a fact.</summary>
    public static Said Of(Statement one) =>
        new(one.Speaker?.Role.ToImmutableArray() ?? [], one.About.Country.ToImmutableArray(), one.Kind, one.About.Topic.ToImmutableArray());
}
