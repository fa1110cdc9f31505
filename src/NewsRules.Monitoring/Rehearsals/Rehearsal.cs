using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Monitoring.Alerts;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Stories;

namespace NewsRules.Monitoring.Rehearsals;

/// <summary>
/// What rules would have made of articles that came one after the other: keys, stories and throttles as the worker has them, kept in memory
/// alone.
/// </summary>
/// <param name="engine">What evaluates a rule.</param>
public sealed class Rehearsal(IEnumerable<Rule> rules, Lexicon lexicon, Func<Rule, IRuleMatcher> engine)
{
    private readonly FactExtractor _extractor = new(lexicon);
    private readonly RuleSet _rules = RuleSet.Compile(rules, engine);
    private readonly Dictionary<(string Rule, string Key), EarlierAlert> _newest = [];
    private readonly Dictionary<(string Story, string Rule, string Key), EarlierAlert> _ofStory = [];

    /// <summary>The facts of an article and what the rules make of them.</summary>
    public (FactSheet Sheet, IReadOnlyList<Rehearsed> Findings) Take(DatedArticle dated)
    {
        var sheet = _extractor.Extract(dated.Article);
        var news = Revision.News(_rules.Match(sheet, dated.Time), dated.Earlier, _extractor, _rules, dated.Time);
        return (
            sheet,
            [.. news.Select(match => new Rehearsed(match, dated.Time, Raise(match, dated.Time, isRevision: !dated.Earlier.IsEmpty)))]
        );
    }

    private Alert? Raise(Match match, DateTimeOffset time, bool isRevision)
    {
        var key = (match.Rule.Id, AlertDesk.KeyText(match));
        var told = (StoryOf(match.Sheet.Article), key.Id, key.Item2);
        var earlier = (isRevision ? null : _ofStory.GetValueOrDefault(told)) ?? _newest.GetValueOrDefault(key);
        var alert = AlertDesk.Raise(match, time, earlier, lexicon);
        if (alert is { Suppressed: null or SuppressedBecause.RuleUnderTest })
        {
            var raised = new EarlierAlert(alert.Id, alert.Window, time, SameStory: false, alert.Standing);
            _newest[key] = raised;
            _ofStory.TryAdd(told, raised with { SameStory = true });
        }

        return alert;
    }

    private static string StoryOf(Article article) => article.Story ?? $"{article.Source}/{article.Id}";
}

/// <summary>What a rule found in an article.</summary>
/// <param name="Alert">What it would have raised; null for a rule that raises nothing.</param>
public sealed record Rehearsed(Match Match, DateTimeOffset Time, Alert? Alert)
{
    /// <summary>Whether somebody would have been told.</summary>
    public bool IsSent => Alert is { Suppressed: null };

    /// <summary>It alone, counted.</summary>
    public FindingCount Count => new(1, IsSent ? 1 : 0);
}
