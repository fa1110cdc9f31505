using System.Collections.Immutable;

namespace NewsRules.Engine.Matching;

/// <summary>What finds give of a key: rows of parts, null where the facts have no such slot, each with the finds that give it.</summary>
internal sealed class KeyRows
{
    /// <summary>So many rows are put together, and so often one is tried with others; what is left stands alone.</summary>
    private const int MostJoined = 100;
    private const int MostTried = 10_000;

    private readonly List<(int Source, ImmutableArray<KeyPart?> Parts, List<Finding> Findings)> _rows = [];
    private readonly Dictionary<(int, string), int> _known = [];

    /// <summary>Adds a find.</summary>
    /// <param name="source">The place of the conditions that found it.</param>
    public void Add(int source, ImmutableArray<KeyPart?> parts, Finding finding)
    {
        var text = Compared(parts);
        if (!_known.TryGetValue((source, text), out var at))
        {
            _known[(source, text)] = at = _rows.Count;
            _rows.Add((source, parts, []));
        }

        _rows[at].Findings.Add(finding);
    }

    /// <summary>The keys, each with its finds: of rows of sources that are joined as many as agree, one of each source, are one key.</summary>
    /// <param name="ofArticle">The parts that are of the article; those of facts without a value.</param>
    public IEnumerable<(ImmutableArray<KeyPart> Key, List<Finding> Findings)> Join(Func<int, int, bool> areJoined, ImmutableArray<KeyPart> ofArticle)
    {
        var keys = new OrderedDictionary<string, (ImmutableArray<KeyPart> Key, List<Finding> Findings)>(StringComparer.Ordinal);
        foreach (var chosen in Largest(areJoined))
        {
            ImmutableArray<KeyPart> key = [.. ofArticle.Select((part, at) => chosen.Select(row => _rows[row].Parts[at]).FirstOrDefault(own => own is not null) ?? part)];
            var text = Compared(key);
            keys.TryAdd(text, (key, []));
            keys[text].Findings.AddRange(chosen.SelectMany(row => _rows[row].Findings).Except(keys[text].Findings));
        }

        return keys.Count == 0 ? [(ofArticle, [])] : keys.Values;
    }

    private static string Compared(IEnumerable<KeyPart?> parts) => string.Join('\u001f', parts.Select(part => part is null ? "\u001e" : part.Compared));

    /// <summary>Every set of rows that fit together and that no other row fits; each row stands in one at least.</summary>
    private IEnumerable<ImmutableArray<int>> Largest(Func<int, int, bool> areJoined)
    {
        var (left, tried) = (Enumerable.Range(0, _rows.Count).ToHashSet(), 0);
        int[] joined = [.. left.Where(row => _rows.Any(other => areJoined(_rows[row].Source, other.Source))).Take(MostJoined)];
        foreach (var chosen in From([], 0))
        {
            left.ExceptWith(chosen);
            yield return chosen;
        }

        foreach (var row in left.Order())
        {
            yield return [row];
        }

        IEnumerable<ImmutableArray<int>> From(ImmutableArray<int> chosen, int next)
        {
            if (!chosen.IsEmpty && !joined.Any(row => !chosen.Contains(row) && FitsAll(row, chosen)))
            {
                yield return chosen;
            }

            for (var at = next; at < joined.Length && tried++ < MostTried; at++)
            {
                foreach (var larger in FitsAll(joined[at], chosen) ? From(chosen.Add(joined[at]), at + 1) : [])
                {
                    yield return larger;
                }
            }
        }

        bool FitsAll(int row, ImmutableArray<int> chosen) => chosen.All(one => _rows[one].Source != _rows[row].Source && areJoined(_rows[one].Source, _rows[row].Source)
            && _rows[one].Parts.Zip(_rows[row].Parts).All(parts => parts.First is null || parts.Second is null || parts.First.Equals(parts.Second)));
    }
}
