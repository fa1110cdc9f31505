using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Which facts are told of all that fit together: the first hundred in the order of the text, and then, by the order of the facts that the key is made of, each that
/// gives a key not told yet. So these are chosen first, and the others are only asked whether they complete them.
/// </summary>
internal sealed class ToldCombinations(TogetherSearch search)
{
    private readonly List<OfEach<Fit>> _found = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<KnownChoices.Choice> _tried = [];
    private ImmutableArray<ImmutableArray<KeyPart?>> _possible = [];
    private Telling _telling = null!;

    /// <summary>True where there may be keys that were not found.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The facts, each at the place of its name, in the order of the text.</summary>
    public ReadOnlySpan<OfEach<Fit>> Run(Telling telling)
    {
        _telling = telling;
        _found.Clear();
        _keys.Clear();
        TellInText(0);
        if (telling.OfKey > 0 && _found.Count == JoinPlan.MostFound)
        {
            TellByKey();
        }

        IsCut = telling.OfKey > 0 && search.IsGivenUp;
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

    /// <param name="chosen">How many facts are.</param>
    private void TellInText(int chosen)
    {
        if (chosen == _telling.InText.Length)
        {
            Tell();
            return;
        }

        var plan = _telling.InText[chosen];
        foreach (var fit in search.Fitting[plan.Order[chosen]].All)
        {
            if (_found.Count == JoinPlan.MostFound || search.IsGivenUp)
            {
                return;
            }

            if (search.Choose(plan, chosen, fit) && search.Complete(plan, chosen + 1))
            {
                TellInText(chosen + 1);
            }
        }
    }

    private void TellByKey()
    {
        _tried.Clear();
        foreach (ref readonly var found in CollectionsMarshal.AsSpan(_found))
        {
            IsOfNewKey(new Finding(_telling.Condition, found));
        }

        foreach (var name in _telling.Names)
        {
            search.Fitting[name].PartByKey(_telling.Slots[name], _telling.Condition.Facts.Length);
        }

        TellByKey(0);
    }

    /// <param name="chosen">How many facts are; others complete them.</param>
    private void TellByKey(int chosen)
    {
        if (chosen == _telling.Names.Length)
        {
            if (_tried.Add(Kinds()) && IsOfNewKey(Chosen))
            {
                Tell();
            }

            return;
        }

        if (chosen == _telling.OfKey)
        {
            _possible = _telling.Source.Choices(Chosen);
        }

        var plan = _telling.ByKey[chosen];
        foreach (var fit in search.Fitting[plan.Order[chosen]].KindsByKey)
        {
            if (search.IsGivenUp || _keys.Count > KeyRows.Most || (chosen >= _telling.OfKey && AreTold(_possible)))
            {
                return;
            }

            if (search.Choose(plan, chosen, fit) && search.Complete(plan, chosen + 1))
            {
                TellByKey(chosen + 1);
            }
        }
    }

    private Finding Chosen => new(_telling.Condition, search.Chosen);

    /// <summary>What is chosen, as far as it makes a key.</summary>
    private KnownChoices.Choice Kinds()
    {
        OfEach<int> kinds = default;
        foreach (var name in _telling.Names)
        {
            kinds[name] = search.Fitting[name].KeyKindOf(search.Chosen[name]);
        }

        return new(0, kinds[0], kinds[1], kinds[2], kinds[3]);
    }

    /// <summary>Notes the keys that facts make; false where all were told.</summary>
    private bool IsOfNewKey(Finding finding)
    {
        var known = _keys.Count;
        if (!AreTold(_telling.Source.Choices(finding)))
        {
            _keys.UnionWith(_telling.Source.Rows(finding).Select(row => KeyRows.Compared(row)));
        }

        return _keys.Count > known;
    }

    private bool AreTold(ImmutableArray<ImmutableArray<KeyPart?>> keys) => keys.All(key => _keys.Contains(KeyRows.Compared(key)));

    private void Tell()
    {
        OfEach<Fit> found = default;
        search.Chosen.CopyTo(found);
        _found.Add(found);
    }
}
