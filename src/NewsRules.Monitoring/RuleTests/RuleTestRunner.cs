using System.Collections.Immutable;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Language;
using NewsRules.Language.Tests;
using NewsRules.Monitoring.Alerts;

namespace NewsRules.Monitoring.RuleTests;

/// <summary>Runs the tests that stand inside rules: article → facts → matches → alerts, as the worker would.</summary>
public sealed class RuleTestRunner(RuleBook book)
{
    private readonly FactExtractor _extractor = new(book.Lexicon);
    private readonly Dictionary<string, (Rule Rule, RuleSet Compiled)> _rules = book.Rules.Where(rule => rule.Status != RuleStatus.Retired).ToDictionary(
        rule => rule.Id,
        rule => (rule, RuleSet.Compile([rule with { Status = RuleStatus.Live }])),
        StringComparer.Ordinal);

    /// <summary>Runs every test of every rule that has no error and is not retired, in order.</summary>
    public IEnumerable<RuleTestOutcome> RunAll() => book.Tests.Where(test => _rules.ContainsKey(test.Rule)).Select(Run);

    private RuleTestOutcome Run(RuleTest test)
    {
        var (rule, compiled) = _rules[test.Rule];

        // An article without a date is seen before any exception ends.
        var seen = test.Article.Published ?? DateTimeOffset.UnixEpoch;
        var sheet = test.Facts ?? _extractor.Extract(test.Article);
        var matches = compiled.Match(sheet, seen).Matches;
        return new(test,
        [
            .. Alerts(test, rule, matches, sheet, seen),
            .. Because(test, rule, sheet, seen),
            .. FactExpectation.Failures(test.Expect, matches),
            .. AlertExpectation.Failures(test.Expect, Raised(matches, seen)),
        ]);
    }

    private IEnumerable<string> Alerts(RuleTest test, Rule rule, ImmutableArray<Match> matches, FactSheet sheet, DateTimeOffset seen)
    {
        var raised = Raised(matches, seen);
        if (raised.Length != test.Expect.Alerts)
        {
            var reason = !rule.Alert.Raise ? "the rule says alert: none"
                : matches.IsEmpty ? $"stopped by {Told(NearMiss.Of(Explanation.Of(rule, sheet, seen)))}"
                : string.Join("; ", matches.Select(Keys));
            yield return $"Alerts: {test.Expect.Alerts} expected, {raised.Length} raised: {reason}.";
        }
    }

    private ImmutableArray<Alert> Raised(ImmutableArray<Match> matches, DateTimeOffset seen) =>
        [.. matches.Select(match => AlertDesk.Raise(match, seen, null, _extractor.Lexicon)).OfType<Alert>().Where(alert => alert.Suppressed is null)];

    private static IEnumerable<string> Because(RuleTest test, Rule rule, FactSheet sheet, DateTimeOffset seen)
    {
        if (test.Expect.Because is { } because
            && NearMiss.Of(Explanation.Of(rule, sheet, seen)) is { IsEmpty: false } misses
            && !misses.Any(miss => miss.Conditions is [var only] && only.Name == because))
        {
            yield return $"It should be stopped by {because} alone, and is by {Told(misses)}.";
        }
    }

    private static string Told(ImmutableArray<NearMiss> misses) =>
        string.Join(" or ", misses.Select(miss => string.Join(" and ", miss.Conditions)).Distinct());

    private static string Keys(Match match) => match.Key.IsEmpty ? match.Rule.Id : string.Join(", ", match.Key.Select(part => $"{part.Path.Name} {part.Value ?? "none"}"));
}
