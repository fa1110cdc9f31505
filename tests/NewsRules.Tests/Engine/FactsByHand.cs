using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Tests;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Engine;

/// <summary>
/// The facts of a case file, as tests inside rules write them, and the article that they are said to be of. A key that is no slot fails the
/// run.
/// </summary>
internal static class FactsByHand
{
    private static readonly string[] ArticleKeys = ["title", "body", "source", "language", "published"];

    public static FactSheet Read(YamlMapping test)
    {
        var complaints = new List<Diagnostic>();
        var shape = new Shape(complaints);
        var map = shape.Map(test["article"], "An article", ArticleKeys);
        var article = new Article("a", Text(map, "title") ?? "", Text(map, "body") ?? "")
        {
            Source = Text(map, "source"),
            Language = Text(map, "language"),
            Published = shape.Time(map?["published"], "published"),
        };
        var sheet =
            test["facts"] is { } facts && facts is not YamlSequence { Items.IsEmpty: true }
                ? new FactShorthand(new Names(RepositoryRules.Book.Lexicon), shape).Read(facts, article)
                : new FactSheet(article, article.Language ?? "en", [], [], []);
        Assert.Empty(complaints.Select(DiagnosticText.Line));
        return sheet;
    }

    private static string? Text(YamlMapping? map, string key) => (map?[key] as YamlScalar)?.Value;
}
