using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsRules.Printing;

/// <summary>Writes one JSON object a line. Arabic stays Arabic: the output is for programs and files, never for a web page.</summary>
internal sealed class JsonLines(TextWriter output) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream _line = new();

    /// <summary>Writes an object and the end of its line.</summary>
    public void Write(Action<Utf8JsonWriter> write)
    {
        _line.SetLength(0);
        using (var json = new Utf8JsonWriter(_line, Options))
        {
            write(json);
        }

        output.Write(Encoding.UTF8.GetString(_line.GetBuffer().AsSpan(0, (int)_line.Length)));
        output.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();
}
