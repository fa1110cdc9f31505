using System.Collections.Immutable;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Makes keys of what a rule found, along its conditions. A find gives rows of what its facts have. Of conditions that must all hold, as many rows as agree, one of each
/// condition, are one row together; the rows of alternatives stand side by side. A reading has one for all rules, of which each begins anew.
/// </summary>
internal sealed class KeyRows
{
    /// <summary>An article gives a rule so many keys, and so many rows of each of its conditions: what would give more is a list, no news.</summary>
    public const int Most = 1_000;

    private readonly List<(int Place, KeyRow Row)> _rows = [];
    private readonly Dictionary<(int Place, string Row), KeyRow> _known = [];
    private readonly Dictionary<int, int> _ofPlace = [];
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
        _asked.Begin();
        _compared.Begin();
    }

    /// <summary>Forgets all rows: the facts in them may be many.</summary>
    public void Clear()
    {
        _rows.Clear();
        _known.Clear();
        _ofPlace.Clear();
        _withoutRows.Clear();
    }

    /// <summary>Adds what a find gives.</summary>
    public void Add(Finding finding)
    {
        var rows = _sources[finding.Place].Rows(finding, _asked);
        if (rows.IsEmpty)
        {
            _withoutRows.Add(finding);
        }

        foreach (var parts in rows)
        {
            Add(finding, parts);
        }
    }

    /// <summary>The keys, each with its finds, in order of appearance.</summary>
    /// <param name="ofArticle">The parts that are of the article; those of facts without a value.</param>
    public ImmutableArray<(ImmutableArray<KeyPart> Key, List<Finding> Findings)> Join(ImmutableArray<KeyPart> ofArticle)
    {
        foreach (var finding in _withoutRows.Where(finding => !_ofPlace.ContainsKey(finding.Place)).ToArray())
        {
            Add(finding, _sources[finding.Place].Known(finding));
        }

        return [.. Merge(RowsOf(new Placed(_sources.When, 0)).DefaultIfEmpty(new([.. ofArticle], [], 0)).Select(row => row with { Parts = [.. row.Parts.Zip(ofArticle, (own, otherwise) => own ?? otherwise)] }))
            .OrderBy(row => row.First)
            .Select(row => (ImmutableArray.CreateRange(row.Parts, part => part!), row.Findings))];
    }

    private void Add(Finding finding, ImmutableArray<KeyPart?> parts)
    {
        var (place, text) = (finding.Place, KeyRow.Compared(parts));
        if (!_known.TryGetValue((place, text), out var row))
        {
            var ofPlace = _ofPlace.GetValueOrDefault(place);
            if (ofPlace == Most)
            {
                _isCut = true;
                return;
            }

            _ofPlace[place] = ofPlace + 1;
            _known[(place, text)] = row = new KeyRow(parts, [], _rows.Count);
            _rows.Add((place, row));
        }

        row.Findings.Add(finding);
    }

    /// <summary>What a condition gives, of what holds: facts are found by nothing else.</summary>
    private IEnumerable<KeyRow> RowsOf(Placed asked) => asked.Condition switch
    {
        Condition.AnyOf any => Merge(Condition.At(asked.Place, any.Parts).SelectMany(RowsOf)),
        Condition.AtLeast { Count: 1 } any => Merge(Condition.At(asked.Place, any.Parts).SelectMany(RowsOf)),
        Condition.AllOf or Condition.AtLeast => Together([.. Joined(asked).Select(part => RowsOf(part).ToArray()).Where(rows => rows.Length > 0)]),
        _ => _rows.Where(row => row.Place == asked.Place && KeySources.IsOfFacts(asked.Condition)).Select(row => row.Row),
    };

    /// <summary>The conditions that hold together, also those that stand among them as one: what is found of some that do not hold is forgotten.</summary>
    private static IEnumerable<Placed> Joined(Placed asked) => asked.Condition switch
    {
        Condition.AllOf all => Condition.At(asked.Place, all.Parts).SelectMany(Joined),
        Condition.AtLeast { Count: > 1 } some => Condition.At(asked.Place, some.Parts).SelectMany(Joined),
        _ => [asked],
    };

    private IEnumerable<KeyRow> Together(KeyRow[][] parts)
    {
        if (parts.Length < 2)
        {
            return parts.SelectMany(rows => rows);
        }

        (int Part, KeyRow Row)[] all = [.. parts.Index().SelectMany(part => part.Item.Select(row => (part.Index, row)))];
        return Merge(Largest(all, [], [.. Enumerable.Range(0, all.Length)], []).Select(chosen => new KeyRow(
            [.. parts[0][0].Parts.Select((_, at) => chosen.Select(row => all[row].Row.Parts[at]).FirstOrDefault(own => own is not null))],
            [.. chosen.SelectMany(row => all[row].Row.Findings)],
            chosen.Min(row => all[row].Row.First))));
    }

    /// <summary>Rows that are equal as one.</summary>
    private OrderedDictionary<string, KeyRow>.ValueCollection Merge(IEnumerable<KeyRow> rows)
    {
        var merged = new OrderedDictionary<string, KeyRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var text = KeyRow.Compared(row.Parts);
            if (merged.Count == Most && !merged.ContainsKey(text))
            {
                _isCut = true;
                break;
            }

            if (!merged.TryAdd(text, row, out var known))
            {
                var one = merged.GetAt(known).Value;
                merged.SetAt(known, one with { Findings = [.. one.Findings.Union(row.Findings)], First = Math.Min(one.First, row.First) });
            }
        }

        return merged.Values;
    }

    /// <summary>Every set of rows that agree with each other and with which no other row does, as Bron and Kerbosch find them; each row stands in one at least.</summary>
    /// <param name="chosen">They agree with each other.</param>
    /// <param name="open">They agree with all that are chosen.</param>
    /// <param name="done">They do so too, and each set with them was told.</param>
    private IEnumerable<ImmutableArray<int>> Largest((int Part, KeyRow Row)[] rows, ImmutableArray<int> chosen, List<int> open, List<int> done)
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
        foreach (var row in open.FindAll(row => !Agree(rows[row], rows[pivot])))
        {
            if (_compared.AreSpent)
            {
                yield break;
            }

            foreach (var largest in Largest(rows, chosen.Add(row), open.FindAll(other => Agree(rows[other], rows[row])), done.FindAll(other => Agree(rows[other], rows[row]))))
            {
                yield return largest;
            }

            open.Remove(row);
            done.Add(row);
        }
    }

    private bool Agree((int Part, KeyRow Row) one, (int Part, KeyRow Row) other) => one.Part != other.Part && _compared.Make() && one.Row.Agrees(other.Row);
}
