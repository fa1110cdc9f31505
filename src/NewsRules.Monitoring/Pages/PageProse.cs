using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Feeds.Dates;

namespace NewsRules.Monitoring.Pages;

/// <summary>The paragraphs that are left when furniture is known by its words.</summary>
internal sealed class PageProse
{
    // Letters in front of what stands behind an article; the number of its comments may stand above it.
    private const int Enough = 200;

    /// <param name="paragraphs">As they were found, none empty.</param>
    public PageProse(List<PageParagraph> paragraphs, string title, PageNoise noise)
    {
        var start = Math.Max(0, paragraphs.FindIndex(paragraph => EndsSentence(paragraph.Text)));
        Byline = paragraphs.Take(start).Select(paragraph => paragraph.Text).FirstOrDefault(text => noise.IsByline(text));
        var prose = paragraphs.Take(End(paragraphs, noise))
            .Where((paragraph, i) => paragraph.Text != title && !noise.IsNoise(paragraph.Text) && !IsDate(paragraph.Text) && !(i < start && noise.IsByline(paragraph.Text)))
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

    private static bool IsDate(string text) => FeedDate.Read(text.Replace('|', ' ')) is not null;
}
