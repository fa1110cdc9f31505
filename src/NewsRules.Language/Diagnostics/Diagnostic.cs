using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

/// <summary>How bad it is.</summary>
public enum Severity
{
    /// <summary>Worth a thought.</summary>
    Note,

    /// <summary>Likely not what is meant.</summary>
    Warning,

    /// <summary>What it stands in is not used.</summary>
    Error,
}

/// <summary>One complaint about one place of a source file.</summary>
/// <param name="Code">NR and four digits; never reused.</param>
/// <param name="Span">UTF-16 code units of the file's text.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Hint">What to do, without a full stop; null when there is nothing to suggest.</param>
/// <param name="Related">The other place, when two conflict.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    SourceFile File,
    Span Span,
    string Message,
    string? Hint = null,
    RelatedPlace? Related = null
);

/// <summary>A second place that a diagnostic speaks of.</summary>
public sealed record RelatedPlace(SourceFile File, Span Span, string Message);
