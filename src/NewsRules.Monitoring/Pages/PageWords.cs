using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Pages;

/// <summary>The words in a class name or an id: "relatedPosts-list" is related, posts, list.</summary>
internal static partial class PageWords
{
    public static IEnumerable<string> Of(string name) => Word().Matches(name).Select(match => match.Value);

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
