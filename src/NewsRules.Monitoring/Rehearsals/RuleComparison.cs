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
        var (broken, mended) = (new BrokenRules(after), new BrokenRules(before));
        ImmutableArray<Rule> older = [.. before.Rules.Where(rule => broken.ErrorsOf(rule.Id) is null)];
        ImmutableArray<Rule> newer = [.. after.Rules.Where(rule => mended.ErrorsOf(rule.Id) is null)];
        var renamed = Renamed(older, newer);
        ImmutableArray<Rule> earlier =
        [
            .. older.Select(rule => renamed.Find(pair => pair.Old == rule) is { New: { } now } ? rule with { Id = now.Id } : rule),
        ];
        (_before, _after) = (new(earlier, before.Lexicon, engine), new(newer, after.Lexicon, engine));
        var old = earlier.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        foreach (var rule in newer)
        {
            _changes.Add(
                rule.Id,
                new(rule.Id, old.GetValueOrDefault(rule.Id), rule) { RenamedFrom = renamed.Find(pair => pair.New == rule).Old?.Id }
            );
        }

        foreach (
            var change in earlier
                .Select(rule => new RuleChange(rule.Id, rule, null))
                .Concat(
                    before
                        .Rules.Select(rule => rule.Id)
                        .Concat(broken.Ids)
                        .Where(id => broken.ErrorsOf(id) is not null)
                        .Select(id => new RuleChange(id, before.Rules.FirstOrDefault(rule => rule.Id == id), null)
                        {
                            Errors = broken.ErrorsOf(id),
                            IsBroken = true,
                        })
                )
                .Concat(
                    after
                        .Rules.Where(rule => mended.ErrorsOf(rule.Id) is not null)
                        .Select(rule => new RuleChange(rule.Id, null, rule) { Errors = mended.ErrorsOf(rule.Id) })
                )
        )
        {
            _changes.TryAdd(change.Id, change);
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
            if (old.FirstOrDefault(other => IsSame(finding, other)) is { } same && !SameWords.HaveSameFacts(finding.Match, same.Match))
            {
                Change(finding).OtherFacts++;
            }
        }

        foreach (var finding in old)
        {
            Change(finding).Before += finding.Count;
        }

        ImmutableArray<RuleDifference> differences =
        [
            .. now.Where(finding => !old.Any(other => IsSame(finding, other)))
                .Select(finding => new RuleDifference(finding, true, Why(finding, Change(finding).Old, before, article, old))),
            .. old.Where(finding => !now.Any(other => IsSame(finding, other)))
                .Select(finding => new RuleDifference(finding, false, Why(finding, Change(finding).New, after, article, now))),
        ];
        foreach (var difference in differences)
        {
            Change(difference.Finding).Note(difference);
        }

        return differences;
    }

    /// <summary>Rules that are gone, each with a new one of the same meaning.</summary>
    private static List<(Rule Old, Rule New)> Renamed(ImmutableArray<Rule> before, ImmutableArray<Rule> after)
    {
        var (gone, come) = (Without(before, after), Without(after, before));
        return [.. gone.GroupBy(rule => rule.Revision).SelectMany(same => same.Zip(come.Where(rule => rule.Revision == same.Key)))];
    }

    private static Rule[] Without(ImmutableArray<Rule> some, ImmutableArray<Rule> others)
    {
        var ids = others.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return [.. some.Where(rule => !ids.Contains(rule.Id))];
    }

    private RuleChange Change(Rehearsed finding) => _changes[finding.Match.Rule.Id];

    private static bool IsSame(Rehearsed one, Rehearsed other) =>
        one.Match.Rule.Id == other.Match.Rule.Id && one.Match.Key.SequenceEqual(other.Match.Key);

    /// <summary>What keeps the other version from what this one has found.</summary>
    /// <param name="others">What the other versions find there.</param>
    private static Absence Why(Rehearsed finding, Rule? rule, FactSheet sheet, DatedArticle article, IReadOnlyList<Rehearsed> others)
    {
        if (rule is null || rule.Status is RuleStatus.Draft or RuleStatus.Retired)
        {
            return new(rule is null ? AbsentBecause.NoRule : AbsentBecause.Status, [], []);
        }

        var sameKey = rule.Alert.Key.SequenceEqual(finding.Match.Rule.Alert.Key);
        var trace = Traces(finding, rule, sheet, article, sameKey).FirstOrDefault(one => !one.Holds);
        if (trace is not null)
        {
            return new(trace.IsUndecided ? AbsentBecause.Undecided : AbsentBecause.Stopped, NearMiss.Of(trace), []);
        }

        ImmutableArray<ImmutableArray<KeyPart>> keys =
        [
            .. others
                .Where(other => other.Match.Rule.Id == finding.Match.Rule.Id && SameWords.Share(finding.Match, other.Match))
                .Select(other => other.Match.Key),
        ];
        return new(keys.IsEmpty ? AbsentBecause.Unknown : AbsentBecause.OtherKey, [], keys);
    }

    /// <summary>First what stops the facts whatever their key is, then what stops them under this one.</summary>
    private static IEnumerable<ConditionTrace> Traces(Rehearsed finding, Rule rule, FactSheet sheet, DatedArticle article, bool sameKey) =>
        Enumerable.Range(0, sameKey ? 2 : 1).Select(at => Explanation.OfMatch(rule, sheet, article.Time, finding.Match, byKey: at == 1));
}
