using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Printing;

/// <summary>Lines and columns of a span, from 1; columns count characters, and the end stands behind the last one.</summary>
internal readonly record struct Place(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Where a span of a file is.</summary>
    public static Place Of(SourceFile file, Span span)
    {
        var (line, column) = file.Locate(span.Start);
        var (endLine, endColumn) = file.Locate(span.End);
        return new Place(line, column, endLine, endColumn);
    }
}
