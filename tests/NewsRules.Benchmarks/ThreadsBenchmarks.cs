using BenchmarkDotNet.Attributes;
using NewsRules.Engine.Matching;

namespace NewsRules.Benchmarks;

/// <summary>
/// Facts of fifty articles → matches by ten thousand searches, on one thread and on two at once. The clock counts processor time: an article that takes more of
/// it on two threads is one for which they stand in each other's way, and a loop that tries each rule tells what the machine itself makes of that.
/// </summary>
public class ThreadsBenchmarks
{
    private const int Rules = 10_000;
    private const int Articles = 50;
    private SavedSearches _searches = null!;
    private RuleSet _rules = null!;

    /// <summary>How many threads match all articles each.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Compiles.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _searches = new SavedSearches(Rules, Articles);
        _rules = RuleSet.Compile(_searches.All.Select((search, at) => search.ToRule(at)));
    }

    /// <summary>By the index.</summary>
    [Benchmark(Description = "NewsRules")]
    public void Match() => OnAll(() => _searches.Sheets.Sum(sheet => _rules.Match(sheet, MatchingBenchmarks.Now).Matches.Length), 100);

    /// <summary>By trying each.</summary>
    [Benchmark(Description = "each rule tried")]
    public void TryEach() => OnAll(() => _searches.Sheets.Sum(sheet => _searches.All.Count(search => sheet.Statements.Any(search.Fits))), 1);

    private void OnAll(Func<int> match, int times) => Parallel.For(0, Threads, _ =>
    {
        for (var time = 0; time < times; time++)
        {
            match();
        }
    });
}
