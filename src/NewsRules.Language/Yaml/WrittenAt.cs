namespace NewsRules.Language.Yaml;

/// <summary>Where in the files what was read stands, for complaints about what it means.</summary>
/// <param name="keepsAll">True for whoever asks when everything has been read; else the places in a rule are forgotten with the
/// next.</param>
public sealed class WrittenAt(bool keepsAll = false)
{
    private readonly Dictionary<object, YamlNode> _shared = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, YamlNode> _own = new(ReferenceEqualityComparer.Instance);
    private int _depth;

    /// <summary>Remembers the place of something that was read; gives it back.</summary>
    internal T? Keep<T>(T? read, YamlNode at)
        where T : class
    {
        if (read is not null)
        {
            (_depth > 0 ? _shared : _own).TryAdd(read, at);
        }

        return read;
    }

    /// <summary>Reads what several rules use: its places are remembered for good.</summary>
    internal T Shared<T>(Func<T> read)
    {
        _depth++;
        var shared = read();
        _depth--;
        return shared;
    }

    /// <summary>Forgets the places in the last rule.</summary>
    internal void Forget()
    {
        if (!keepsAll)
        {
            _own.Clear();
        }
    }

    /// <summary>The place in a rule itself; null of what stands in a definition.</summary>
    public YamlNode? InRule(object read) => _own.GetValueOrDefault(read);

    /// <summary>The place, or null of what was read nowhere.</summary>
    public YamlNode? Of(object? read) => read is null ? null : _own.GetValueOrDefault(read) ?? _shared.GetValueOrDefault(read);
}
