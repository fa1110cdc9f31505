namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>Where something stands in a document, as people count.</summary>
internal static class TextPlace
{
    /// <summary>"3, column 5", both from 1; a surrogate pair is one character.</summary>
    /// <param name="firstLine">The number of the text's first line.</param>
    public static string Of(string text, int at, int firstLine)
    {
        var before = text.AsSpan(0, at);
        var line = before[(before.LastIndexOf('\n') + 1)..];
        var column = 1;
        foreach (var unit in line)
        {
            column += char.IsLowSurrogate(unit) ? 0 : 1;
        }

        return $"{firstLine + before.Count('\n')}, column {column}";
    }
}
