using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Which facts are told of all that fit together: the first hundred in the order of the text, and then, for each key that these do not give, the first by the order
/// of the facts that the key is made of. So values are chosen first, and facts are only asked whether some with these values fit.
/// </summary>
internal sealed class ToldCombinations(TogetherSearch search)
{
    private readonly List<OfEach<Fit>> _found = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private Telling _telling = null!;
    private ImmutableArray<ImmutableArray<RowFits>> _rows = [];

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

    /// <summary>Visits all that fit together, in the order of plans; false where there was no end, since it took too long or a visit ended it.</summary>
    /// <param name="plans">By which each next fact is chosen, the last one's by the last.</param>
    /// <param name="at">How many facts are chosen.</param>
    private bool Visit(ImmutableArray<SearchPlan> plans, Func<bool> visit, int at = 0)
    {
        var plan = plans[Math.Min(at, plans.Length - 1)];
        if (at == plan.Order.Length)
        {
            return visit();
        }

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

        _rows = [.. _telling.OfKey.Select(RowsOf)];
        TellByKey(0, _telling.Source.Whole);
        _rows = [];
        if (!_telling.OfKey.All(name => search.Fitting[name].All.TrueForAll(fit => _telling.Source.CanBeBound(name, fit.Fact, search.Tries))))
        {
            search.Forget();
            Visit([_telling.ByKey], TellOfNewKey);
        }
    }

    /// <summary>The facts that give the key each row of values, as joins see them with these values alone.</summary>
    private ImmutableArray<RowFits> RowsOf(int name)
    {
        var rows = new OrderedDictionary<string, RowFits>(StringComparer.Ordinal);
        var (whole, parts) = (search.Fitting[name], _telling.Joined[name]);
        foreach (var fit in whole.All)
        {
            var ofFact = _telling.Source.Rows(name, fit.Fact, search.Tries);
            IsCut |= ofFact.Length > KeyRows.Most;
            foreach (var row in ofFact.Take(KeyRows.Most))
            {
                if (!rows.TryGetValue(KeyOf(row), out var of))
                {
                    rows.Add(KeyOf(row), of = new RowFits(row, new Fitting()));
                    of.Fits.Clear(parts.Length);
                }

                for (var at = 0; at < parts.Length; at++)
                {
                    of.Fits.See(parts[at] >= 0 && row[parts[at]] is { } value ? Slot.Of(value) : whole.Joined(fit, at));
                }

                of.Fits.Add(fit.Place, fit.Fact);
            }
        }

        return [.. rows.Values];
    }

    /// <param name="at">How many facts of the key have a row of values.</param>
    /// <param name="chosen">What these rows have.</param>
    private void TellByKey(int at, ImmutableArray<string?> chosen)
    {
        if (at == _rows.Length)
        {
            _keys.Add(KeyOf(chosen));
            Tell();
            return;
        }

        var name = _telling.OfKey[at];
        var whole = search.Fitting[name];
        foreach (var (row, fits) in _rows[at])
        {
            var next = KeySource.Both(chosen, row);
            if (!search.Tries.Make() || _keys.Count > KeyRows.Most || (at == _rows.Length - 1 && _keys.Contains(KeyOf(next))) || !_telling.Source.CanStand(next))
            {
                continue;
            }

            search.Fitting[name] = fits;
            search.Forget();
            if (search.Complete(_telling.ByKey, 0))
            {
                TellByKey(at + 1, next);
            }
        }

        search.Fitting[name] = whole;
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

    private IEnumerable<string> KeysOf(ReadOnlySpan<Fit> facts) => _telling.Source.Rows(new Finding(_telling.Condition, facts), search.Tries).Select(row => KeyRows.Compared(row));

    private string KeyOf(ImmutableArray<string?> row) => KeyRows.Compared(row.Select((value, part) => _telling.Source.Part(part, value)));

    private void Tell()
    {
        OfEach<Fit> found = default;
        search.Chosen.CopyTo(found);
        _found.Add(found);
    }

    /// <summary>Facts that give the key a row of values.</summary>
    private sealed record RowFits(ImmutableArray<string?> Row, Fitting Fits);
}
