namespace NewsRules.Facts.Articles.PlainText;

/// <summary>A text as somebody pasted it into a file: one article or several, one below the other.</summary>
internal static class PastedText
{
    private const int LongestTitle = 40;

    public static IEnumerable<Article> Articles(string text, PageNoise noise)
    {
        var paragraphs = TextParagraph.Of(text, noise).ToArray();
        var start = Array.FindIndex(paragraphs, paragraph => !paragraph.IsNoise);
        if (start < 0)
        {
            yield break;
        }

        foreach (var next in Headlines.Find(paragraphs, start, noise).Append(paragraphs.Length))
        {
            yield return Article(paragraphs[start..next].Where(paragraph => !paragraph.IsNoise).ToArray());
            start = next;
        }
    }

    private static Article Article(TextParagraph[] prose)
    {
        var title = HasTitle(prose) ? prose[0].Text : "";
        var body = string.Join('\n', prose.Skip(title.Length > 0 ? 1 : 0).Select(paragraph => paragraph.Text));
        return new(ArticleId.OfContent(title, body), title, body);
    }

    // A lone or long paragraph that ends as a sentence is text without a headline.
    private static bool HasTitle(TextParagraph[] prose) =>
        prose[0].Words <= LongestTitle && !(prose[0].EndsSentence && (prose.Length == 1 || prose[0].Words > LongestTitle / 2));
}
