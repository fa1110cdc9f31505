using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>
/// A block of a case file, between empty lines: lines of text, then indented lines of what is in it; a line with # in front is a remark.
/// </summary>
internal sealed record CaseBlock(string Text, ImmutableArray<string> Facts)
{
    private const string Published = "published: ";
    private const string Link = "link: ";
    private const string Title = "title: ";

    /// <summary>The blocks of a file, in order.</summary>
    public static IEnumerable<CaseBlock> In(string path) =>
        from block in File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n")
        let lines = block.Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToArray()
        where lines.Length > 0
        let text = string.Join('\n', lines.Where(line => line[0] != ' '))
        select new CaseBlock(
            text.Length > 0 ? text : throw new InvalidDataException($"{path}: facts of no text: {lines[0]}"),
            [.. lines.Where(line => line[0] == ' ').Select(line => line.Trim())]
        );

    /// <summary>The article that a text is; before it may stand when it was published, then where, and then a title.</summary>
    public static Article Article(string id, string text)
    {
        var (published, untimed) = Taken(text, Published);
        var (link, unplaced) = Taken(untimed, Link);
        var (title, body) = Taken(unplaced, Title);
        return new Article(id, title ?? "", body)
        {
            Link = link,
            Published = published is null
                ? null
                : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };
    }

    private static (string? Line, string Text) Taken(string text, string key) =>
        text.StartsWith(key, StringComparison.Ordinal) && text.Split('\n', 2) is var lines
            ? (lines[0][key.Length..], lines.ElementAtOrDefault(1) ?? "")
            : (null, text);
}
