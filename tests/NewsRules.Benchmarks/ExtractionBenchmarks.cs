using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Tests;

namespace NewsRules.Benchmarks;

/// <summary>Articles → facts, beside the floor: what folding, cutting and looking up the same words costs alone.</summary>
public class ExtractionBenchmarks
{
    private readonly FactExtractor _extractor = new(RepositoryRules.Book.Lexicon);
    private readonly FactExtractor _tenfold = new(Tenfold(RepositoryRules.Book.Lexicon));
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

    /// <summary>Words of the lexicon, counted over tokens that are kept.</summary>
    [Benchmark]
    public int FloorOfTokens()
    {
        var known = 0;
        foreach (var article in _articles)
        {
            known += _floor.CountOfTokens(article.Title) + _floor.CountOfTokens(article.Body);
        }

        return known;
    }

    /// <summary>Every fact.</summary>
    [Benchmark]
    public int Extract() => Facts(_extractor);

    /// <summary>Every fact, by a lexicon of ten times as many forms.</summary>
    [Benchmark]
    public int ExtractTenfoldLexicon() => Facts(_tenfold);

    private int Facts(FactExtractor extractor)
    {
        var facts = 0;
        foreach (var article in _articles)
        {
            facts += extractor.Extract(article).Statements.Length;
        }

        return facts;
    }

    /// <summary>Nine more forms for each, of its letters backwards: as long, and hardly ever met.</summary>
    private static Lexicon Tenfold(Lexicon lexicon) =>
        lexicon.With([
            .. from entry in lexicon.Entries
            where entry.Term.Kind != TermKind.Noise
            from copy in Enumerable.Range(1, 9)
            select entry with
            {
                Form = string.Concat(entry.Form.Reverse()) + copy,
            },
        ]);
}
