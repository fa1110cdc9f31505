using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>
/// The words in class names and ids: "relatedPosts-list" is related, posts, list. What is longer is a headline made into a name.
/// </summary>
internal static partial class PageWords
{
    private const int MostWords = 4;

    public static IEnumerable<string> Of(string names) =>
        names
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Word().Matches(name))
            .Where(words => words.Count <= MostWords)
            .SelectMany(words => words.Select(match => match.Value));

    /// <summary>Those of an element.</summary>
    public static string[] In(IElement element) => [.. Of($"{element.ClassName} {element.Id}")];

    /// <summary>What the names of an element say of it.</summary>
    public static BlockName NameOf(IElement element, PageNoise noise) => In(element).Select(noise.NameOf).DefaultIfEmpty().Max();

    /// <summary>
    /// True for a name of furniture, or of what is hidden until somebody asks for it: that may be the rest of an article.
    /// </summary>
    public static bool IsNameOfFurniture(string name, PageNoise noise) =>
        Of(name).Any(word => noise.NameOf(word) != BlockName.None || word.StartsWith("hid", StringComparison.OrdinalIgnoreCase));

    // Behind a digit begins no word: names such as "e1ad" are made by machines.
    [GeneratedRegex("(?<![0-9])([A-Z]?[a-z]+|[A-Z]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
