using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>What extraction costs by shape, never by the clock: memory that is not given back is paid in time.</summary>
public sealed class ExtractionCostTests
{
    // The facts of our samples take 35; tokens and forms would take another 20.
    private const int MostBytesOfACharacter = 48;

    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public void NoMoreIsAllocatedThanFactsNeed(string language)
    {
        var article = SampleIn(language);
        var least = Enumerable.Range(0, 5).Min(_ => BytesFor(article));

        Assert.InRange((double)least / article.Body.Length, 1, MostBytesOfACharacter);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public void AllocationGrowsWithTheText(string language)
    {
        var article = SampleIn(language);
        var tenfold = article with { Body = string.Join('\n', Enumerable.Repeat(article.Body, 10)) };
        BytesFor(tenfold);

        Assert.InRange(BytesFor(tenfold), 1, BytesFor(article) * 15);
    }

    private static long BytesFor(Article article)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Extractor.Extract(article);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>All our samples of a language as one article.</summary>
    private static Article SampleIn(string language)
    {
        var articles = Directory
            .EnumerateFiles(Repository.At("rules/samples"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(path =>
            {
                using var lines = File.OpenRead(path);
                return ArticleReader.ReadAllJsonLines(lines).Articles;
            });
        return new(
            "samples",
            "",
            string.Join('\n', articles.Where(article => article.Language == language).Select(article => article.Body))
        )
        {
            Language = language,
        };
    }
}
