using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Which facts are told of all that fit together: the first hundred in the order of the text, and then, for each key that these do not
/// give, the first by the order of the facts that the key is made of. So values are chosen first, and facts are only asked whether some
/// with these values fit.
/// </summary>
internal sealed class ToldCombinations(TogetherSearch search)
{
    private readonly List<OfEach<Fit>> _found = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<Fact, ImmutableArray<ImmutableArray<string?>>>[] _rows =
    [
        .. Enumerable
            .Range(0, Condition.Together.MostFacts)
            .Select(_ => new Dictionary<Fact, ImmutableArray<ImmutableArray<string?>>>(ReferenceEqualityComparer.Instance)),
    ];
    private Telling _telling = null!;
    private ImmutableArray<FitsOfKey> _ofKey = [];

    /// <summary>True where there may be keys that were not found.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The facts, each at the place of its name, in the order of the text.</summary>
    public ReadOnlySpan<OfEach<Fit>> Run(Telling telling)
    {
        _telling = telling;
        IsCut = false;
        _found.Clear();
        _keys.Clear();
        Visit(telling.InText, TellInText);
        if (!telling.OfKey.IsEmpty && _found.Count == JoinPlan.MostFound)
        {
            TellByKey();
            Array.ForEach(_rows, ofName => ofName.Clear());
        }

        IsCut |= !telling.OfKey.IsEmpty && search.Tries.AreSpent;
        _found.Sort(static (one, other) => InPlaceOrder(one, other));
        return CollectionsMarshal.AsSpan(_found);
    }

    private static int InPlaceOrder(ReadOnlySpan<Fit> one, ReadOnlySpan<Fit> other)
    {
        var at = 0;
        while (at < one.Length - 1 && one[at].Place == other[at].Place)
        {
            at++;
        }

        return one[at].Place.CompareTo(other[at].Place);
    }

    /// <summary>
    /// Visits the first of all that fit together of each choice for some names, in the order of plans; false where there was no end, since
    /// it took too long or a visit ended it.
    /// </summary>
    /// <param name="plans">By which the fact for each name is chosen before the others.</param>
    /// <param name="at">How many facts are chosen.</param>
    private bool Visit(ImmutableArray<SearchPlan> plans, Func<bool> visit, int at = 0)
    {
        if (at == plans.Length)
        {
            return visit();
        }

        var plan = plans[at];
        foreach (var fit in search.Fitting[plan.Order[at]].All)
        {
            if (search.Tries.AreSpent || (search.Choose(plan, at, fit) && search.Complete(plan, at + 1) && !Visit(plans, visit, at + 1)))
            {
                return false;
            }
        }

        return true;
    }

    private void TellByKey()
    {
        foreach (ref readonly var found in CollectionsMarshal.AsSpan(_found))
        {
            _keys.UnionWith(KeysOf(found));
        }

        _ofKey = [.. _telling.OfKey.Select(ByRows)];
        TellByKey(0, _telling.Source.Whole);
        TellUnbound();
        _ofKey = [];
    }

    /// <summary>What a fact gives of the key, found once: it may stand in many combinations.</summary>
    private ImmutableArray<ImmutableArray<string?>> RowsOf(int name, Fact fact) =>
        _rows[name].TryGetValue(fact, out var rows) ? rows : _rows[name][fact] = _telling.Source.Rows(name, fact, search.Tries);

    /// <summary>The facts of a name, by the rows of values that they give the key.</summary>
    private FitsOfKey ByRows(int name)
    {
        var (whole, rows, kinds) = (
            search.Fitting[name],
            new OrderedDictionary<string, RowFits>(StringComparer.Ordinal),
            new Dictionary<(int, string), int>()
        );
        var (bound, unbound) = (new List<Fit>(), new List<Fit>());
        foreach (var fit in whole.All)
        {
            var ofFact = RowsOf(name, fit.Fact);
            IsCut |= ofFact.Length > KeyRows.Most;
            var places = new List<int>();
            foreach (var row in ofFact.Take(KeyRows.Most))
            {
                rows.TryAdd(KeyOf(row), new RowFits(row, []), out var place);
                rows.GetAt(place).Value.Fits.Add(fit);
                places.Add(place);
            }

            // Of all that joins and the key take alike as many as can stand together: whichever of them are taken, one is left.
            if (!_telling.Source.CanBeBound(name, fit.Fact, ofFact.Length))
            {
                unbound.Add(fit);
            }
            else if (
                ++CollectionsMarshal.GetValueRefOrAddDefault(kinds, (fit.Alike, string.Join(',', places)), out _)
                <= _telling.Condition.Facts.Length
            )
            {
                bound.Add(fit);
            }
        }

        return new FitsOfKey(name, whole, [.. rows.Values], bound, unbound);
    }

