using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace NewsRules.Monitoring.Encodings;

/// <summary>
/// Turns the bytes of a page or feed into text: by its mark, by what the server says, by what the document says, else by what the bytes
/// look like.
/// </summary>
internal static partial class TextBytes
{
    private const int Head = 4096;
    private const byte Escape = 0x1B;

    // Of fewer, the label knows more.
    internal const int FewestLetters = 8;

    private static readonly UTF32Encoding BigEndian = new(bigEndian: true, byteOrderMark: true);

    /// <param name="charset">As the server says; null when unknown.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked.GetString(bytes[marked.Preamble.Length..]);
        }

        if (Wide(bytes) is { } wide)
        {
            return wide.GetString(bytes);
        }

        var said = IsJapanese(bytes)
            ? Charsets.Of("iso-2022-jp")
            : Said(Charsets.Of(charset), Charsets.Of(Declared(bytes))) ?? (bytes.Contains(Escape) ? Detection.Of(bytes) : null);

        // What is UTF-8 throughout is no accident, whatever else is said of it; but escapes and EBCDIC are ASCII to look at.
        var encoding = Utf8.IsValid(bytes) && !IsShifting(said) ? Encoding.UTF8 : Believable(said, bytes) ?? Detection.Of(bytes);
        return encoding is UTF8Encoding ? MixedText.Decode(bytes) : encoding.GetString(bytes);
    }

    // The server knows best, unless it says of everything what it was set up with.
    private static Encoding? Said(Encoding? byServer, Encoding? byDocument) =>
        IsLatin(byServer) ? byDocument ?? byServer : byServer ?? byDocument;

    private static bool IsLatin(Encoding? said) => said is { WebName: "iso-8859-1" or "windows-1252" or "iso-8859-15" };

    // One that says UTF-16 in ASCII letters is not; what an editor calls Latin who never heard of others need not be.
    private static Encoding? Believable(Encoding? said, ReadOnlySpan<byte> bytes) =>
        said switch
        {
            UnicodeEncoding or UTF32Encoding or ASCIIEncoding => null,
            UTF8Encoding when !IsMostlyUtf8(bytes) => null,
            null when IsMostlyUtf8(bytes) => Encoding.UTF8,
            { WebName: "iso-8859-6" } when Detection.IsOfWindows(bytes) => Detection.Arabic,
            { WebName: "windows-1256" } when Detection.IsOfIso(bytes) => Charsets.Of("iso-8859-6"),
            { IsSingleByte: true } when Detection.IsSurelyOfWindows(bytes) => Detection.Arabic,
            _ when IsLatin(said) && Detection.IsArabic(bytes, FewestLetters) => null,
            not UTF8Encoding when said is { IsSingleByte: false } || IsLatin(said) => Detection.Instead(said!, bytes) ?? said,
            _ => said,
        };

    // A stray byte does not make a text another's: there must be more of what is wrong than of what is right. Arabic in UTF-8 is no
    // accident where others wrote in between.
    internal static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (right, wrong, arabic) = (0, 0, 0);
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is var at and >= 0)
        {
            bytes = bytes[at..];
            var isRight = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            arabic += isRight && rune.Value is >= 0x600 and <= 0x6FF ? 1 : 0;
            (right, wrong) = isRight ? (right + 1, wrong) : (right, wrong + 1);
            bytes = bytes[length..];
        }

        return right >= wrong || (arabic >= FewestLetters && arabic * 3 >= wrong);
    }

    // It begins so, and no other text holds that; its letters are ASCII to look at.
    private static bool IsJapanese(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\e$B"u8) >= 0 && bytes.IndexOf("\e(B"u8) >= 0;

    private static bool IsShifting(Encoding? said) =>
        said is not null
        && (said.WebName.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) || said.CodePage == 52936 || IsEbcdic(said));

    private static bool IsEbcdic(Encoding said) =>
        said is not (UTF8Encoding or UnicodeEncoding or UTF32Encoding) && said.GetByteCount("<") == 1 && said.GetBytes("<")[0] == 0x4C;

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8
        : bytes.StartsWith(Encoding.UTF32.Preamble) ? Encoding.UTF32
        : bytes.StartsWith(BigEndian.Preamble) ? BigEndian
        : bytes.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
        : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
        : null;

    // A document begins with "<", "{" or white space (https://www.w3.org/TR/xml/#sec-guessing), and another letter of ASCII.
    private static Encoding? Wide(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [(byte)'<', 0, 0, 0, ..] => Encoding.UTF32,
            [0, 0, 0, (byte)'<', ..] => BigEndian,
            [> 0 and < 0x80, 0, > 0 and < 0x80, 0, ..] => Encoding.Unicode,
            [0, > 0 and < 0x80, 0, > 0 and < 0x80, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Head)];
        var isEbcdic = head.StartsWith([(byte)0x4C, (byte)0x6F, (byte)0xA7, (byte)0x94]);
        return Declaration().Match((isEbcdic ? Charsets.Of("ibm037")! : Encoding.Latin1).GetString(head)) is { Success: true } match
            ? match.Groups["name"].Value
            : null;
    }

    [GeneratedRegex(
        """(<meta[^<>]*\bcharset|<\?xml[^<>]*\bencoding)\s*=\s*["']?\s*(?<name>[\w:.-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Declaration();
}
