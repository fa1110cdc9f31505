using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Matching;

/// <summary>The rules that are filed under facts of one kind.</summary>
internal sealed class Shelves
{
    private readonly FactKind _kind;
    private readonly int[] _ofAny;
    private readonly (SlotDefinition Slot, Dictionary<string, ImmutableArray<FiledRules>> OfValue)[] _ofSlots;

    /// <param name="filed">Places of rules, by what they are filed under.</param>
    /// <param name="when">The condition of the rule at a place.</param>
    public Shelves(FactKind kind, IReadOnlyCollection<(Witness Witness, int[] Rules)> filed, Func<int, Condition> when)
    {
        _kind = kind;
        _ofAny = [.. filed.Where(under => under.Witness.Path is null).SelectMany(under => under.Rules)];
        _ofSlots =
        [
            .. filed
                .Where(under => under.Witness.Path is not null)
                .GroupBy(under => under.Witness.Path!)
                .Select(slot => (SlotTable.Find(kind, new SlotPath(slot.Key))!, OfValues(slot, new SlotPath(slot.Key).Comparer, when))),
        ];
    }

    /// <summary>Adds the rules that the article's facts of the kind may make true.</summary>
    public void Find(Reading reading, List<int> found)
    {
        if (_ofAny.Length == 0 && _ofSlots.Length == 0)
        {
            return;
        }

        var facts = reading.Of(_kind);
        found.AddRange(facts.IsEmpty ? [] : _ofAny);
        foreach (var fact in facts)
        {
            foreach (var (slot, ofValue) in _ofSlots)
            {
                var search = new ValueSearch(slot, fact);
                while (search.Next() is { } value)
                {
                    if (ofValue.TryGetValue(value, out var filed))
                    {
                        foreach (var rules in filed)
                        {
                            rules.Find(fact, found);
                        }
                    }
                }
            }
        }
    }

    /// <summary>
    /// What each value leads to: the rules of its own, and those of the lists that it is in, so that it costs by these and not by how many
    /// lists there are.
    /// </summary>
    private static Dictionary<string, ImmutableArray<FiledRules>> OfValues(
        IEnumerable<(Witness Witness, int[] Rules)> filed,
        IEqualityComparer<string> comparer,
        Func<int, Condition> when
    )
    {
        var ofValue = new Dictionary<string, ImmutableArray<FiledRules>>(comparer);
        foreach (var (witness, rules) in filed)
        {
            // Most values lead to one place: those of a list share the array of it.
            ImmutableArray<FiledRules> alone = [new FiledRules(witness, rules, when)];
            IEnumerable<string> values = witness.List is { } list ? list.Values : [witness.Value!];
            foreach (var value in values)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(ofValue, value, out var isKnown);
                known = isKnown ? known.AddRange(alone) : alone;
            }
        }

        return ofValue;
    }
}
