using System.Text.Json;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Printing;

/// <summary>Diagnostics as a SARIF 2.1.0 log (OASIS), which code scanners and editors read.</summary>
internal static class DiagnosticSarif
{
    /// <summary>Writes the log.</summary>
    /// <param name="allowed">What rules allow, and why: told as suppressed.</param>
    public static void Write(
        Utf8JsonWriter json,
        IReadOnlyCollection<Diagnostic> diagnostics,
        IReadOnlyCollection<(Diagnostic Complaint, string Reason)> allowed
    )
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, [.. diagnostics, .. allowed.Select(one => one.Complaint)]);
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            WriteResult(json, diagnostic, reason: null);
        }

        foreach (var (complaint, reason) in allowed)
        {
            WriteResult(json, complaint, reason);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "newsrules");
        json.WriteString("version", typeof(DiagnosticSarif).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (var code in diagnostics.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            WriteText(json, "shortDescription", Codes.Find(code)?.What);
            WriteText(json, "fullDescription", Codes.Find(code)?.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <param name="reason">Why it is suppressed; null: it is not.</param>
    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, string? reason)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteString("level", diagnostic.Severity.ToString().ToLowerInvariant());
        WriteMessage(json, diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} ({diagnostic.Hint})");
        WriteLocations(json, "locations", diagnostic.File.Path, Place.Of(diagnostic.File, diagnostic.Span), message: null);
        if (diagnostic.Related is { } related)
        {
            WriteLocations(json, "relatedLocations", related.File.Path, Place.Of(related.File, related.Span), related.Message);
        }

        if (reason is not null)
        {
            WriteSuppression(json, reason);
        }

        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, string reason)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        json.WriteString("justification", reason);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLocations(Utf8JsonWriter json, string name, string file, Place place, string? message)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
        {
            WriteMessage(json, message);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text) => WriteText(json, "message", text);

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
