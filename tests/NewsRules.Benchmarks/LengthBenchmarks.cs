using BenchmarkDotNet.Attributes;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Tests;

namespace NewsRules.Benchmarks;

/// <summary>
/// One long article → facts: news one behind the other, as much as is asked for. What a character costs must not grow with their number.
/// </summary>
public class LengthBenchmarks
{
    private readonly FactExtractor _extractor = new(RepositoryRules.Book.Lexicon);
    private Article _article = new("long", "", "");

    /// <summary>The language of the article.</summary>
    [Params("ar", "en")]
    public string Language { get; set; } = "";

    /// <summary>Units of its body.</summary>
    [Params(65_536, 1_048_576)]
    public int Length { get; set; }

    /// <summary>Joins the news.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var news = string.Join('\n', News.In(Language).Select(article => article.Body));
        _article = _article with
        {
            Body = string.Concat(Enumerable.Repeat(news, (Length / news.Length) + 1))[..Length],
            Language = Language,
        };
    }

    /// <summary>Every fact.</summary>
    [Benchmark]
    public int Extract() => _extractor.Extract(_article).Statements.Length;
}
