using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>JSON as scripts ask for it: handed to a function ("show({…});"), or behind what keeps strangers from running it (")]}'").</summary>
internal static partial class JsonCall
{
    /// <summary>The JSON in it; any other text as it is.</summary>
    public static string Inside(string text) => Opening().Match(text) is not { Success: true } opening ? text
        : opening.ValueSpan is [.., '('] ? text[opening.Length..].TrimEnd(' ', '\t', '\r', '\n', ';').TrimEnd(')').Trim()
        : text[opening.Length..].Trim();

    [GeneratedRegex(@"^(/\*.{0,100}?\*/\s*)?([\w$.]{1,100}\s*\(|\)\]\}',?|(for\s*\(;;\)|while\s*\(1\));)(?=\s*[{\[])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Opening();
}
