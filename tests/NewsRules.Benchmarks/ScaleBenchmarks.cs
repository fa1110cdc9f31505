using BenchmarkDotNet.Attributes;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;

namespace NewsRules.Benchmarks;

/// <summary>Facts of fifty articles → matches, five an article. What an article costs must not grow with the number of rules.</summary>
public class ScaleBenchmarks
{
    private const int Articles = 50;
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
        Console.WriteLine($"// {Rules} rules compiled in {took.TotalMilliseconds:0} ms to {bytes / Rules} bytes each; tried of them: median {tried[tried.Length / 2]}, p95 {tried[tried.Length * 95 / 100]}, all {tried.Sum()}; matches {Match()}");
        GC.KeepAlive(rules);
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

    /// <summary>All articles on each of two threads: the processor time of an article says whether they stand in each other's way.</summary>
    [Benchmark(OperationsPerInvoke = 2 * Articles)]
    public void MatchOnTwoThreads() => Parallel.For(0, 2, _ => Match());
}
