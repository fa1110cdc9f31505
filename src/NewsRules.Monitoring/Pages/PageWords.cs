using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Pages;

/// <summary>The words in class names and ids: "relatedPosts-list" is related, posts, list. What is longer is a headline made into a name.</summary>
internal static partial class PageWords
{
    private const int MostWords = 4;

    public static IEnumerable<string> Of(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(name => Word().Matches(name)).Where(words => words.Count <= MostWords).SelectMany(words => words.Select(match => match.Value));

    // Behind a digit begins no word: names such as "e1ad" are made by machines.
    [GeneratedRegex("(?<![0-9])([A-Z]?[a-z]+|[A-Z]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
