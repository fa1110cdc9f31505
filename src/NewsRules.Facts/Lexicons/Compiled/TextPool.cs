using System.Runtime.InteropServices;

namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>Texts by number; 0 is none. A text becomes a string when it is asked for.</summary>
internal sealed class TextPool
{
    private readonly ReadOnlyMemory<byte> _units;
    private readonly int[] _ends;
    private readonly string?[] _made;

    public TextPool(BlobReader blob)
    {
        (_units, _ends) = (blob.ReadPart(), blob.ReadArray<int>());
        _made = new string?[_ends.Length];
    }

    /// <summary>The text of a number.</summary>
    public string? this[int number] =>
        number == 0 ? null : _made[number] ??= new string(MemoryMarshal.Cast<byte, char>(_units.Span)[_ends[number - 1].._ends[number]]);
}
