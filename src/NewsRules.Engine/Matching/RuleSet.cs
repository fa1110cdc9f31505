using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>Compiled rules. Immutable, safe on all threads; a reload builds a new one and swaps the reference.</summary>
public sealed class RuleSet
{
    private readonly ImmutableArray<CompiledRule> _compiled;
    private readonly CandidateIndex _index;

    private RuleSet(ImmutableArray<Rule> rules, Func<Rule, IRuleMatcher> engine)
    {
        Rules = rules;
        _compiled = [.. rules.Select(rule => new CompiledRule(rule, engine(rule)))];
        _index = new CandidateIndex(_compiled);
    }

    /// <summary>The rules, in the order given.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Compiles checked rules; drafts and retired ones are left out.</summary>
    /// <param name="engine">What evaluates a rule that the index has picked; null: closures.</param>
    public static RuleSet Compile(IEnumerable<Rule> rules, Func<Rule, IRuleMatcher>? engine = null) =>
        new([.. rules.Where(rule => rule.Status is RuleStatus.Test or RuleStatus.Live)], engine ?? BuiltIn);

    /// <summary>Closures: what evaluates rules if nothing else is said.</summary>
    public static IRuleMatcher BuiltIn(Rule rule) => new ClosureMatcher(rule);

    /// <summary>The rules that an article's facts make true, in the order of the rules, one match for each key.</summary>
    /// <param name="asOf">The instant at which dated exceptions are judged.</param>
    public MatchResult Match(FactSheet sheet, DateTimeOffset asOf)
    {
        var article = new ArticleFact(sheet);
        var reading = new Reading(sheet, article, asOf);
        var matches = ImmutableArray.CreateBuilder<Match>();
        var candidates = _index.Candidates(sheet, article);
        foreach (var candidate in candidates)
        {
            reading.Forget(0, 0);
            _compiled[candidate].Match(reading, matches);
        }

        return new MatchResult(matches.ToImmutable(), candidates.Length);
    }
}
