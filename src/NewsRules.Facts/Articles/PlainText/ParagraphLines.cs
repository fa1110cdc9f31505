namespace NewsRules.Facts.Articles.PlainText;

/// <summary>Cuts a text into paragraphs. A line is a paragraph, unless the text is wrapped at a width, as mail programs do.</summary>
internal static class ParagraphLines
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 100;

    public static IEnumerable<string> Of(string text)
    {
        var block = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                block.Add(line.Trim().Trim('\uFEFF'));
                continue;
            }

            foreach (var paragraph in Join(block))
            {
                yield return paragraph;
            }

            block.Clear();
        }

        foreach (var paragraph in Join(block))
        {
            yield return paragraph;
        }
    }

    private static IEnumerable<string> Join(List<string> block) => IsWrapped(block) ? [string.Join(' ', block)] : [.. block];

    // Wrapped lines are alike in width and break in the middle of sentences; paragraphs are not and do not.
    private static bool IsWrapped(List<string> block) =>
        block.Count > 1
        && block.SkipLast(1).All(line => line.Length is >= NarrowestWrap and <= WidestWrap)
        && block[^1].Length <= WidestWrap
        && block.SkipLast(1).Any(line => !".!?؟:".Contains(line[^1]))
        && (block.Count > 2 || char.IsLower(block[1][0]) || ".!?؟".Contains(block[1][^1]));
}
