using BenchmarkDotNet.Attributes;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Tests.Engine;

namespace NewsRules.Benchmarks;

/// <summary>
/// Three hundred articles in turn, on each of which two rules of one shape are tried, and match nothing: what that takes of memory.
/// </summary>
public class MissBenchmarks
{
    private const int Times = 10;
    private FactSheet[] _sheets = [];
    private RuleSet _rules = null!;

    /// <summary>How many rules are tried.</summary>
    [Params(Shelf.Few)]
    public int Rules { get; set; }

    /// <summary>What they ask.</summary>
    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = "";

    /// <summary>Those of the tests.</summary>
    public static IEnumerable<string> Shapes => Misses.Shapes.Keys;

    /// <summary>Compiles, and lets the thread see articles.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _sheets = [.. Enumerable.Range(0, Times).SelectMany(time => Misses.Sheets(time, isJoint: Shape == Misses.Joint))];
        _rules = RuleSet.Compile(
            Enumerable.Range(0, Rules).Select(at => new Rule($"r{at}", Misses.Shapes[Shape], [], AlertPolicy.Default, "1"))
        );
        if (Match() > 0)
        {
            throw new InvalidOperationException($"{Shape} matches.");
        }
    }

    /// <summary>All articles.</summary>
    [Benchmark(OperationsPerInvoke = Times * Misses.Articles)]
    public int Match()
    {
        var matches = 0;
        foreach (var sheet in _sheets)
        {
            matches += _rules.Match(sheet, MatchingBenchmarks.Now).Matches.Length;
        }

        return matches;
    }
}
