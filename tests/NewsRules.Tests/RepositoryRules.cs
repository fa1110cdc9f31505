using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests;

/// <summary>The rules, their tests and the lexicons of this repository, read once for all tests.</summary>
internal static class RepositoryRules
{
    public static RuleBook Book { get; } =
        RuleBook.Read(
            [
                .. Directory
                    .EnumerateFiles(Repository.At("rules"), "*.yaml", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(path => new SourceFile(path, File.ReadAllText(path))),
            ],
            Lexicon.Empty
        );

    /// <summary>The furniture of pages that the repository's lexicons know.</summary>
    public static PageNoise Noise { get; } = Book.Lexicon.Noise;
}
