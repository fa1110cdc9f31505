using System.Buffers;
using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>
/// The headline of a page's article: as scripts and meta elements have it, else as its title and headings do; without the name of the
/// outlet.
/// </summary>
internal static class PageTitle
{
    private static readonly SearchValues<char> Borders = SearchValues.Create("|-–—»:");

    private const int FewestOfStem = 20;

    // A headline has three words.
    private const int FewestBlanks = 2;

    /// <param name="told">By JSON-LD and meta elements, the best first; null for what they do not tell.</param>
    /// <param name="sites">Names that the page gives its site.</param>
    public static string Of(IHtmlDocument page, IEnumerable<string?> told, string[] sites, PageNoise noise)
    {
        var headings = PageStory.Headings(page).Select(heading => OneLine.Of(heading.TextContent)).Where(text => text.Length > 0).ToArray();
        var said = told.OfType<string>().Select(title => WithoutOutlet(WithoutSite(OneLine.Of(title), sites), headings)).ToArray();
        var heading = Heading(page, headings, sites, noise);
        var title = said is [var first, ..] ? first : heading;
        return Stem(title) is { } stem
            ? said.Append(heading).FirstOrDefault(other => other.Length > title.Length && other.StartsWith(stem, StringComparison.Ordinal))
                ?? title
            : title;
    }

    /// <summary>True for a headline that one of these texts has, or of which it is the begin.</summary>
    public static bool IsIn(string headline, IEnumerable<string?> texts)
    {
        var words = OneLine.Of(headline);
        var begin = Stem(words) ?? words;
        return texts
            .Select(text => OneLine.Of(text ?? ""))
            .Any(text =>
                text.Contains(begin, StringComparison.Ordinal)
                || (text.Length >= FewestOfStem && begin.Contains(Stem(text) ?? text, StringComparison.Ordinal))
            );
    }

    // Search engines want headlines of 110 letters: longer ones are broken off.
    private static string? Stem(string title) =>
        title.TrimEnd('.', '…', ' ') is { Length: >= FewestOfStem } stem
        && (title.EndsWith("...", StringComparison.Ordinal) || title.EndsWith('…'))
            ? stem
            : null;

    // A page's first heading may be that of a section, and its title no more than the name of the site.
    private static string Heading(IHtmlDocument page, string[] headings, string[] sites, PageNoise noise)
    {
        var title = WithoutBorder(WithoutSite(OneLine.Of(page.Title ?? ""), sites));
        return headings.FirstOrDefault(heading =>
            heading.Contains(' ', StringComparison.Ordinal) && title.Contains(heading, StringComparison.Ordinal)
        ) ?? (title.Count(' ') < FewestBlanks && Only(page, headings, noise) is { } only ? only : title);
    }

    // Some pages have no heading but smaller ones.
    private static string? Only(IHtmlDocument page, string[] headings, PageNoise noise) =>
        headings switch
        {
            [var only] => only,
            [] => page.QuerySelectorAll("h2").Take(2).Select(heading => OneLine.Of(heading.TextContent)).ToArray() is [var only]
            && only.Count(' ') >= FewestBlanks
            && !noise.IsNoise(only)
            && !noise.HeadsBlock(only)
                ? only
                : null,
            _ => null,
        };

    // "Headline | Site" and "Site - Headline", by any name that the page gives its site.
    private static string WithoutSite(string title, string[] sites)
    {
        foreach (var site in sites.Where(site => site.Length > 0))
        {
            if (
                title.EndsWith(site, StringComparison.Ordinal)
                && title[..^site.Length].TrimEnd() is [.., var before, var end] start
                && IsBorder(before, end)
                && start[..^1].TrimEnd() is { Length: > 0 } headline
            )
            {
                return headline;
            }

            if (
                title.StartsWith(site, StringComparison.Ordinal)
                && title[site.Length..] is { Length: > 1 } behind
                && behind.TrimStart() is [var sign, ..] rest
                && IsBorder(behind[0], sign)
                && rest.Count(' ') > FewestBlanks
            )
            {
                return rest[1..].TrimStart();
            }
        }

        return title;
    }

    // What stands behind the page's heading and a border is the outlet; behind a colon there is more to say.
    private static string WithoutOutlet(string title, string[] headings) =>
        headings.FirstOrDefault(heading =>
            heading.Count(' ') >= FewestBlanks
            && title.Length > heading.Length + 1
            && title.StartsWith(heading, StringComparison.Ordinal)
            && title.AsSpan(heading.Length).TrimStart() is [not ':', ..] behind
            && IsBorder(title[heading.Length], behind[0])
        ) ?? title;

    // "Ring-road" has none.
    private static bool IsBorder(char before, char sign) => Borders.Contains(sign) && (sign != '-' || before == ' ');

    // What nobody names as the site may stand before or behind a border that can be nothing else: the headline is what has most words, up
    // to those of one.
    private static string WithoutBorder(string title)
    {
        var parts = title.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || title.AsSpan().LastIndexOfAny(Borders) is not (>= 0 and var last) || title[last] != '|')
        {
            return title;
        }

        static int Blanks(string part) => Math.Min(part.Count(' '), FewestBlanks);
        var start = Array.IndexOf(parts, parts.MaxBy(Blanks));
        var end = start + 1;
        while (end < parts.Length - 1 && Blanks(parts[end]) == FewestBlanks)
        {
            end++;
        }

        return string.Join(" | ", parts[start..end]);
    }
}
