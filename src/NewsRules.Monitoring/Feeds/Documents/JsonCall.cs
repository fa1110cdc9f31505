using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>
/// JSON as scripts ask for it: handed to a function ("show({…});"), or behind what keeps strangers from running it (")]}'"), comments, or
/// what a program complained of.
/// </summary>
internal static partial class JsonCall
{
    /// <summary>The JSON in it; any other text as it is.</summary>
    public static string Inside(string text) =>
        Opening().Match(text) is not { Success: true } opening ? BehindWords(text)
        : opening.ValueSpan is [.., '('] ? text[opening.Length..].TrimEnd(' ', '\t', '\r', '\n', ';').TrimEnd(')').Trim()
        : text[opening.Length..].Trim();

    // A warning in HTML, and the feed.
    private static string BehindWords(string text) =>
        text[0] is not ('{' or '[')
        && text[^1] == '}'
        && text.Contains("\"items\"", StringComparison.Ordinal)
        && Feed().Match(text) is { Success: true } feed
            ? text[feed.Index..]
            : text;

    [GeneratedRegex(
        @"\{\s*""version""\s*:\s*""https?:\\?/\\?/(www\.)?jsonfeed\.org",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Feed();

    [GeneratedRegex(
        @"^(?>/\*.{0,1000}?\*/\s*|//[^\n]*\n\s*)*(|[\w$.]{1,100}\s*\(|\)\]\}',?|(for\s*\(;;\)|while\s*\(1\));)(?=\s*[{\[])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline
    )]
    private static partial Regex Opening();
}
