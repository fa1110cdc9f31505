using System.Collections.Immutable;
using System.Diagnostics;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Language;
using NewsRules.Language.Tests;
using NewsRules.Monitoring.Alerts;

namespace NewsRules.Monitoring.RuleTests;

/// <summary>Runs the tests that stand inside rules: article → facts → matches → alerts, as the worker would.</summary>
public sealed class RuleTestRunner
{
    private const int MostTold = 12;
    private const int MostChoices = 1_000;
    private readonly RuleBook _book;
    private readonly FactExtractor _extractor;
    private readonly Func<Rule, IRuleMatcher> _engine;
    private readonly Dictionary<string, (Rule Rule, Func<RuleTest, RuleTestOutcome> Run)> _rules;

    /// <summary>Of all rules of a book that are not retired.</summary>
    /// <param name="engine">What evaluates a rule.</param>
    public RuleTestRunner(RuleBook book, Func<Rule, IRuleMatcher> engine)
    {
        (_book, _engine) = (book, engine);
        _extractor = new(book.Lexicon);
        _rules = book
            .Rules.Where(rule => rule.Status != RuleStatus.Retired)
            .ToDictionary(rule => rule.Id, rule => (rule, Runs(rule)), StringComparer.Ordinal);
    }

    /// <summary>Runs every test of every rule that has no error and is not retired, in order.</summary>
    public IEnumerable<RuleTestOutcome> RunAll() =>
        _book.Tests.Where(test => _rules.ContainsKey(test.Rule)).Select(test => _rules[test.Rule].Run(test));

    /// <summary>The rule that a test of <see cref="RunAll"/> stands in.</summary>
    public Rule Rule(string id) => _rules[id].Rule;

    /// <summary>The test, its article read into facts once for all runs.</summary>
    public RuleTest Read(RuleTest test) => test with { Facts = FactsOf(test) };

    /// <summary>What runs tests on a rule, which need not be the one that they stand in.</summary>
    public Func<RuleTest, RuleTestOutcome> Runs(Rule rule)
    {
        var compiled = RuleSet.Compile([rule with { Status = RuleStatus.Live }], _engine);
        return test => Run(test, rule, compiled);
    }

    private FactSheet FactsOf(RuleTest test) => test.Facts ?? _extractor.Extract(test.Article);

    private RuleTestOutcome Run(RuleTest test, Rule rule, RuleSet compiled) =>
        test.Error is { } error ? new(test, [$"It was not run: {error.Code}: {error.Message}"]) : RunWhole(test, rule, compiled);

    private RuleTestOutcome RunWhole(RuleTest test, Rule rule, RuleSet compiled)
    {
        // An article without a date is seen before any exception ends.
        var (seen, began) = (test.Article.Published ?? DateTimeOffset.UnixEpoch, Stopwatch.GetTimestamp());
        var sheet = FactsOf(test);
        var result = compiled.Match(sheet, seen);
        var matches = result.Matches;
        ImmutableArray<string> failures =
        [
            .. Undecided.Of(test.Article, result) is { } doubt ? [doubt] : ImmutableArray<string>.Empty,
            .. Alerts(test, rule, matches, sheet, seen),
            .. Because(test, rule, sheet, seen),
            .. FactExpectation.Failures(test.Expect, matches),
            .. AlertExpectation.Failures(test.Expect, Raised(matches, seen)),
        ];
        return new(test, failures) { Took = Stopwatch.GetElapsedTime(began) };
    }

    private IEnumerable<string> Alerts(RuleTest test, Rule rule, ImmutableArray<Match> matches, FactSheet sheet, DateTimeOffset seen)
    {
        var raised = Raised(matches, seen);
        if (raised.Length != test.Expect.Alerts)
        {
            var reason =
                !rule.Alert.Raise ? "the rule says alert: none"
                : matches.IsEmpty ? $"stopped by {Told(NearMiss.Of(Explanation.Of(rule, sheet, seen)))}"
                : string.Join("; ", matches.Select(Keys));
            yield return $"Alerts: {test.Expect.Alerts} expected, {raised.Length} raised: {reason}.";
        }
    }

    private ImmutableArray<Alert> Raised(ImmutableArray<Match> matches, DateTimeOffset seen) =>
        [
            .. matches
                .Select(match => AlertDesk.Raise(match, seen, null, _extractor.Lexicon))
                .OfType<Alert>()
                .Where(alert => alert.Suppressed is null),
        ];

    private static IEnumerable<string> Because(RuleTest test, Rule rule, FactSheet sheet, DateTimeOffset seen)
    {
        if (
            test.Expect.Because is { IsEmpty: false } because
            && NearMiss.Of(Explanation.Of(rule, sheet, seen)) is var misses
            && (!misses.IsEmpty || !rule.Alert.Raise)
            && !misses
                .Select(miss => miss.Conditions)
                .Concat(NearMiss.OfEachChoice(misses).Take(MostChoices))
                .Any(failed => Are(failed, because))
        )
        {
            yield return $"It should be stopped by {string.Join(" and ", because)} alone, and is {(misses.IsEmpty ? "not stopped" : $"by {Told(misses)}")}.";
        }
    }

    /// <summary>Whether each name is that of a condition of its own, and none is left.</summary>
    private static bool Are(ImmutableArray<FailedCondition> failed, ImmutableArray<string> names) =>
        failed.Length == names.Length
        && (
            names.IsEmpty
            || failed
                .Where(one => one.IsCalled(names[0]))
                .DistinctBy(one => string.Join(' ', one.AlsoCalled.Prepend(one.Name)))
                .Any(one => Are(failed.Remove(one), names[1..]))
        );

    private static string Told(ImmutableArray<NearMiss> misses)
    {
        string[] reasons = [.. misses.Select(miss => string.Join(" and ", miss.Conditions)).Distinct()];
        return string.Join(
            " or ",
            reasons.Length <= MostTold ? reasons : [.. reasons.Take(MostTold), $"{reasons.Length - MostTold} others"]
        );
    }

    private static string Keys(Match match) =>
        match.Key.IsEmpty ? match.Rule.Id : string.Join(", ", match.Key.Select(part => $"{part.Path.Name} {part.Told}"));
}
