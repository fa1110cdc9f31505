using NewsRules.Engine.Matching;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Printing;

/// <summary>Matches, for people.</summary>
internal static class MatchText
{
    /// <summary>Writes a match and the words that made it true.</summary>
    /// <param name="name">What people call the article.</param>
    public static void Write(TextWriter output, string name, Match match)
    {
        output.WriteLine(CleanText.Line(Wording.Joined(match.Rule.Id, match.Rule.Title, Key(match))));
        output.WriteLine($"  article: {CleanText.Line(Wording.Joined(name, match.Sheet.Article.Title))}");
        WriteFacts(output, match, "  ");
        output.WriteLine();
    }

    /// <summary>Writes one of several that a rule found: when, where, and the facts.</summary>
    public static void WriteExample(TextWriter output, Match match, DateTimeOffset time)
    {
        var article = match.Sheet.Article;
        output.WriteLine(
            $"    {CleanText.Line(Wording.Joined(Wording.Minute(time), article.Source, article.Id, article.Title, Key(match)))}"
        );
        WriteFacts(output, match, "      ");
    }

    private static void WriteFacts(TextWriter output, Match match, string indent)
    {
        foreach (var fact in match.Facts)
        {
            output.WriteLine($"{indent}{FactText.Line(fact, match.Sheet)}");
        }

        foreach (var words in match.Words)
        {
            output.WriteLine($"{indent}words: “{CleanText.Line(words.Span.Of(match.Sheet.Article.Text(words.Field)).ToString())}”");
        }
    }

    private static string Key(Match match) => string.Join(", ", match.Key.Select(part => $"{part.Path.Name}: {part.Told}"));
}
