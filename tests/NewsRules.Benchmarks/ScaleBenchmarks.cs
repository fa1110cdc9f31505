using BenchmarkDotNet.Attributes;
using NewsRules.Engine.Matching;

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

    /// <summary>Compiles, and tells how many rules are tried.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _searches = new SavedSearches(Rules, Articles);
        _rules = RuleSet.Compile(_searches.All.Select((search, at) => search.ToRule(at)));
        int[] tried = [.. _searches.Sheets.Select(sheet => _rules.Match(sheet, MatchingBenchmarks.Now).RulesTried).Order()];
        Console.WriteLine($"// Of {Rules} rules are tried: median {tried[tried.Length / 2]}, p95 {tried[tried.Length * 95 / 100]}, sum {tried.Sum()}, matches {Match()}");
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
