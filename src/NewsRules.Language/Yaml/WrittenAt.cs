namespace NewsRules.Language.Yaml;

/// <summary>Where in the files what was read stands, for complaints about what it means.</summary>
internal sealed class WrittenAt
{
    private readonly Dictionary<object, YamlNode> _shared = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, YamlNode> _own = new(ReferenceEqualityComparer.Instance);
    private int _depth;

    /// <summary>Remembers the place of something that was read; gives it back.</summary>
    public T? Keep<T>(T? read, YamlNode at)
        where T : class
    {
        if (read is not null)
        {
            (_depth > 0 ? _shared : _own).TryAdd(read, at);
        }

        return read;
    }

    /// <summary>Reads what several rules use: its places are remembered for good.</summary>
    public T Shared<T>(Func<T> read)
    {
        _depth++;
        var shared = read();
        _depth--;
        return shared;
    }

    /// <summary>Forgets the places in the last rule.</summary>
    public void Forget() => _own.Clear();

    /// <summary>The place, or null of what was read nowhere.</summary>
    public YamlNode? Of(object? read) => read is null ? null : _own.GetValueOrDefault(read) ?? _shared.GetValueOrDefault(read);
}
