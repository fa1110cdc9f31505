using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Articles;

/// <summary>The page noise that the repository's lexicons know.</summary>
internal static class RepositoryNoise
{
    public static RuleBook Book { get; } = RuleBook.Read([.. Files()], Lexicon.Empty);

    public static PageNoise Noise { get; } = PageNoise.Of(Book.Lexicon);

    private static IEnumerable<SourceFile> Files() => new[] { "ar", "en" }
        .Select(language => Repository.At($"rules/lexicons/{language}/noise.yaml"))
        .Select(path => new SourceFile(path, File.ReadAllText(path)));
}
