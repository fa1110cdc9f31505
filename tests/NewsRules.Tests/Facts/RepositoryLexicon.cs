using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Facts;

/// <summary>The lexicons of the repository, and four countries for tests that need no more.</summary>
internal static class RepositoryLexicon
{
    private const string Countries = """
        lexicon: countries
        language: ar
        countries:
          LY: { names: [ليبيا], adjectives: [ليبي], capitals: [طرابلس] }
          RU: { names: [روسيا], adjectives: [روسي], capitals: [موسكو] }
          TR: { names: [تركيا], adjectives: [تركي], capitals: [أنقرة] }
          EG: { names: [مصر], adjectives: [مصري], capitals: [القاهرة] }
        """;

    public static RuleBook Book { get; } = RuleBook.Read([.. Files(), new SourceFile("test-countries.yaml", Countries)], Lexicon.Empty);

    private static IEnumerable<SourceFile> Files()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "NewsRules.sln")))
        {
            folder = folder.Parent;
        }

        return Directory.EnumerateFiles(Path.Combine(folder.FullName, "rules", "lexicons"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => new SourceFile(file, File.ReadAllText(file)));
    }
}
