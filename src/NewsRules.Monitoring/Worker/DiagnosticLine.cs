using NewsRules.Language.Diagnostics;

namespace NewsRules.Monitoring.Worker;

/// <summary>A complaint on one line.</summary>
public static class DiagnosticLine
{
    /// <summary><c>file:line:column: error NR0000: Sentence. (hint)</c></summary>
    public static string Of(Diagnostic complaint)
    {
        var before = complaint.File.Text.AsSpan(0, Math.Clamp(complaint.Span.Start, 0, complaint.File.Text.Length));
        var line = before.Count('\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        var hint = complaint.Hint is { } words ? $" ({words})" : "";
        return $"{complaint.File.Path}:{line}:{column}: error {complaint.Code}: {complaint.Message}{hint}";
    }
}
