using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Tests;

namespace NewsRules.Benchmarks;

/// <summary>Real articles where <c>../shared/corpus</c> lies beside the checkout, else our samples.</summary>
internal static class News
{
    public static ImmutableArray<Article> In(string language)
    {
        var corpus = Repository.At($"../shared/corpus/{language}.jsonl");
        return File.Exists(corpus)
            ? Read(corpus)
            :
            [
                .. Directory
                    .EnumerateFiles(Repository.At("rules/samples"), "*.jsonl")
                    .SelectMany(path => Read(path))
                    .Where(article => article.Language == language),
            ];
    }

    /// <summary>Units of all titles and bodies.</summary>
    public static long CharactersIn(string language) => In(language).Sum(article => (long)article.Title.Length + article.Body.Length);

    private static ImmutableArray<Article> Read(string path)
    {
        using var lines = File.OpenRead(path);
        return ArticleReader.ReadAllJsonLines(lines).Articles;
    }
}
