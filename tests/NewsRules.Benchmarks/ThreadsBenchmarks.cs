using BenchmarkDotNet.Attributes;
using NewsRules.Engine.Matching;

namespace NewsRules.Benchmarks;

/// <summary>
/// Facts of fifty articles → matches by ten thousand searches, the same work on one thread and shared by two: the time until all is done. Two that wait for each
/// other take as long as one, and a loop that tries each rule tells what the machine itself gains by its second core.
/// </summary>
[Config(typeof(ByWallClock))]
public class ThreadsBenchmarks
{
    private const int Rules = 10_000;
    private const int Articles = 50;
    private SavedSearches _searches = null!;
    private RuleSet _rules = null!;

    /// <summary>How many threads share the work.</summary>
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
    public void Match() => OnAll(() => _searches.Sheets.Sum(sheet => _rules.Match(sheet, MatchingBenchmarks.Now).Matches.Length), 200);

    /// <summary>By trying each.</summary>
    [Benchmark(Description = "each rule tried")]
    public void TryEach() => OnAll(() => _searches.Sheets.Sum(sheet => _searches.All.Count(search => sheet.Statements.Any(search.Fits))), 2);

    private void OnAll(Func<int> match, int times) => Parallel.For(0, Threads, _ =>
    {
        for (var time = 0; time < times / Threads; time++)
        {
            match();
        }
    });
}