    /// <param name="at">How many facts of the key have a row of values.</param>
    /// <param name="chosen">What these rows have.</param>
    private void TellByKey(int at, ImmutableArray<string?> chosen)
    {
        if (at == _ofKey.Length)
        {
            _keys.Add(KeyOf(chosen));
            Tell();
            return;
        }

        foreach (var (row, fits) in _ofKey[at].Rows)
        {
            var next = KeySource.Both(chosen, row);
            if (!search.Tries.Make() || _keys.Count > KeyRows.Most)
            {
                break;
            }

            if (_telling.Source.CanStand(next) && !(at == _ofKey.Length - 1 && _keys.Contains(KeyOf(next))))
            {
                Let(_ofKey[at], fits, row);
                if (search.Complete(_telling.ByKey, 0))
                {
                    TellByKey(at + 1, next);
                }
            }
        }

        search.Fitting[_ofKey[at].Name] = _ofKey[at].Whole;
    }

    /// <summary>Lets only some of the facts of a name fit.</summary>
    /// <param name="row">Values with which alone joins see them.</param>
    private void Let(FitsOfKey ofKey, IEnumerable<Fit> fits, ImmutableArray<string?> row)
    {
        var (fitting, parts) = (new Fitting(), _telling.Joined[ofKey.Name]);
        fitting.Clear(parts.Length);
        foreach (var fit in fits)
        {
            for (var at = 0; at < parts.Length; at++)
            {
                fitting.See(parts[at] >= 0 && row[parts[at]] is { } value ? Slot.Of(value) : ofKey.Whole.Joined(fit, at));
            }

            fitting.Add(fit.Place, fit.Fact);
        }

        search.Fitting[ofKey.Name] = fitting;
        search.Forget();
    }

    /// <summary>
    /// Tells those of another key that may fit, with some fact in them, as a whole but not with a row of its values: first those with such
    /// a fact for the first name of the key, and so on.
    /// </summary>
    private void TellUnbound()
    {
        for (var at = 0; at < _ofKey.Length && _keys.Count <= KeyRows.Most; at++)
        {
            if (_ofKey[at].Unbound.Count == 0)
            {
                continue;
            }

            for (var other = 0; other < _ofKey.Length; other++)
            {
                var (bound, unbound) = (_ofKey[other].Bound, _ofKey[other].Unbound);
                Let(
                    _ofKey[other],
                    other == at ? unbound
                        : other < at ? bound
                        : bound.Concat(unbound).OrderBy(fit => fit.Place),
                    _telling.Source.Whole
                );
            }

            Visit([.. _telling.Names.Select(_ => _telling.ByKey)], TellOfNewKey);
        }

        foreach (var ofKey in _ofKey)
        {
            search.Fitting[ofKey.Name] = ofKey.Whole;
        }
    }

    private bool TellInText()
    {
        Tell();
        return _found.Count < JoinPlan.MostFound;
    }

    private bool TellOfNewKey()
    {
        var known = _keys.Count;
        _keys.UnionWith(KeysOf(search.Chosen));
        if (_keys.Count > known)
        {
            Tell();
        }

        return _keys.Count <= KeyRows.Most;
    }

    private IEnumerable<string> KeysOf(ReadOnlySpan<Fit> facts) =>
        _telling.Source.Rows(new Finding(0, _telling.Condition, facts), search.Tries, RowsOf).Select(row => KeyRow.Compared(row));

    private string KeyOf(ImmutableArray<string?> row) => KeyRow.Compared(_telling.Source.Row(row));

    private void Tell()
    {
        OfEach<Fit> found = default;
        search.Chosen.CopyTo(found);
        _found.Add(found);
    }

    /// <summary>Facts that give the key a row of values.</summary>
    private sealed record RowFits(ImmutableArray<string?> Row, List<Fit> Fits);

    /// <summary>The facts of a name of the key.</summary>
    /// <param name="Bound">Those that joins may see with a row of their values alone, of alike ones a few.</param>
    /// <param name="Unbound">The others.</param>
    private sealed record FitsOfKey(int Name, Fitting Whole, ImmutableArray<RowFits> Rows, List<Fit> Bound, List<Fit> Unbound);
}
