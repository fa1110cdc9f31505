using System.Text.Json;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Printing;

/// <summary>Diagnostics as one JSON array.</summary>
internal static class DiagnosticJson
{
    /// <summary>Writes all of them.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            WritePlace(json, diagnostic.File.Path, Place.Of(diagnostic.File, diagnostic.Span));
            json.WriteString("message", diagnostic.Message);
            json.WriteString("hint", diagnostic.Hint);
            WriteRelated(json, diagnostic.Related);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter json, RelatedPlace? related)
    {
        if (related is null)
        {
            json.WriteNull("related");
            return;
        }

        json.WriteStartObject("related");
        WritePlace(json, related.File.Path, Place.Of(related.File, related.Span));
        json.WriteString("message", related.Message);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string file, Place place)
    {
        json.WriteString("file", file);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
    }
}
