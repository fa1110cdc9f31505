using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsRules.Monitoring.Encodings;

/// <summary>UTF-8 in which some texts are in windows-1256 or windows-1252: a program has put together what others wrote.</summary>
internal static class MixedText
{
    /// <summary>The text; each stretch between two tags, or two quotation marks of JSON, is read by itself.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var text = new StringBuilder(bytes.Length);
        var border = bytes.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..] ? (byte)'"' : (byte)'<';
        while (!bytes.IsEmpty)
        {
            var end = bytes[1..].IndexOf(border) is var next and >= 0 ? next + 1 : bytes.Length;
            text.Append(Read(bytes[..end]));
            bytes = bytes[end..];
        }

        return text.ToString();
    }

    private static string Read(ReadOnlySpan<byte> stretch) =>
        Utf8.IsValid(stretch) || TextBytes.IsMostlyUtf8(stretch) ? Encoding.UTF8.GetString(stretch)
        : Detection.IsArabic(stretch, TextBytes.FewestLetters) ? Detection.Arabic.GetString(stretch)
        : Western(stretch) ?? Encoding.UTF8.GetString(stretch);

    // Null where bytes are strewn in that are no letters of the West by themselves: whole words, what is left of an accented letter in
    // UTF-8, and bytes that no text has.
    private static string? Western(ReadOnlySpan<byte> stretch)
    {
        var text = new StringBuilder(stretch.Length);
        var isWestern = !Detection.IsArabic(stretch);
        while (isWestern && !stretch.IsEmpty)
        {
            var isRight = Rune.DecodeFromUtf8(stretch, out _, out var length) == OperationStatus.Done;
            isWestern = isRight || stretch[0] is not (0xC2 or 0xC3 or >= 0xFE);
            length = isRight ? length : 1;
            text.Append((isRight ? Encoding.UTF8 : Charsets.Western).GetString(stretch[..length]));
            stretch = stretch[length..];
        }

        return isWestern ? text.ToString() : null;
    }
}
