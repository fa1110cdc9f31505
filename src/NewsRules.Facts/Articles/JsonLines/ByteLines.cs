namespace NewsRules.Facts.Articles.JsonLines;

/// <summary>Cuts a stream into lines without ever holding more than the longest line allowed.</summary>
internal static class ByteLines
{
    /// <summary>The lines without their line feeds, the first without a byte order mark; a line that is too long comes as null.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>?> Of(Stream stream, int longest)
    {
        var buffer = new byte[64 * 1024];
        var (start, end, tooLong, first) = (0, 0, false, true);
        while (true)
        {
            var read = stream.Read(buffer, end, buffer.Length - end);
            var searched = end;
            end += read;
            while (searched < end && Array.IndexOf(buffer, (byte)'\n', searched, end - searched) is var feed and >= 0)
            {
                yield return Line(buffer.AsMemory(start, feed - start), tooLong, first);
                (start, searched, tooLong, first) = (feed + 1, feed + 1, false, false);
            }

            if (read == 0)
            {
                break;
            }

            tooLong |= end - start > longest;
            end = MakeRoom(ref buffer, tooLong ? end : start, end, longest);
            start = 0;
        }

        if (tooLong || end > start)
        {
            yield return Line(buffer.AsMemory(start, end - start), tooLong, first);
        }
    }

    // A bare null would become empty memory here, by way of a null array.
    private static ReadOnlyMemory<byte>? Line(ReadOnlyMemory<byte> bytes, bool tooLong, bool first) =>
        tooLong ? default(ReadOnlyMemory<byte>?)
        : first ? WithoutMark(bytes)
        : bytes;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) => line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;

    private static int MakeRoom(ref byte[] buffer, int start, int end, int longest)
    {
        var kept = end - start;
        var grown = kept > buffer.Length / 2 ? new byte[Math.Min(buffer.Length * 2, longest + 64 * 1024)] : buffer;
        Buffer.BlockCopy(buffer, start, grown, 0, kept);
        buffer = grown;
        return kept;
    }
}
