namespace NewsRules.Language.Yaml;

/// <summary>Where in the files what was read stands, for complaints about what it means.</summary>
internal sealed class WrittenAt
{
    private readonly Dictionary<object, YamlNode> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Remembers the place of something that was read; gives it back.</summary>
    public T? Keep<T>(T? read, YamlNode at)
        where T : class
    {
        if (read is not null)
        {
            _places.TryAdd(read, at);
        }

        return read;
    }

    /// <summary>The place, or null of what was read nowhere.</summary>
    public YamlNode? Of(object? read) => read is null ? null : _places.GetValueOrDefault(read);
}
