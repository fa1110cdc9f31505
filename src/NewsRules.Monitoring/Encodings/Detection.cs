using System.Text;
using UtfUnknown;

namespace NewsRules.Monitoring.Encodings;

/// <summary>What encoding bytes look like that nobody says anything of.</summary>
internal static class Detection
{
    // The detector's time grows with what it is given; news tells its language early.
    private const int Enough = 64 * 1024;
    private const float Sure = 0.5f;

    public static Encoding Arabic => Charsets.Of("windows-1256")!;

    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var isArabic = IsArabic(bytes);
        var found = CharsetDetector.DetectFromBytes(Sample(bytes)).Detected;
        return found?.Encoding is { } encoding && found.Confidence >= Sure && (!isArabic || Reads(encoding, bytes)) && encoding is not (UnicodeEncoding or UTF32Encoding or ASCIIEncoding)
            ? encoding
            : isArabic ? Arabic : Charsets.Western;
    }

    /// <summary>In windows-1256 whole words lie above 0xC0; accented letters of Western languages stand alone among ASCII.</summary>
    /// <param name="fewest">How many letters there must be.</param>
    public static bool IsArabic(ReadOnlySpan<byte> bytes, int fewest = 1)
    {
        var (letters, pairs) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            letters += bytes[i] >= 0xC0 ? 1 : 0;
            pairs += bytes[i] >= 0xC0 && i > 0 && bytes[i - 1] >= 0xC0 ? 1 : 0;
        }

        return pairs * 2 > letters && letters >= fewest;
    }

    /// <summary>True where Arabic is in windows-1256, whatever it is called: the article, the pair of letters met most, is other bytes there than in iso-8859-6.</summary>
    public static bool IsOfWindows(ReadOnlySpan<byte> bytes) => bytes.Count([(byte)0xC7, (byte)0xE1]) > bytes.Count([(byte)0xC7, (byte)0xE4]);

    private static bool Reads(Encoding encoding, ReadOnlySpan<byte> bytes) => !encoding.GetString(bytes[..Math.Min(bytes.Length, Enough)]).Contains('\uFFFD', StringComparison.Ordinal);

    private static byte[] Sample(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Enough)].ToArray();
}
