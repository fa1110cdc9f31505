using System.Runtime.InteropServices;

namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>Numbers texts, each once, for a <see cref="TextPool"/>.</summary>
internal sealed class TextPoolWriter
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>The number of a text, new if it must be.</summary>
    public int Add(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        if (_numbers.TryAdd(text, _texts.Count + 1))
        {
            _texts.Add(text);
        }

        return _numbers[text];
    }

    public void Write(BlobWriter blob)
    {
        blob.Write(MemoryMarshal.AsBytes(string.Concat(_texts).AsSpan()));
        var end = 0;
        blob.Write<int>([0, .. _texts.Select(text => end += text.Length)]);
    }
}
