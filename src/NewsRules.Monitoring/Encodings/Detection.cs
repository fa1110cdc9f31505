using System.Text;
using UtfUnknown;

namespace NewsRules.Monitoring.Encodings;

/// <summary>What encoding bytes look like that nobody says anything of.</summary>
internal static class Detection
{
    // The detector's time grows with what it is given; news tells its language early.
    private const int Enough = 64 * 1024;
    private const float Sure = 0.5f;
    private const float Surer = 0.9f;

    // Every tenth letter or so begins the article.
    private const int LettersOfArticle = 25;
    private const int FewestOfSure = 30;

    public static Encoding Arabic => Charsets.Of("windows-1256")!;

    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var isArabic = IsArabic(bytes);
        var found = CharsetDetector.DetectFromBytes(Sample(bytes)).Detected;
        return found?.Encoding is { } encoding
            && found.Confidence >= Sure
            && (!isArabic || Reads(encoding, bytes))
            && encoding is not (UnicodeEncoding or UTF32Encoding or ASCIIEncoding)
                ? encoding
            : isArabic ? Arabic
            : Charsets.Western;
    }

    /// <summary>In windows-1256 whole words lie above 0xC0; accented letters of Western languages stand alone among ASCII.</summary>
    /// <param name="fewest">How many letters there must be.</param>
    public static bool IsArabic(ReadOnlySpan<byte> bytes, int fewest = 1) =>
        Count(bytes, 0xC0) is var (letters, pairs) && pairs * 2 > letters && letters >= fewest;

    // Letters, and how many of them have one before them.
    private static (int Letters, int Pairs) Count(ReadOnlySpan<byte> bytes, byte from)
    {
        var (letters, pairs) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            letters += bytes[i] >= from ? 1 : 0;
            pairs += bytes[i] >= from && i > 0 && bytes[i - 1] >= from ? 1 : 0;
        }

        return (letters, pairs);
    }

    /// <summary>
    /// True where Arabic is in windows-1256, whatever it is called: the article, the pair of letters met most, is other bytes there than in
    /// iso-8859-6.
    /// </summary>
    public static bool IsOfWindows(ReadOnlySpan<byte> bytes) => OfWindows(bytes) > OfIso(bytes);

    /// <summary>
    /// True where Arabic is in iso-8859-6, whatever it is called: besides, that has no letters where windows-1256 has some of the most
    /// common.
    /// </summary>
    public static bool IsOfIso(ReadOnlySpan<byte> bytes) =>
        OfIso(bytes) > OfWindows(bytes) && !bytes.ContainsAnyInRange((byte)0xDB, (byte)0xDF);

    /// <summary>True where the article of Arabic, in windows-1256, is met as often as in no text of another language.</summary>
    public static bool IsSurelyOfWindows(ReadOnlySpan<byte> bytes) =>
        IsArabic(bytes, FewestOfSure) && OfWindows(bytes) * LettersOfArticle > Count(bytes, 0xC0).Letters;

    private static int OfWindows(ReadOnlySpan<byte> bytes) => bytes.Count([(byte)0xC7, (byte)0xE1]);

    private static int OfIso(ReadOnlySpan<byte> bytes) => bytes.Count([(byte)0xC7, (byte)0xE4]);

    /// <summary>
    /// What bytes are in one of the encodings of East Asia, where the one that is said cannot read them, or is of a language in which
    /// letters above ASCII stand alone; null where that is not sure.
    /// </summary>
    public static Encoding? Instead(Encoding said, ReadOnlySpan<byte> bytes) =>
        (
            said.IsSingleByte
                ? Count(bytes, 0x80) is var (letters, pairs) && pairs * 2 > letters && letters >= FewestOfSure
                : !ReadsAll(said, bytes)
        )
        && CharsetDetector.DetectFromBytes(Sample(bytes)).Detected is { Encoding: { IsSingleByte: false } other, Confidence: >= Surer }
        && ReadsAll(other, bytes)
            ? other
            : null;

    private static bool ReadsAll(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = Encoding
                .GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                .GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool Reads(Encoding encoding, ReadOnlySpan<byte> bytes) =>
        !encoding.GetString(bytes[..Math.Min(bytes.Length, Enough)]).Contains('\uFFFD', StringComparison.Ordinal);

    private static byte[] Sample(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Enough)].ToArray();
}
