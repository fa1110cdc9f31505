using System.Collections.Immutable;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Language;
using NewsRules.Monitoring.Store;

namespace NewsRules.Monitoring.Rehearsals;

/// <summary>What an edit of rules, definitions or words adds and drops: both versions rehearse the same articles.</summary>
public sealed class RuleComparison
{
    private readonly Rehearsal _before;
    private readonly Rehearsal _after;
    private readonly OrderedDictionary<string, RuleChange> _changes = new(StringComparer.Ordinal);

    /// <summary>Of two books.</summary>
    /// <param name="engine">What evaluates a rule.</param>
    public RuleComparison(RuleBook before, RuleBook after, Func<Rule, IRuleMatcher> engine)
    {
        (_before, _after) = (new(before.Rules, before.Lexicon, engine), new(after.Rules, after.Lexicon, engine));
        var old = before.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        foreach (var rule in after.Rules)
        {
            _changes.Add(rule.Id, new(old.GetValueOrDefault(rule.Id), rule));
        }

        foreach (var rule in before.Rules)
        {
            _changes.TryAdd(rule.Id, new(rule, null));
        }
    }

    /// <summary>How many were read.</summary>
    public int Articles { get; private set; }

    /// <summary>Every rule of either version, those of the new one first.</summary>
    public IEnumerable<RuleChange> Changes => _changes.Values;

    /// <summary>Reads the next article with both; what only one of them finds.</summary>
    public ImmutableArray<RuleDifference> Take(DatedArticle article)
    {
        Articles++;
        var ((before, old), (after, now)) = (_before.Take(article), _after.Take(article));
        foreach (var finding in now)
        {
            Change(finding).After += finding.Count;
        }

        foreach (var finding in old)
        {
            Change(finding).Before += finding.Count;
        }

        ImmutableArray<RuleDifference> differences =
        [
            .. now.Where(finding => !old.Any(other => IsSame(finding, other))).Select(finding => new RuleDifference(finding, true, Why(finding, Change(finding).Old, before, article))),
            .. old.Where(finding => !now.Any(other => IsSame(finding, other))).Select(finding => new RuleDifference(finding, false, Why(finding, Change(finding).New, after, article))),
        ];
        foreach (var difference in differences)
        {
            Change(difference.Finding).Note(difference);
        }

        return differences;
    }

    private RuleChange Change(Rehearsed finding) => _changes[finding.Match.Rule.Id];

    private static bool IsSame(Rehearsed one, Rehearsed other) =>
        one.Match.Rule.Id == other.Match.Rule.Id && one.Match.Key.SequenceEqual(other.Match.Key);

    /// <summary>What keeps the other version from what this one has found.</summary>
    private static ImmutableArray<NearMiss> Why(Rehearsed finding, Rule? rule, FactSheet sheet, DatedArticle article) =>
        rule is null ? [] : NearMiss.Of(Explanation.Of(rule, sheet, article.Time).On([.. finding.Match.Facts.SelectMany(fact => JointStatement.VoicesOf(fact))]));
}
