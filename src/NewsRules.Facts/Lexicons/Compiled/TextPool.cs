namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>Texts by number, each once; 0 is none. A text that was read becomes a string when it is asked for.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _added = [];
    private readonly string?[] _made = [];
    private readonly char[] _units = [];
    private readonly int[] _ends = [];

    public TextPool()
    {
    }

    public TextPool(BlobReader blob)
    {
        (_units, _ends) = (blob.ReadArray<char>(), blob.ReadArray<int>());
        _made = new string?[_ends.Length + 1];
    }

    /// <summary>The text of a number.</summary>
    public string? this[int number] => number == 0 ? null : _made[number] ??= new string(_units.AsSpan((number == 1 ? 0 : _ends[number - 2]).._ends[number - 1]));

    /// <summary>The number of a text, new if it must be.</summary>
    public int Add(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        if (_numbers.TryAdd(text, _added.Count + 1))
        {
            _added.Add(text);
        }

        return _numbers[text];
    }

    public void Write(BlobWriter blob)
    {
        blob.Write(string.Concat(_added));
        var end = 0;
        blob.Write<int>(_added.Select(text => end += text.Length).ToArray());
    }
}
