using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsRules.Facts.Articles;

/// <summary>Whether bytes are UTF-8, and where they stop being it.</summary>
internal static class Utf8Text
{
    public const string Complaint = "This is not UTF-8; save the file as UTF-8.";

    /// <summary>True for bytes that begin with the mark of UTF-16.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    /// <summary>The place of the first byte that is no UTF-8; null when all are.</summary>
    public static int? FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return null;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
