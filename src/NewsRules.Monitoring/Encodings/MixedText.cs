using System.Text;
using System.Text.Unicode;

namespace NewsRules.Monitoring.Encodings;

/// <summary>UTF-8 in which some texts are in windows-1256: a program has put together what others wrote.</summary>
internal static class MixedText
{
    /// <summary>The text; each stretch between two tags is read by itself.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var end = bytes[1..].IndexOf((byte)'<') is var next and >= 0 ? next + 1 : bytes.Length;
            text.Append(EncodingOf(bytes[..end]).GetString(bytes[..end]));
            bytes = bytes[end..];
        }

        return text.ToString();
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> stretch) =>
        !Utf8.IsValid(stretch) && !TextBytes.IsMostlyUtf8(stretch) && Detection.IsArabic(stretch, TextBytes.FewestLetters) ? Detection.Arabic : Encoding.UTF8;
}
