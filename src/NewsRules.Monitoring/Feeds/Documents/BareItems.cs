using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>Items without a feed around them, one behind the other.</summary>
internal static partial class BareItems
{
    private const string End = "</item>";

    /// <summary>The same text with a feed around them; any other text as it is. One that breaks off still does.</summary>
    public static string InFeed(string text) =>
        Opening().Match(text) is not { Success: true } opening
            ? text
            : text.Insert(opening.Length, "<rss>") + (text.EndsWith(End, StringComparison.OrdinalIgnoreCase) ? "</rss>" : "");

    [GeneratedRegex(
        @"^(<\?xml[^>]{0,200}>\s*)?(?=<item[\s>])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Opening();
}
