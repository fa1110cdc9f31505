using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Tests;

namespace NewsRules.Benchmarks;

/// <summary>Articles → facts, beside the floor: what folding, cutting and looking up the same words costs alone.</summary>
public class ExtractionBenchmarks
{
    private readonly FactExtractor _extractor = new(RepositoryRules.Book.Lexicon);
    private readonly Floor _floor = new(RepositoryRules.Book.Lexicon);
    private ImmutableArray<Article> _articles;

    /// <summary>The language of the articles.</summary>
    [Params("ar", "en")]
    public string Language { get; set; } = "";

    /// <summary>Reads the articles.</summary>
    [GlobalSetup]
    public void Setup() => _articles = News.In(Language);

    /// <summary>Words of the lexicon, counted.</summary>
    [Benchmark(Baseline = true)]
    public int Floor()
    {
        var known = 0;
        foreach (var article in _articles)
        {
            known += _floor.Count(article.Title) + _floor.Count(article.Body);
        }

        return known;
    }

    /// <summary>Every fact.</summary>
    [Benchmark]
    public int Extract()
    {
        var facts = 0;
        foreach (var article in _articles)
        {
            facts += _extractor.Extract(article).Statements.Length;
        }

        return facts;
    }
}
