using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Feeds.Dates;

namespace NewsRules.Monitoring.Pages;

/// <summary>The paragraphs that are left when furniture is known by its words.</summary>
internal sealed class PageProse
{
    // Letters in front of what stands behind an article; the number of its comments may stand above it.
    private const int Enough = 200;
    private const int LongestStrip = 200;

    private static readonly char[] Bars = ['|', '/', '›', '»', '>', '·', '•'];

    /// <param name="paragraphs">As they were found, none empty.</param>
    public PageProse(List<PageParagraph> paragraphs, string title, PageNoise noise)
    {
        var start = Math.Max(0, paragraphs.FindIndex(paragraph => EndsSentence(paragraph.Text)));
        bool IsByline(int i) => i < start && (noise.IsByline(paragraphs[i].Text) || IsNameByDate(paragraphs, i));
        Byline = Enumerable.Range(0, start).Where(IsByline).Select(i => paragraphs[i].Text).FirstOrDefault();
        var prose = paragraphs.Take(End(paragraphs, noise))
            .Where((paragraph, i) => paragraph.Text != title && !IsFurniture(paragraph.Text, noise) && !IsByline(i) && !(i < start && IsPath(paragraph.Text, noise)))
            .ToList();

        // A heading above nothing was the heading of a list that is gone.
        var end = prose.FindLastIndex(paragraph => paragraph.Kind != PageParagraphKind.Heading) + 1;
        Paragraphs = [.. prose.Take(end > 0 ? end : prose.Count).Select(paragraph => paragraph with { Text = paragraph.Text[..noise.LengthOfProse(paragraph.Text)] })];
    }

    public ImmutableArray<PageParagraph> Paragraphs { get; }

    /// <summary>The line above the text that says who wrote it; null where there is none.</summary>
    public string? Byline { get; }

    /// <summary>True for what ends as sentences end.</summary>
    public static bool EndsSentence(string text) => text.AsSpan().TrimEnd("\"”’»)]'“") is [.., '.' or '!' or '?' or '؟' or '…' or '。'];

    private static int End(List<PageParagraph> paragraphs, PageNoise noise)
    {
        var letters = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (letters >= Enough && noise.Closes(paragraphs[i].Text))
            {
                return i;
            }

            letters += paragraphs[i].Text.Count(char.IsLetter);
        }

        return paragraphs.Count;
    }

    // A name alone, right above or below the date.
    private static bool IsNameByDate(List<PageParagraph> paragraphs, int i) =>
        paragraphs[i] is { Kind: PageParagraphKind.Prose, Text: var text } && text.Count(' ') is >= 1 and <= 3 && text.All(unit => char.IsLetter(unit) || unit is ' ' or '.' or '-')
        && ((i > 0 && IsDate(paragraphs[i - 1].Text)) || (i + 1 < paragraphs.Count && IsDate(paragraphs[i + 1].Text)));

    // "12 shares | 0 comments | Print"
    private static bool IsFurniture(string text, PageNoise noise) =>
        noise.IsNoise(text) || IsDate(text) || (text.Length < LongestStrip && text.Split(Bars) is { Length: > 1 } parts && Array.TrueForAll(parts, part => noise.IsNoise(part)));

    // "Home / Politics / …"
    private static bool IsPath(string text, PageNoise noise) => text.Split(Bars) is { Length: > 1 } parts && noise.IsNoise(parts[0]) && !string.IsNullOrWhiteSpace(parts[0]);

    private static bool IsDate(string text) => FeedDate.Read(text.Replace('|', ' ')) is not null;
}
