using BenchmarkDotNet.Attributes;
using NewsRules.Engine.Matching;

namespace NewsRules.Benchmarks;

/// <summary>
/// Facts of fifty articles → matches by ten thousand searches, the same work on one thread and shared by two: the time until all is done.
/// Two that wait for each other take as long as one, and a loop that tries each rule tells what the machine itself gains by its second
/// core.
/// </summary>
[Config(typeof(ByWallClock))]
public class ThreadsBenchmarks
{
    private const int Rules = 10_000;
    private const int Articles = 50;
    private static readonly Barrier Both = new(2);
    private SavedSearches _searches = null!;
    private RuleSet _rules = null!;
    private Action? _share;

    /// <summary>How many threads share the work.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Compiles, and starts the second thread.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _searches = new SavedSearches(Rules, Articles);
        _rules = RuleSet.Compile(_searches.All.Select((search, at) => search.ToRule(at)));
        new Thread(Work) { IsBackground = true }.Start();
    }

    /// <summary>By the index.</summary>
    [Benchmark(Description = "NewsRules")]
    public void Match() => OnAll(() => _searches.Sheets.Sum(sheet => _rules.Match(sheet, MatchingBenchmarks.Now).Matches.Length), 200);

    /// <summary>By trying each.</summary>
    [Benchmark(Description = "each rule tried")]
    public void TryEach() => OnAll(() => _searches.Sheets.Sum(sheet => _searches.All.Count(search => sheet.Voices.Any(search.Fits))), 2);

    /// <summary>Ends the second thread.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _share = null;
        Both.SignalAndWait();
    }

    private void OnAll(Func<int> match, int times)
    {
        void Share()
        {
            for (var time = 0; time < times / Threads; time++)
            {
                match();
            }
        }

        if (Threads == 1)
        {
            Share();
            return;
        }

        _share = Share;
        Both.SignalAndWait();
        Share();
        Both.SignalAndWait();
    }

    /// <summary>The second thread: takes its share when the first does.</summary>
    private void Work()
    {
        for (Both.SignalAndWait(); _share is { } share; Both.SignalAndWait())
        {
            share();
            Both.SignalAndWait();
        }
    }
}
