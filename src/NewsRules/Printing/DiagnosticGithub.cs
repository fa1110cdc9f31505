using NewsRules.Language.Diagnostics;

namespace NewsRules.Printing;

/// <summary>Diagnostics as workflow commands, which GitHub shows beside the changed lines.</summary>
internal static class DiagnosticGithub
{
    /// <summary>The line of one diagnostic.</summary>
    public static string Line(Diagnostic diagnostic)
    {
        var place = Place.Of(diagnostic.File, diagnostic.Span);
        var severity = diagnostic.Severity == Severity.Note ? "notice" : diagnostic.Severity.ToString().ToLowerInvariant();
        var message = diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Hint}";
        return $"::{severity} file={Property(diagnostic.File.Path)},line={place.Line},col={place.Column},endLine={place.EndLine},"
            + $"endColumn={place.EndColumn},title={diagnostic.Code}::{Data(message)}";
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
