using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>Compiled rules. Immutable, safe on all threads; a reload builds a new one and swaps the reference.</summary>
public sealed class RuleSet
{
    private readonly ImmutableArray<CompiledRule> _compiled;
    private readonly CandidateIndex _index;

    private RuleSet(ImmutableArray<CompiledRule> compiled)
    {
        Rules = [.. compiled.Select(one => one.Rule)];
        _compiled = compiled;
        _index = new CandidateIndex(_compiled);
    }

    /// <summary>The rules, in the order given.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The rules that nothing in an article points to, so that each is tried on every one.</summary>
    public IEnumerable<Rule> AlwaysTried => _index.Always.Select(at => Rules[at]);

    /// <summary>True of a condition that would have to be tried on every article: nothing in an article points to it.</summary>
    public static bool IsAlwaysTried(Condition when) => Witnesses.Of(when) is null;

    /// <summary>Compiles checked rules; drafts and retired ones are left out.</summary>
    /// <param name="engine">What evaluates a rule that the index has picked; null: closures.</param>
    /// <param name="before">Rules of the same engine that these replace: what has not changed in meaning is not compiled again.</param>
    public static RuleSet Compile(IEnumerable<Rule> rules, Func<Rule, IRuleMatcher>? engine = null, RuleSet? before = null)
    {
        var known = (before?._compiled ?? [])
            .DistinctBy(one => (one.Rule.Id, one.Rule.Revision))
            .ToDictionary(one => (one.Rule.Id, one.Rule.Revision));
        return new([
            .. rules
                .Where(rule => rule.Status is RuleStatus.Test or RuleStatus.Live)
                .Select(rule => known.GetValueOrDefault((rule.Id, rule.Revision))?.With(rule) ?? new CompiledRule(rule, engine ?? BuiltIn)),
        ]);
    }

    /// <summary>Closures: what evaluates rules if nothing else is said.</summary>
    public static IRuleMatcher BuiltIn(Rule rule) => new ClosureMatcher(rule);

    /// <summary>The rules that an article's facts make true, in the order of the rules, one match for each key.</summary>
    /// <param name="asOf">The instant at which dated exceptions are judged.</param>
    public MatchResult Match(FactSheet sheet, DateTimeOffset asOf)
    {
        using var desk = Desk.Take(sheet, asOf);
        var candidates = _index.Candidates(desk.Reading, desk.Candidates);
        ImmutableArray<Rule> undecided = [];
        foreach (var candidate in candidates)
        {
            desk.Reading.Begin();
            if (!_compiled[candidate].Match(desk.Reading, desk.Matches))
            {
                undecided = undecided.Add(_compiled[candidate].Rule);
            }
        }

        return new MatchResult(desk.Matches.Count == 0 ? [] : desk.Matches.ToImmutable(), candidates.Length, undecided);
    }
}
