using System.Collections.Immutable;

namespace NewsRules.Engine.Matching;

/// <summary>
/// What finds give of a key: rows of parts, null where the facts have no such slot, each with the finds that give it. A reading has one for all rules, of which each
/// begins anew.
/// </summary>
internal sealed class KeyRows
{
    /// <summary>An article gives a rule so many keys, and so many rows of each of its conditions: what would give more is a list, no news.</summary>
    public const int Most = 1_000;

    private readonly List<(int Source, ImmutableArray<KeyPart?> Parts, List<Finding> Findings)> _rows = [];
    private readonly Dictionary<(int, string), int> _known = [];
    private readonly Dictionary<int, int> _ofSource = [];
    private readonly List<Finding> _withoutRows = [];
    private readonly Tries _asked = new();
    private readonly Tries _compared = new();
    private KeySources _sources = null!;
    private bool _isCut;

    /// <summary>True where there are more keys than are told.</summary>
    public bool IsCut => _isCut || _asked.AreSpent || _compared.AreSpent;

    /// <summary>Begins with the conditions of another rule.</summary>
    public void Begin(KeySources sources)
    {
        (_sources, _isCut) = (sources, false);
        _rows.Clear();
        _known.Clear();
        _ofSource.Clear();
        _withoutRows.Clear();
        _asked.Begin();
        _compared.Begin();
    }

    /// <summary>Adds what a find gives.</summary>
    public void Add(Finding finding)
    {
        var source = _sources.Of(finding);
        var rows = _sources[source].Rows(finding, _asked);
        if (rows.IsEmpty)
        {
            _withoutRows.Add(finding);
        }

        foreach (var parts in rows)
        {
            if (RowOf(source, parts) is { } row)
            {
                _rows[row].Findings.Add(finding);
            }
        }
    }

    /// <summary>The keys, each with its finds: of rows of sources that are joined as many as agree, one of each source, are one key.</summary>
    /// <param name="ofArticle">The parts that are of the article; those of facts without a value.</param>
    public IEnumerable<(ImmutableArray<KeyPart> Key, List<Finding> Findings)> Join(ImmutableArray<KeyPart> ofArticle)
    {
        if (_rows.Count == 0 && _withoutRows.Count > 0)
        {
            return [([.. ofArticle.Select(part => part.Value is null ? part with { IsUnknown = true } : part)], _withoutRows)];
        }

        var keys = new OrderedDictionary<string, (ImmutableArray<KeyPart> Key, List<Finding> Findings)>(StringComparer.Ordinal);
        foreach (var chosen in _ofSource.Count == 1 ? Enumerable.Range(0, _rows.Count).Select(row => ImmutableArray.Create(row)) : Largest([], [.. Enumerable.Range(0, _rows.Count)], []))
        {
            ImmutableArray<KeyPart> key = [.. ofArticle.Select((part, at) => chosen.Select(row => _rows[row].Parts[at]).FirstOrDefault(own => own is not null) ?? part)];
            var text = Compared(key);
            if (keys.Count == Most && !keys.ContainsKey(text))
            {
                _isCut = true;
                break;
            }

            keys.TryAdd(text, (key, []));
            keys[text].Findings.AddRange(chosen.SelectMany(row => _rows[row].Findings).Except(keys[text].Findings));
        }

        return keys.Values;
    }

    /// <summary>A row as it is compared.</summary>
    public static string Compared(IEnumerable<KeyPart?> parts) => string.Join('\u001f', parts.Select(part => part is null ? "\u001e" : part.Compared));

    /// <summary>The place of a row; null where there are too many of its source.</summary>
    private int? RowOf(int source, ImmutableArray<KeyPart?> parts)
    {
        var text = Compared(parts);
        if (_known.TryGetValue((source, text), out var known))
        {
            return known;
        }

        var ofSource = _ofSource.GetValueOrDefault(source);
        if (ofSource == Most)
        {
            _isCut = true;
            return null;
        }

        _ofSource[source] = ofSource + 1;
        _known[(source, text)] = _rows.Count;
        _rows.Add((source, parts, []));
        return _rows.Count - 1;
    }

    /// <summary>Every set of rows that agree with each other and with which no other row does, as Bron and Kerbosch find them; each row stands in one at least.</summary>
    /// <param name="chosen">They agree with each other.</param>
    /// <param name="open">They agree with all that are chosen.</param>
    /// <param name="done">They do so too, and each set with them was told.</param>
    private IEnumerable<ImmutableArray<int>> Largest(ImmutableArray<int> chosen, List<int> open, List<int> done)
    {
        if (open.Count == 0)
        {
            if (done.Count == 0)
            {
                yield return chosen;
            }

            yield break;
        }

        // A set without the pivot has a row that does not agree with it.
        var pivot = done.Count > 0 ? done[0] : open[0];
        foreach (var row in open.FindAll(row => !Agree(row, pivot)))
        {
            if (_compared.AreSpent)
            {
                yield break;
            }

            foreach (var largest in Largest(chosen.Add(row), open.FindAll(other => Agree(other, row)), done.FindAll(other => Agree(other, row))))
            {
                yield return largest;
            }

            open.Remove(row);
            done.Add(row);
        }
    }

    private bool Agree(int one, int other)
    {
        if (_rows[one].Source == _rows[other].Source || !_sources.AreJoined(_rows[one].Source, _rows[other].Source))
        {
            return false;
        }

        _compared.Make();
        return _rows[one].Parts.Zip(_rows[other].Parts).All(parts => parts.First is null || parts.Second is null || parts.First.Equals(parts.Second));
    }
}
