using System.Globalization;
using BenchmarkDotNet.Attributes;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;

namespace NewsRules.Benchmarks;

/// <summary>Facts of fifty articles → matches, five an article. What an article costs must not grow with the number of rules.</summary>
public class ScaleBenchmarks
{
    private const int Articles = 50;

    /// <summary>A line for each number of rules: how many are tried, and what they take of memory.</summary>
    internal static readonly List<string> Told = [];

    private SavedSearches _searches = null!;
    private RuleSet _rules = null!;

    /// <summary>How many searches.</summary>
    [Params(1000, 10_000, 100_000)]
    public int Rules { get; set; }

    /// <summary>Compiles, and tells how much memory that takes and how many rules are tried.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _searches = new SavedSearches(Rules, Articles);
        Rule[] rules = [.. _searches.All.Select((search, at) => search.ToRule(at))];
        var (before, start) = (GC.GetTotalMemory(forceFullCollection: true), Environment.CpuUsage.TotalTime);
        _rules = RuleSet.Compile(rules);
        var (took, bytes) = (Environment.CpuUsage.TotalTime - start, GC.GetTotalMemory(forceFullCollection: true) - before);
        int[] tried = [.. _searches.Sheets.Select(sheet => _rules.Match(sheet, MatchingBenchmarks.Now).RulesTried).Order()];
        Told.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"* {Rules:#,0} rules: of them an article tries {tried[tried.Length / 2]} (median), {tried[tried.Length * 95 / 100]} (p95, {100.0 * tried[tried.Length * 95 / 100] / Rules:0.###} %), {tried.Average():0.0} (mean), of which {(double)Match() / Articles:0.0} match; compiled in {took.TotalMilliseconds:0} ms to {bytes / Rules:#,0} bytes a rule, {(bytes + BytesOfAllTried(rules)) / Rules:#,0} once each has been a candidate."
            )
        );
        Console.WriteLine(Told[^1]);
    }

    private static long BytesOfAllTried(Rule[] rules)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (matchers, keys) = (Array.ConvertAll(rules, RuleSet.BuiltIn), Array.ConvertAll(rules, rule => new Keys(rule)));
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(matchers);
        GC.KeepAlive(keys);
        return bytes;
    }

    /// <summary>All articles.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Match()
    {
        var matches = 0;
        foreach (var sheet in _searches.Sheets)
        {
            matches += _rules.Match(sheet, MatchingBenchmarks.Now).Matches.Length;
        }

        return matches;
    }
}
