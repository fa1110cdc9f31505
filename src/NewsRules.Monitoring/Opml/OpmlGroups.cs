using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Opml;

/// <summary>
/// Names of groups in one another as one: "World / Africa". A name that has a slash between blanks has two there: "Press // Radio".
/// </summary>
internal static partial class OpmlGroups
{
    private const string Between = " / ";

    public static string Joined(IEnumerable<string> names) => string.Join(Between, names.Select(name => Slashes().Replace(name, "/$0")));

    public static string[] Of(string? joined) =>
        [
            .. (joined ?? "")
                .Split(Between, OpmlReader.DeepestGroup, StringSplitOptions.RemoveEmptyEntries)
                .Select(name => Doubled().Replace(name, "")),
        ];

    [GeneratedRegex("(?<= )/+(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Slashes();

    [GeneratedRegex("(?<= )/(?=/+ )", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();
}
