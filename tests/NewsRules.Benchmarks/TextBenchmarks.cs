using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NewsRules.Engine.Matching;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Tests;

namespace NewsRules.Benchmarks;

/// <summary>Fifty articles → facts, and → matches, five an article.</summary>
public class TextBenchmarks
{
    private const int Articles = 50;
    private readonly FactExtractor _extractor = new(RepositoryRules.Book.Lexicon);
    private ImmutableArray<Article> _articles;
    private RuleSet _rules = null!;

    /// <summary>How many searches.</summary>
    [Params(10_000)]
    public int Rules { get; set; }

    /// <summary>
    /// Compiles, and runs both until the runtime has optimised what they share: whichever is measured first would pay for it.
    /// </summary>
    [GlobalSetup]
    public void Setup()
    {
        var searches = new SavedSearches(Rules, Articles);
        _articles = [.. searches.Sheets.Select(sheet => sheet.Article)];
        _rules = RuleSet.Compile(searches.All.Select((search, at) => search.ToRule(at)));
        for (var time = 0; time < 300; time++)
        {
            Extract();
            Match();
        }
    }

    /// <summary>Facts alone.</summary>
    [Benchmark(Baseline = true, Description = "text → facts", OperationsPerInvoke = Articles)]
    public int Extract() => _articles.Sum(article => _extractor.Extract(article).Statements.Length);

    /// <summary>Matches of the facts.</summary>
    [Benchmark(Description = "text → matches", OperationsPerInvoke = Articles)]
    public int Match() => _articles.Sum(article => _rules.Match(_extractor.Extract(article), MatchingBenchmarks.Now).Matches.Length);
}
