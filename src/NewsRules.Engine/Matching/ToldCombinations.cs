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
    private readonly Dictionary<KnownChoices.Choice, int> _told = [];
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

        IsCut = telling.OfKey > 0 && search.Tries.AreSpent;
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
            if (_found.Count == JoinPlan.MostFound || search.Tries.AreSpent)
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
        _told.Clear();
        foreach (var name in _telling.Names)
        {
            search.Fitting[name].PartByKey(_telling.Slots[name], _telling.Condition.Facts.Length);
        }

        foreach (ref readonly var found in CollectionsMarshal.AsSpan(_found))
        {
            IsOfNewKey(found);
        }

        var source = _telling.Source;
        TellByKey(0, [.. Enumerable.Range(0, source.Parts).Select(part => search.Fitting[source.FactOf(part)].All.SelectMany(fit => source.Values(part, fit.Fact)).Distinct().ToImmutableArray())]);
    }

    /// <param name="chosen">How many facts are; others complete them.</param>
    /// <param name="values">For each part of the key the values that it may have: those of the facts that are chosen, or of any.</param>
    private void TellByKey(int chosen, ImmutableArray<ImmutableArray<string?>> values)
    {
        if (chosen == _telling.Names.Length)
        {
            if (IsOfNewKey(search.Chosen))
            {
                Tell();
            }

            return;
        }

        var (plan, kinds) = (_telling.ByKey[chosen], Kinds(search.Chosen, Math.Min(chosen, _telling.OfKey)));
        foreach (var fit in search.Fitting[plan.Order[chosen]].KindsByKey)
        {
            if (search.Tries.AreSpent || _keys.Count > KeyRows.Most || !IsKeyLeft(kinds, values))
            {
                return;
            }

            if (search.Choose(plan, chosen, fit) && search.Complete(plan, chosen + 1))
            {
                TellByKey(chosen + 1, [.. values.Select((any, part) => _telling.Source.FactOf(part) == plan.Order[chosen] ? _telling.Source.Values(part, fit.Fact) : any)]);
            }
        }
    }

    /// <summary>What is chosen, as far as it makes a key.</summary>
    /// <param name="chosen">How many facts are.</param>
    private KnownChoices.Choice Kinds(ReadOnlySpan<Fit> facts, int chosen)
    {
        OfEach<int> kinds = default;
        foreach (var name in _telling.Names[..chosen])
        {
            kinds[name] = search.Fitting[name].KeyKindOf(facts[name]);
        }

        return new(chosen, kinds[0], kinds[1], kinds[2], kinds[3]);
    }

    /// <summary>Notes the keys that facts make; false where all were told.</summary>
    private bool IsOfNewKey(ReadOnlySpan<Fit> facts)
    {
        var known = _keys.Count;
        if (_tried.Add(Kinds(facts, _telling.Names.Length)))
        {
            _keys.UnionWith(_telling.Source.Rows(new Finding(_telling.Condition, facts), search.Tries).Select(row => KeyRows.Compared(row)));
        }

        return _keys.Count > known;
    }

    /// <summary>True when a key of these values may be left to tell. How many of the first are told is kept: none is asked for twice.</summary>
    private bool IsKeyLeft(KnownChoices.Choice kinds, ImmutableArray<ImmutableArray<string?>> values)
    {
        ref var told = ref CollectionsMarshal.GetValueRefOrAddDefault(_told, kinds, out _);
        while (KeyAt(told) is { } key)
        {
            if (!_keys.Contains(key) || !search.Tries.Make())
            {
                return true;
            }

            told++;
        }

        return false;

        // Every choice of values has a place, the last part's counting fastest; null behind the last.
        string? KeyAt(int place)
        {
            var parts = new KeyPart?[values.Length];
            for (var part = values.Length - 1; part >= 0; part--)
            {
                (place, var at) = Math.DivRem(place, values[part].Length);
                parts[part] = _telling.Source.Part(part, values[part][at]);
            }

            return place == 0 ? KeyRows.Compared(parts) : null;
        }
    }

    private void Tell()
    {
        OfEach<Fit> found = default;
        search.Chosen.CopyTo(found);
        _found.Add(found);
    }
}
