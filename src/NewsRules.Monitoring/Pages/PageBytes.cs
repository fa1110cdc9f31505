using System.Text;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Pages;

/// <summary>Turns the bytes of a page into text: by its mark, by what the server says, by what the page says, else by what the bytes look like.</summary>
internal static partial class PageBytes
{
    private const int Head = 4096;

    /// <param name="charset">As the server says; null when unknown.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked.GetString(bytes[marked.Preamble.Length..]);
        }

        // What is UTF-8 throughout is no accident, whatever else is said of it.
        return (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Said(bytes, charset) ?? (IsArabic(bytes) ? Charsets.Arabic : Charsets.Western)).GetString(bytes);
    }

    // A page that says UTF-16 in ASCII letters is not; one that says UTF-8 and is not is mostly one stray byte.
    private static Encoding? Said(ReadOnlySpan<byte> bytes, string? charset) => (Charsets.Of(charset) ?? Charsets.Of(Declared(bytes))) switch
    {
        UnicodeEncoding => null,
        UTF8Encoding when IsArabic(bytes) => null,
        var said => said,
    };

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8
        : bytes.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
        : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
        : null;

    private static string? Declared(ReadOnlySpan<byte> bytes) =>
        Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)])) is { Success: true } match ? match.Groups["name"].Value : null;

    // In windows-1256 whole words lie above 0xC0; accented letters of Western languages stand alone among ASCII.
    private static bool IsArabic(ReadOnlySpan<byte> bytes)
    {
        var (letters, pairs) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            letters += bytes[i] >= 0xC0 ? 1 : 0;
            pairs += bytes[i] >= 0xC0 && i > 0 && bytes[i - 1] >= 0xC0 ? 1 : 0;
        }

        return pairs * 2 > letters && letters > 0;
    }

    [GeneratedRegex("""(<meta[^>]*\bcharset|<\?xml[^>]*\bencoding)\s*=\s*["']?\s*(?<name>[\w:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declaration();
}
