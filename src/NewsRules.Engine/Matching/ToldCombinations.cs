using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Which facts are told of all that fit together: the first in the order of the text, and where these are not all, the first with each other key. What a key is
/// made of is chosen first, so that no more is tried than whether something completes it.
/// </summary>
internal sealed class ToldCombinations(TogetherSearch search)
{
    private readonly List<OfEach<Fit>> _found = [];
    private readonly HashSet<KnownChoices.Choice> _keys = [];
    private Telling _telling = null!;
    private bool _isByKey;
    private int _most;

    /// <summary>True where there may be more keys.</summary>
    public bool IsCut { get; private set; }

    private ImmutableArray<int> Names => _telling.Names;

    /// <summary>The facts, each at the place of its name.</summary>
    public ReadOnlySpan<OfEach<Fit>> Run(Telling telling)
    {
        (_telling, _isByKey, _most) = (telling, false, JoinPlan.MostFound);
        _found.Clear();
        Tell(telling.InText.AsSpan(), 0);
        if (telling.OfKey > 0 && _found.Count == _most)
        {
            TellByKey();
        }

        IsCut = telling.OfKey > 0 && (search.IsGivenUp || _found.Count > KeyRows.Most);
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

    private void TellByKey()
    {
        for (var name = 0; name < _telling.Slots.Length; name++)
        {
            search.Fitting[name].PartByKey(_telling.Slots[name]);
        }

        (_isByKey, _most) = (true, KeyRows.Most + 1);
        _keys.Clear();
        foreach (ref readonly var found in CollectionsMarshal.AsSpan(_found))
        {
            _keys.Add(KeyOf(found));
        }

        Tell(_telling.ByKey.AsSpan(), 0);
    }

    /// <param name="plans">For each fact the plan by which it and those before it are chosen before the others.</param>
    /// <param name="chosen">How many are: others complete them.</param>
    private void Tell(ReadOnlySpan<SearchPlan> plans, int chosen)
    {
        if (chosen == plans.Length)
        {
            OfEach<Fit> found = default;
            search.Chosen.CopyTo(found);
            _found.Add(found);
            if (_isByKey)
            {
                _keys.Add(KeyOf(search.Chosen));
            }

            return;
        }

        var plan = plans[chosen];
        foreach (var fit in search.Fitting[plan.Order[chosen]].All)
        {
            if (_found.Count == _most || search.IsGivenUp)
            {
                return;
            }

            if (search.Choose(plan, chosen, fit) && (IsToldApart(chosen + 1, search.Chosen) || !_keys.Contains(KeyOf(search.Chosen))) && search.Complete(plan, chosen + 1))
            {
                Tell(plans, chosen + 1);
                if (!IsToldApart(chosen, search.Chosen))
                {
                    return;
                }
            }
        }
    }

    /// <summary>True where each fact that comes to a place may make another key: of a fact with several values, those do that the facts tied to it have.</summary>
    private bool IsToldApart(int place, ReadOnlySpan<Fit> chosen) =>
        !_isByKey || place < _telling.OfKey || (place < _telling.OfKey + _telling.OfTied && HasSeveral(chosen));

    private bool HasSeveral(ReadOnlySpan<Fit> chosen)
    {
        var place = 0;
        while (place < _telling.OfKey && !Fitting.HasSeveral(chosen[Names[place]], _telling.Slots[Names[place]]))
        {
            place++;
        }

        return place < _telling.OfKey;
    }

    /// <summary>What is chosen, as far as it makes the key.</summary>
    private KnownChoices.Choice KeyOf(ReadOnlySpan<Fit> chosen)
    {
        OfEach<int> kinds = default;
        for (var place = 0; place < Condition.Together.MostFacts; place++)
        {
            kinds[place] = place < Names.Length && IsToldApart(place, chosen) ? search.Fitting[Names[place]].KindOf(chosen[Names[place]]) : -1;
        }

        return new(0, kinds[0], kinds[1], kinds[2], kinds[3]);
    }
}
