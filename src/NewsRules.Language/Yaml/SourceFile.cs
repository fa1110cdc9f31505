using NewsRules.Facts.Articles;

namespace NewsRules.Language.Yaml;

/// <summary>A file of rules, lexicons or sources: its path as shown to people, and its text.</summary>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>
    /// Hashes the path only: every diagnostic carries its file, and hashing the text each time made ten thousand rules cost ten seconds.
    /// </summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    /// <summary>
    /// Line and column of a position, both from 1; the column counts characters as a person does, surrogate pairs as one.
    /// </summary>
    public (int Line, int Column) Locate(int position)
    {
        var before = Text.AsSpan(0, Math.Min(position, Text.Length));
        var lineStart = before.LastIndexOf('\n') + 1;
        var line = before[lineStart..];
        var column = line.Length + 1;
        for (var at = 0; line[at..].IndexOfAnyInRange('\uDC00', '\uDFFF') is >= 0 and var pair; at += pair + 1)
        {
            column--;
        }

        return (before.Count('\n') + 1, column);
    }

    /// <summary>The line that holds a position, without its end.</summary>
    public Span LineAt(int position)
    {
        position = Math.Min(position, Text.Length);
        var start = Text.AsSpan(0, position).LastIndexOf('\n') + 1;
        var length = Text.AsSpan(start).IndexOfAny('\r', '\n');
        return new Span(start, length < 0 ? Text.Length : start + length);
    }
}
