using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Feeds.Dates;

namespace NewsRules.Monitoring.Pages;

/// <summary>The paragraphs that are left when furniture is known by its words.</summary>
internal sealed partial class PageProse
{
    // Letters in front of what stands behind an article; the number of its comments may stand above it.
    private const int Enough = 200;
    private const int LongestStrip = 200;
    private const int LongestDate = 80;
    private const int FewestOfSentence = 40;

    private static readonly char[] Bars = ['|', '/', '›', '»', '>', '·', '•'];

    /// <param name="found">As they were found, none empty.</param>
    public PageProse(IEnumerable<PageParagraph> found, string title, PageNoise noise)
    {
        var paragraphs = found.Select(paragraph => paragraph with { Text = PointingPhrase.Without(paragraph.Text, noise) }).ToList();
        var start = Math.Max(0, paragraphs.FindIndex(paragraph => EndsSentence(paragraph.Text)));
        bool IsByline(int i) => i < start && (noise.IsByline(paragraphs[i].Text) || IsNameByDate(paragraphs, i));
        Byline = Enumerable.Range(0, start).Where(IsByline).Select(i => paragraphs[i].Text).FirstOrDefault();
        var prose = paragraphs
            .Take(End(paragraphs, noise))
            .Where(
                (paragraph, i) =>
                    paragraph.Text != title
                    && (
                        (i > start && IsFigure(paragraph))
                        || IsFormula(paragraph.Text)
                        || !IsFurniture(paragraph.Text, noise)
                        || (i > start && TellsMore(paragraph.Text, noise))
                    )
                    && !IsByline(i)
                    && !(paragraph.Kind == PageParagraphKind.Link && (i < start || IsListed(paragraphs, i, noise)))
                    && !(i < start && IsPath(paragraph.Text, noise))
            )
            .ToList();

        // A heading above nothing was the heading of a list that is gone; links below the text lead elsewhere.
        var end = prose.FindLastIndex(paragraph => paragraph.Kind is not (PageParagraphKind.Heading or PageParagraphKind.Link)) + 1;
        Paragraphs =
        [
            .. prose
                .Take(end > 0 ? end : prose.Count)
                .Select(paragraph => paragraph with { Text = paragraph.Text[..noise.LengthOfProse(paragraph.Text)] }),
        ];
    }

    public ImmutableArray<PageParagraph> Paragraphs { get; }

    /// <summary>How many letters they have.</summary>
    public int Letters => Paragraphs.Sum(paragraph => paragraph.Text.Count(char.IsLetter));

    /// <summary>The line above the text that says who wrote it; null where there is none.</summary>
    public string? Byline { get; }

    /// <summary>True for what ends as sentences end.</summary>
    public static bool EndsSentence(string text) => text.AsSpan().TrimEnd("\"”’»)]'“") is [.., '.' or '!' or '?' or '؟' or '…' or '。'];

    private static int End(List<PageParagraph> paragraphs, PageNoise noise)
    {
        var letters = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (
                letters >= Enough
                && (noise.Ends(paragraphs[i].Text) || (noise.Closes(paragraphs[i].Text) && !IsWithin(paragraphs, i, noise)))
            )
            {
                return i;
            }

            letters += IsFurniture(paragraphs[i].Text, noise) ? 0 : paragraphs[i].Text.Count(char.IsLetter);
        }

        return paragraphs.Count;
    }

    // A heading of the article may have the words of a head of comments: then it stands among the article's sentences.
    private static bool IsWithin(List<PageParagraph> paragraphs, int i, PageNoise noise) =>
        paragraphs[i].IsBeside
        && !paragraphs[i].Text.Any(char.IsDigit)
        && !noise.IsOfAuthor(paragraphs[i].Text)
        && paragraphs.Skip(i + 1).FirstOrDefault(paragraph => !IsFurniture(paragraph.Text, noise))
            is { IsBeside: true, Text: { Length: >= FewestOfSentence } text }
        && EndsSentence(text);

    // "Read also", a headline, and another headline.
    private static bool IsListed(List<PageParagraph> paragraphs, int i, PageNoise noise)
    {
        while (i > 0 && paragraphs[i].Kind == PageParagraphKind.Link)
        {
            i--;
        }

        return noise.HeadsBlock(paragraphs[i].Text);
    }

    // "127" in a table, and the day above what happened on it.
    private static bool IsFigure(PageParagraph paragraph) =>
        (paragraph.IsCell && paragraph.Text.Any(char.IsDigit) && !paragraph.Text.Any(char.IsLetter))
        || ((paragraph.IsCell || paragraph.Kind == PageParagraphKind.Heading) && IsDate(paragraph.Text));

    private static bool IsFormula(string text) =>
        text.Any(unit =>
            unit is '=' || (!char.IsAscii(unit) && !IsArrow(unit) && char.GetUnicodeCategory(unit) == UnicodeCategory.MathSymbol)
        )
        && text.Any(char.IsLetterOrDigit)
        && !text.Contains("://", StringComparison.Ordinal);

    private static bool IsArrow(char unit) => unit is (>= '\u2190' and <= '\u21FF') or (>= '\u25A0' and <= '\u25FF');

    // A name alone, right above or below the date.
    private static bool IsNameByDate(List<PageParagraph> paragraphs, int i) =>
        paragraphs[i] is { Kind: PageParagraphKind.Prose, Text: var text }
        && text.Count(' ') is >= 1 and <= 3
        && text.All(unit => char.IsLetter(unit) || unit is ' ' or '.' or '-')
        && ((i > 0 && IsDate(paragraphs[i - 1].Text)) || (i + 1 < paragraphs.Count && IsDate(paragraphs[i + 1].Text)));

    // "12 shares | 0 comments | Print", "12 shares 0 comments"
    private static bool IsFurniture(string text, PageNoise noise) =>
        noise.IsNoise(text)
        || IsDate(text)
        || (text.Length < LongestStrip && (IsStrip(Parts(text), noise) || IsStrip(Counter().Split(text), noise)));

    // What stands in quotation marks is no part of a strip.
    private static string[] Parts(string text) => text.Contains('«', StringComparison.Ordinal) ? [text] : text.Split(Bars);

    private static bool IsStrip(string[] parts, PageNoise noise) =>
        parts.Length > 1 && Array.TrueForAll(parts, part => noise.IsNoise(part) || IsDate(part));

    // Before a number begins another one.
    [GeneratedRegex(@"\s+(?=\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Counter();

    // "Home / Politics / …", "Home - Politics - Libya"
    private static bool IsPath(string text, PageNoise noise) => IsPath(Parts(text), 2, noise) || IsPath(text.Split(" - "), 3, noise);

    private static bool IsPath(string[] steps, int fewest, PageNoise noise) =>
        steps.Length >= fewest && noise.IsNoise(steps[0]) && !string.IsNullOrWhiteSpace(steps[0]);

    // "Talks began 12 March 2026": above the text a name may stand by the date, below a post behind a dash.
    private static bool TellsMore(string text, PageNoise noise)
    {
        var words = text;
        _ = Places.Cut(ref words);
        return text[0] != '—'
            && !noise.IsNoise(text)
            && IsDate(text)
            && words
                .Split(' ')
                .Count(word => word.Length > 2 && word.All(char.IsLetter) && Months.Of(word) == 0 && Weekdays.Of(word) is null) > 1;
    }

    // A line of a bibliography has a date too, and ends as sentences do.
    private static bool IsDate(string text) =>
        text.Length < LongestDate && !EndsSentence(text) && FeedDate.Read(text.Replace('|', ' ')) is not null;
}
