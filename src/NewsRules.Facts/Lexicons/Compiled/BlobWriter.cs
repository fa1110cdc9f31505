using System.Runtime.InteropServices;

namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>Numbers, arrays and texts as bytes, one behind the other, in the byte order of the machine.</summary>
internal sealed class BlobWriter
{
    private readonly List<byte> _bytes = [];

    public void Write(int number) => _bytes.AddRange(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));

    public void Write<T>(ReadOnlySpan<T> array)
        where T : unmanaged
    {
        Write(array.Length);
        _bytes.AddRange(MemoryMarshal.AsBytes(array));
    }

    public void Write(string text) => Write<char>(text);

    public void Write(BlobWriter part) => Write<byte>(part.ToArray());

    public byte[] ToArray() => [.. _bytes];
}
