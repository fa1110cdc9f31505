using System.Collections.Immutable;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Language.Yaml;

// Maps and the keys that they may have, must have, or have one of.
internal sealed partial class Shape
{
    // The keys that were told of as meant by the unknown keys of a map.
    private readonly Dictionary<YamlMapping, ImmutableArray<string>> _meant = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// A map that may have these keys and no other; what stands under a misspelt key is given under the right one, to be read as well.
    /// </summary>
    public YamlMapping? Map(YamlNode? node, string what, IReadOnlyCollection<string> keys)
    {
        if (node is not YamlMapping map)
        {
            return node is null ? null : Refuse<YamlMapping>(Catalogue.MapExpected(node, what));
        }

        for (var at = 0; at < map.Entries.Length; at++)
        {
            if (!keys.Contains(map.Entries[at].Key.Value))
            {
                map = TellUnknown(map, at, what, keys);
            }
        }

        return map;
    }

    private YamlMapping TellUnknown(YamlMapping map, int at, string what, IReadOnlyCollection<string> keys)
    {
        var entry = map.Entries[at];
        var (hint, meant) = Hints.OfKey(entry, at == 0 ? null : map.Entries[at - 1], what, keys);
        Diagnostics.Add(Traps.Disguise(entry.Key) ?? Catalogue.UnknownKey(entry.Key, what, hint));
        var respelt =
            meant is [var near] && hint == Hints.DidYouMean(near) && map[near] is null
                ? map with
                {
                    Entries = map.Entries.SetItem(at, entry with { Key = entry.Key with { Value = near } }),
                }
                : map;
        _meant[respelt] = [.. _meant.GetValueOrDefault(map, []), .. meant];
        return respelt;
    }

    /// <summary>The entries of a map whose keys are names of any kind; none where there is no node.</summary>
    public ImmutableArray<YamlEntry> Entries(YamlNode? node, string what) =>
        node is null ? [] : (node as YamlMapping ?? Refuse<YamlMapping>(Catalogue.MapExpected(node, what)))?.Entries ?? [];

    /// <summary>Whether a key stands in a map under another name, and was told of, or may stand where the map could not be read.</summary>
    public bool IsMeant(YamlMapping map, string key) => map.IsCut || _meant.GetValueOrDefault(map, []).Contains(key);

    /// <summary>Complains of a map without a key, unless it stands there under another name.</summary>
    /// <param name="oneOf">It needs one of them.</param>
    public T? Missing<T>(YamlMapping map, string what, params string[] oneOf)
        where T : class => oneOf.Any(key => IsMeant(map, key)) ? null : Refuse<T>(Catalogue.MissingKey(map, what, oneOf));

    /// <summary>
    /// What a map says under one of the keys; default with a complaint of a map that has none of them or several, each of which is read all
    /// the same.
    /// </summary>
    /// <param name="instead">What to write where there are several.</param>
    public T? OnlyOneOf<T>(YamlMapping map, string what, string instead, string[] keys, Func<YamlEntry, T> read)
    {
        YamlEntry[] entries = [.. map.Entries.Where(entry => keys.Contains(entry.Key.Value))];
        if (entries is [])
        {
            Missing<object>(map, what, keys);
        }
        else if (entries is [_, var second, ..])
        {
            Diagnostics.Add(Catalogue.KeysAtOdds(second.Key, what, keys, instead));
        }

        return Array.ConvertAll(entries, entry => read(entry)) is [var only] ? only : default;
    }

    /// <summary>The number under <c>at_least</c>, of the conditions that <c>of</c> lists beside it.</summary>
    public int? AtLeast(YamlMapping map, YamlNode node)
    {
        if (map["of"] is not { } parts)
        {
            Diagnostics.Add(Catalogue.MissingKey(map, "'at_least'", "of"));
            return null;
        }

        var least = Number(node, "'at_least'", 1);
        if (parts is YamlSequence list && least > list.Items.Length)
        {
            Diagnostics.Add(Catalogue.MoreThanThereAre((YamlScalar)node, list.Items.Length));
            return null;
        }

        return least;
    }

    /// <summary>Complains of a key that means nothing without another.</summary>
    public T? OnlyWith<T>(YamlMapping map, YamlEntry entry, string other)
        where T : class => map[other] is null ? Refuse<T>(Catalogue.MissingKey(entry.Key, $"'{entry.Key.Value}'", other)) : null;
}
