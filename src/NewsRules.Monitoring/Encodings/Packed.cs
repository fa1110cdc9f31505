using System.IO.Compression;

namespace NewsRules.Monitoring.Encodings;

/// <summary>Documents packed with gzip, which some servers send without a word on it.</summary>
public static class Packed
{
    private static ReadOnlySpan<byte> Mark => [0x1F, 0x8B, 0x08];

    /// <summary>What is packed in the bytes, as far as it can be unpacked; bytes that are not packed as they are.</summary>
    /// <param name="most">How many bytes are unpacked at most: few can hold gigabytes.</param>
    public static byte[] Unpacked(byte[] bytes, int most)
    {
        if (!bytes.AsSpan().StartsWith(Mark))
        {
            return bytes;
        }

        using var stream = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            while (unpacked.Length < most && stream.Read(buffer) is var read and > 0)
            {
                unpacked.Write(buffer, 0, (int)Math.Min(read, most - unpacked.Length));
            }
        }
        catch (InvalidDataException)
        {
            // It breaks off, as documents do.
        }

        return unpacked.Length > 0 ? unpacked.ToArray() : bytes;
    }
}
