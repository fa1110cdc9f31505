using BenchmarkDotNet.Attributes;
using NewsRules.Benchmarks.Peers;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Benchmarks;

/// <summary>
/// Facts of fifty articles → matches, five an article, beside what others use. Searches of plain text find other things; the others must
/// find the same.
/// </summary>
public class MatchingBenchmarks
{
    private const int Articles = 50;
    internal static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private const int MostByText = 1000;
    private const string SearchValues = "SearchValues a rule";
    private const string Expressions = "an expression a rule";
    private static readonly Dictionary<int, SavedSearches> Drawn = [];
    private SavedSearches _searches = null!;
    private Func<FactSheet, int> _match = null!;

    /// <summary>How many searches.</summary>
    [Params(100, 1000, 10_000)]
    public int Rules { get; set; }

    /// <summary>Who matches.</summary>
    [ParamsSource(nameof(Engines))]
    public string Engine { get; set; } = "";

    /// <summary>NRules only where it is built in.</summary>
    public static IEnumerable<string> Engines =>
        [
            "NewsRules",
            "each rule tried",
            "RulesEngine",
            SearchValues,
            Expressions,
#if WITH_NRULES
            "NRules behind the index",
            "NRules alone",
#endif
        ];

    /// <summary>
    /// Compiles, and matches until what is built lazily is built and the runtime has optimised it: whoever is measured first would pay for
    /// what all share.
    /// </summary>
    [GlobalSetup]
    public void Setup()
    {
        if (Engine is SearchValues or Expressions && Rules > MostByText)
        {
            throw new NotSupportedException($"{Engine} takes too long.");
        }

        _searches = Drawn.TryGetValue(Rules, out var drawn) ? drawn : Drawn[Rules] = new SavedSearches(Rules, Articles);
        _match = Compile();
        if (
            Engine is not (SearchValues or Expressions)
            && Match() != _searches.Sheets.Sum(sheet => _searches.All.Count(search => sheet.Voices.Any(search.Fits)))
        )
        {
            throw new InvalidOperationException($"{Engine} finds other matches.");
        }

        var end = Environment.TickCount64 + 1000;
        for (var time = 0; time < 300 && Environment.TickCount64 < end; time++)
        {
            Match();
        }
    }

    /// <summary>All articles.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Match()
    {
        var matches = 0;
        foreach (var sheet in _searches.Sheets)
        {
            matches += _match(sheet);
        }

        return matches;
    }

    private Func<FactSheet, int> Compile()
    {
        Rule[] rules = [.. _searches.All.Select((search, at) => search.ToRule(at))];
        return Engine switch
        {
            "NewsRules" => Count(RuleSet.Compile(rules)),
            "each rule tried" => sheet => _searches.All.Count(search => sheet.Voices.Any(search.Fits)),
            SearchValues => PlainText.BySearchValues(_searches.All),
            Expressions => PlainText.ByExpressions(_searches.All),
            "RulesEngine" => new MicrosoftRules(_searches.All).Match,
#if WITH_NRULES
            "NRules behind the index" => Count(RuleSet.Compile(rules, Monitoring.Engines.Find(Monitoring.Engines.NRules))),
            "NRules alone" => new NRulesAlone(_searches.All).Match,
#endif
            _ => throw new InvalidOperationException(Engine),
        };
    }

    private static Func<FactSheet, int> Count(RuleSet rules) => sheet => rules.Match(sheet, Now).Matches.Length;
}
