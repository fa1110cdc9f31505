using System.Text;
using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

/// <summary>A complaint for people: on one line, or with the line of the file and carets under the words it speaks of.</summary>
public static class DiagnosticText
{
    private const int Widest = 160;

    /// <summary><c>file:line:column: error NR0000: Sentence. (hint)</c></summary>
    public static string Line(Diagnostic complaint) => complaint.Hint is { } hint ? $"{Head(complaint)} ({hint})" : Head(complaint);

    /// <summary>The same over several lines: sentence, source line, carets and hint; the other place too when two conflict.</summary>
    public static string Lines(Diagnostic complaint)
    {
        var text = new StringBuilder(Head(complaint)).Append('\n');
        Snippet(text, complaint.File, complaint.Span, complaint.Hint);
        if (complaint.Related is { } related)
        {
            text.Append("  ").Append(At(related.File, related.Span)).Append(": ").Append(related.Message).Append('\n');
            Snippet(text, related.File, related.Span, null);
        }

        return text.ToString();
    }

    private static string Head(Diagnostic complaint) =>
        $"{At(complaint.File, complaint.Span)}: {complaint.Severity.ToString().ToLowerInvariant()} {complaint.Code}: {Visible(complaint.Message)}";

    /// <summary><c>file:line:column</c></summary>
    public static string At(SourceFile file, Span span)
    {
        var (line, column) = file.Locate(span.Start);
        return $"{file.Path}:{line}:{column}";
    }

    private static void Snippet(StringBuilder text, SourceFile file, Span span, string? hint)
    {
        var whole = file.LineAt(span.Start);
        var line = whole.Of(file.Text);
        var from = Math.Clamp(span.Start - whole.Start, 0, line.Length);
        var to = Math.Clamp(span.End - whole.Start, from, line.Length);
        var number = $"  {file.Locate(span.Start).Line} | ";

        // Of a line without end, the part around the words.
        var cut = to > Widest ? Math.Max(0, from - (Widest / 4)) : 0;
        var shown = line.Slice(cut, Math.Min(line.Length - cut, Widest));
        text.Append(number).Append(Visible(shown)).Append('\n').Append(' ', number.Length - 2).Append("| ");
        text.Append(' ', Width(line[cut..from]));
        text.Append('^', Math.Max(1, Width(line[from..Math.Min(to, cut + shown.Length)])));
        text.Append(hint is null ? "" : " ").Append(Visible(hint)).Append('\n');
    }

    // Control and direction characters of the file must not reach the terminal.
    private static string Visible(ReadOnlySpan<char> line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var unit in line)
        {
            text.Append(
                unit == '\t' ? ' '
                : IsHidden(unit) ? '\uFFFD'
                : unit
            );
        }

        return text.ToString();
    }

    private static int Width(ReadOnlySpan<char> line)
    {
        var width = 0;
        foreach (var unit in line)
        {
            width +=
                char.IsLowSurrogate(unit) || char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.NonSpacingMark ? 0 : 1;
        }

        return width;
    }

    private static bool IsHidden(char unit) =>
        char.IsControl(unit) || unit is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
