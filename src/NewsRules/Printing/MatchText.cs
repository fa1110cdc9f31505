using NewsRules.Engine.Matching;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Printing;

/// <summary>Matches, for people.</summary>
internal static class MatchText
{
    /// <summary>Writes a match and the words that made it true.</summary>
    public static void Write(TextWriter output, Match match)
    {
        var article = match.Sheet.Article;
        output.WriteLine(CleanText.Line(Wording.Joined(match.Rule.Id, match.Rule.Title, Key(match))));
        output.WriteLine($"  article: {CleanText.Line(Wording.Joined(article.Id, article.Title))}");
        foreach (var fact in match.Facts)
        {
            output.WriteLine($"  {FactText.Line(fact, match.Sheet)}");
        }

        foreach (var words in match.Words)
        {
            output.WriteLine($"  words: “{CleanText.Line(words.Span.Of(article.Text(words.Field)).ToString())}”");
        }

        output.WriteLine();
    }

    private static string Key(Match match) =>
        string.Join(", ", match.Key.Where(part => part.Value is not null).Select(part => $"{part.Path.Name}: {part.Value}"));
}
