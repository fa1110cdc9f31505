using System.Text;

namespace NewsRules.Facts.Articles.PlainText;

/// <summary>Turns the bytes of a plain text into text.</summary>
internal static class TextBytes
{
    /// <summary>The text, or the reason why there is none.</summary>
    public static (string? Text, ArticleProblem? Problem) Decode(Stream stream, int longest)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > longest)
            {
                return (null, new(1, 1, $"The text is longer than {longest / 1024 / 1024} MB; it is left out."));
            }
        }

        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static (string? Text, ArticleProblem? Problem) Decode(ReadOnlySpan<byte> bytes)
    {
        var utf16 =
            bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : null;
        if (utf16 is not null)
        {
            return (utf16.GetString(bytes[2..]), null);
        }

        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        return Utf8Text.FirstBadByte(bytes) is { } bad ? (null, At(bytes[..bad], Utf8Text.Complaint))
            : bytes.IndexOf((byte)0) is var zero and >= 0 ? (null, At(bytes[..zero], "This is binary data, no text."))
            : (Encoding.UTF8.GetString(bytes), null);
    }

    private static ArticleProblem At(ReadOnlySpan<byte> before, string message)
    {
        var line = before.LastIndexOf((byte)'\n') + 1;
        return new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[line..]) + 1, message);
    }
}
