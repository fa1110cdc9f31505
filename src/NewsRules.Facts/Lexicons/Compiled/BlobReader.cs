using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>Reads what a <see cref="BlobWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">The bytes end too early.</exception>
internal sealed class BlobReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    public int ReadNumber() => MemoryMarshal.Read<int>(Take(sizeof(int)).Span);

    public T[] ReadArray<T>()
        where T : unmanaged
    {
        var count = ReadNumber();
        var from = Take((long)count * Unsafe.SizeOf<T>()).Span;
        var array = GC.AllocateUninitializedArray<T>(count);
        from.CopyTo(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    public string ReadText() => new(ReadArray<char>());

    public ReadOnlyMemory<byte> ReadPart() => Take(ReadNumber());

    private ReadOnlyMemory<byte> Take(long count)
    {
        if (count < 0 || count > bytes.Length - _at)
        {
            throw new InvalidDataException("The compiled lexicon is cut off.");
        }

        _at += (int)count;
        return bytes.Slice(_at - (int)count, (int)count);
    }
}
