using System.Text;
using System.Text.Json;

namespace NewsRules.Facts.Articles.JsonLines;

/// <summary>Reads one line of JSON as an article.</summary>
internal ref struct JsonArticle
{
    private readonly ReadOnlySpan<byte> _line;
    private readonly int _number;
    private readonly ArticleFields _fields = new();
    private Utf8JsonReader _json;

    private JsonArticle(ReadOnlySpan<byte> line, int number)
    {
        _line = line;
        _number = number;
        _json = new(line);
    }

    /// <summary>Null for a blank line.</summary>
    public static ArticleLine? Read(ReadOnlyMemory<byte>? line, int number)
    {
        if (line is not { } bytes)
        {
            return new(null, new(number, 1, $"The line is longer than {ArticleReader.LongestLine / 1024 / 1024} MB; it is left out."));
        }

        return bytes.Span.Trim(" \t\r"u8).IsEmpty ? null : new JsonArticle(bytes.Span, number).Read();
    }

    private ArticleLine Read()
    {
        if (Utf8Text.FirstBadByte(_line) is { } bad)
        {
            return Fail(bad, Utf8Text.Complaint);
        }

        try
        {
            return ReadObject();
        }
        catch (JsonException e)
        {
            return Fail(Math.Min((int)(e.BytePositionInLine ?? 0), _line.Length), $"This is not JSON: {WithoutPlace(e.Message)}");
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for an escape such as \ud83d alone.
            return Fail((int)_json.TokenStartIndex, "This text holds half of a surrogate pair.");
        }
    }

    private ArticleLine ReadObject()
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.StartObject)
        {
            return Fail(0, "A line must hold one JSON object: {\"id\": …, \"title\": …, \"body\": …}.");
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            if (ReadField() is { } problem)
            {
                return new(null, problem);
            }
        }

        _json.Read(); // Throws for anything that stands behind the object.
        return _fields.Missing is { } missing ? Fail(0, missing) : new(_fields.ToArticle(), null);
    }

    private ArticleProblem? ReadField()
    {
        var place = (int)_json.TokenStartIndex;
        var name = _json.GetString()!;
        _json.Read();
        if (!ArticleFields.Has(name))
        {
            _json.Skip();
            return null;
        }

        if (_json.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
        {
            return Problem((int)_json.TokenStartIndex, $"'{name}' must be a text in quotes.");
        }

        return _fields.Set(name, _json.GetString()) is { } refused
            ? Problem(_fields.IsRepeated ? place : (int)_json.TokenStartIndex, refused)
            : null;
    }

    private readonly ArticleLine Fail(int at, string message) => new(null, Problem(at, message));

    private readonly ArticleProblem Problem(int at, string message) => new(_number, Encoding.UTF8.GetCharCount(_line[..at]) + 1, message);

    private static string WithoutPlace(string message) =>
        message.IndexOf(" LineNumber:", StringComparison.Ordinal) is var end and >= 0 ? message[..end] : message;
}
