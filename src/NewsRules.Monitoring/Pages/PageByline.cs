using System.Text.RegularExpressions;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Feeds.Dates;

namespace NewsRules.Monitoring.Pages;

/// <summary>Who wrote an article, out of the line in which a page says so: "Written by: Nadia Libi | 3 March 2026".</summary>
internal static partial class PageByline
{
    // A longer sentence is what a box about the author says.
    private const int MostWords = 5;

    /// <summary>The line without its label, and without the date and counters beside the name; null for what is more than a name.</summary>
    public static string? Of(string? line, PageNoise noise)
    {
        var words = OneLine.Of(line ?? "");
        var name = string.Concat(
                Border()
                    .Split(noise.BehindByline(words) ?? words)
                    .SkipWhile(IsNoName)
                    .TakeWhile(part => !IsNoName(part) || Border().IsMatch(part))
            )
            .Trim(' ', '|', '•', '·', '-', '–', ':');
        return name.Length == 0 || (name[^1] == '.' && name.Count(' ') >= MostWords) ? null : name;

        bool IsNoName(string part) =>
            noise.IsNoise(part) || (FeedDate.Read(part) is not null && !noise.IsByline(string.Join(' ', part.Split(' ').Take(MostWords))));
    }

    [GeneratedRegex(@"(\s*[|•·]\s*|\s[-–]\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Border();
}
