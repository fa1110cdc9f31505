using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

/// <summary>
/// Every complaint there is, one method each, in a file for each kind. 1xxx YAML and shape, 2xxx names, 3xxx logic, 4xxx style, 9xxx the
/// program itself. A code is never used again.
/// </summary>
public static partial class Catalogue
{
    public static Diagnostic ProgramFault(YamlNode document, Exception fault) =>
        Error(
            "NR9001",
            document.File,
            FirstLine(document),
            $"This could not be read, by a fault of this program ({fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}).",
            "all else is read; show it to whoever maintains the program"
        );

    private static Diagnostic Beside(this Diagnostic told, YamlNode other, string what) =>
        told with
        {
            Related = new RelatedPlace(other.File, other.Span, what),
        };

    private static Diagnostic Error(string code, YamlNode at, string message, string? hint = null) =>
        Error(code, at.File, at.Span, message, hint);

    private static Diagnostic Error(string code, SourceFile file, Span at, string message, string? hint = null) =>
        new(code, Severity.Error, file, at, message, hint);

    private static Diagnostic Warning(string code, YamlNode at, string message, string? hint = null) =>
        Warning(code, at.File, at.Span, message, hint);

    private static Diagnostic Warning(string code, SourceFile file, Span at, string message, string? hint = null) =>
        new(code, Severity.Warning, file, at, message, hint);

    /// <summary>Of a node over several lines only the first is underlined.</summary>
    private static Span FirstLine(YamlNode at)
    {
        var length = at.Span.Of(at.File.Text).IndexOfAny('\r', '\n');
        return length < 0 ? at.Span : new Span(at.Span.Start, at.Span.Start + length);
    }
}
