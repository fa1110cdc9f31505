using System.Collections.Immutable;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Makes keys of what a rule found, along its conditions. A find gives rows of what its facts have. As many rows as agree, of conditions
/// that hold together, are one row; those of <see cref="Alternatives"/> stand side by side. A reading has one for all rules, of which each
/// begins anew.
/// </summary>
internal sealed class KeyRows
{
    /// <summary>
    /// An article gives a rule so many keys, and so many rows of each of its conditions: what would give more is a list, no news.
    /// </summary>
    public const int Most = 1_000;

    // Some thousand rows with each other, and of what they make ten sets for each key: a few tenths of a second.
    private const int MostCompared = 20_000_000;
    private const int MostSets = 10 * Most;

    private readonly List<(int Group, KeyRow Row)> _rows = [];
    private readonly Dictionary<(int Group, string Row), KeyRow> _known = [];
    private readonly Dictionary<int, int> _ofPlace = [];
    private readonly List<Finding> _withoutRows = [];
    private readonly Tries _asked = new();
    private readonly Tries _compared = new(MostCompared);
    private readonly Tries _found = new(MostSets);
    private KeySources _sources = null!;
    private bool _isCut;

    /// <summary>True where there are more keys than are told.</summary>
    public bool IsCut => _isCut || _asked.AreSpent || AreTooMany;

    private bool AreTooMany => _compared.AreSpent || _found.AreSpent;

    /// <summary>Begins with the conditions of another rule.</summary>
    public void Begin(KeySources sources)
    {
        Clear();
        (_sources, _isCut) = (sources, false);
        _asked.Begin();
        _compared.Begin();
        _found.Begin();
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
        if (_withoutRows.Count > 0)
        {
            AddKnown();
        }

        return
        [
            .. Merge(
                    Together()
                        .DefaultIfEmpty(new([.. ofArticle], [], 0))
                        .Select(row => row with { Parts = [.. row.Parts.Zip(ofArticle, (own, otherwise) => own ?? otherwise)] })
                )
                .OrderBy(row => row.First)
                .Select(row => (ImmutableArray.CreateRange(row.Parts, part => part!), row.Findings)),
        ];
    }

    /// <summary>Adds what is known of finds whose rows are not, of conditions that have no rows of others.</summary>
    private void AddKnown()
    {
        var places = _rows.SelectMany(row => row.Row.Findings).Select(finding => finding.Place).ToHashSet();
        foreach (var finding in _withoutRows.Where(finding => !places.Contains(finding.Place)))
        {
            Add(finding, _sources[finding.Place].Known(finding));
        }
    }

    private void Add(Finding finding, ImmutableArray<KeyPart?> parts)
    {
        var (group, text) = (_sources.Alternatives.GroupAt(finding.Place), KeyRow.Compared(parts));
        if (!_known.TryGetValue((group, text), out var row))
        {
            var ofPlace = _ofPlace.GetValueOrDefault(finding.Place);
            if (ofPlace == Most)
            {
                _isCut = true;
                return;
            }

            _ofPlace[finding.Place] = ofPlace + 1;
            _known[(group, text)] = row = new KeyRow(parts, [], _rows.Count);
            _rows.Add((group, row));
        }

        row.Findings.Add(finding);
    }

    /// <summary>The rows of each set of those that agree.</summary>
    private IEnumerable<KeyRow> Together() =>
        _ofPlace.Count < 2
            ? _rows.Select(row => row.Row)
            : Enumerable
                .Range(0, _rows.Count)
                .GroupBy(row => _sources.Alternatives.WholeOf(_rows[row].Group))
                .SelectMany(whole => Together([.. whole]));

    private IEnumerable<KeyRow> Together(ImmutableArray<int> rows)
    {
        var group = _rows[rows[0]].Group;
        if (_sources.Alternatives.AreApart(group, group) && rows.All(row => _rows[row].Group == group))
        {
            return rows.Select(row => _rows[row].Row);
        }

        var left = rows.ToHashSet();
        return Largest([], [.. rows], [])
            .Concat(Some(rows, left))
            .Select(chosen =>
            {
                left.ExceptWith(chosen);
                return new KeyRow(
                    [
                        .. _rows[rows[0]]
                            .Row.Parts.Select(
                                (_, at) => chosen.Select(row => _rows[row].Row.Parts[at]).FirstOrDefault(own => own is not null)
                            ),
                    ],
                    [.. chosen.SelectMany(row => _rows[row].Row.Findings)],
                    chosen.Min()
                );
            });
    }

    /// <summary>A set for each of the rows that are left, where there are too many sets to find them all.</summary>
    private IEnumerable<ImmutableArray<int>> Some(ImmutableArray<int> rows, HashSet<int> left)
    {
        foreach (var row in rows.Where(left.Contains))
        {
            yield return rows.Aggregate(ImmutableArray.Create(row), (chosen, other) =>
                chosen.All(one => AreTogether(one, other)) ? chosen.Add(other) : chosen
            );
        }
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

    /// <summary>
    /// Every set of rows that agree with each other and with which no other row does, as Bron and Kerbosch find them; each row stands in
    /// one at least.
    /// </summary>
    /// <param name="chosen">They agree with each other.</param>
    /// <param name="open">They agree with all that are chosen.</param>
    /// <param name="done">They do so too, and each set with them was told.</param>
    private IEnumerable<ImmutableArray<int>> Largest(ImmutableArray<int> chosen, List<int> open, List<int> done)
    {
        if (AreTooMany)
        {
            yield break;
        }

        if (open.Count == 0)
        {
            if (done.Count == 0 && _found.Make())
            {
                yield return chosen;
            }

            yield break;
        }

        // A set without the pivot has a row that does not agree with it.
        var pivot = done.Count > 0 ? done[0] : open[0];
        foreach (var row in open.FindAll(row => !Agree(row, pivot)))
        {
            if (AreTooMany)
            {
                yield break;
            }

            foreach (
                var largest in Largest(chosen.Add(row), open.FindAll(other => Agree(other, row)), done.FindAll(other => Agree(other, row)))
            )
            {
                yield return largest;
            }

            open.Remove(row);
            done.Add(row);
        }
    }

    private bool Agree(int one, int other) => _compared.Make() && AreTogether(one, other);

    private bool AreTogether(int one, int other) =>
        one != other && !_sources.Alternatives.AreApart(_rows[one].Group, _rows[other].Group) && _rows[one].Row.Agrees(_rows[other].Row);
}
