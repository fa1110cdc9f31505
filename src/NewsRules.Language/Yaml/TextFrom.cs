namespace NewsRules.Language.Yaml;

/// <summary>Reads a text from a place on without copying it: a file of broken documents is begun anew at each of them.</summary>
internal sealed class TextFrom(string text, int start) : TextReader
{
    private int _at = start;

    public override int Peek() => _at < text.Length ? text[_at] : -1;

    public override int Read() => _at < text.Length ? text[_at++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var length = Math.Min(buffer.Length, text.Length - _at);
        text.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }
}
