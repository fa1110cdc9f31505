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
    private readonly (SlotDefinition Slot, Dictionary<string, ImmutableArray<Shelf>> OfValue)[] _ofSlots;

    public Shelves(FactKind kind, IReadOnlyCollection<IGrouping<Witness, (int Rule, Filing Filing)>> filed)
    {
        _kind = kind;
        _ofAny = [.. filed.Where(under => under.Key.Path is null).SelectMany(under => under).Select(one => one.Rule)];
        _ofSlots = [.. filed.Where(under => under.Key.Path is not null).GroupBy(under => under.Key.Path!).Select(slot => (SlotTable.Find(kind, new SlotPath(slot.Key))!, OfValues(kind, slot)))];
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
                    if (ofValue.TryGetValue(value, out var shelves))
                    {
                        foreach (var shelf in shelves)
                        {
                            shelf.Find(fact, found);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The shelves that each value leads to: its own, and those of the lists that it is in, so that it costs by these and not by how many lists there are.</summary>
    private static Dictionary<string, ImmutableArray<Shelf>> OfValues(FactKind kind, IEnumerable<IGrouping<Witness, (int Rule, Filing Filing)>> filed)
    {
        var ofValue = new Dictionary<string, ImmutableArray<Shelf>>(StringComparer.Ordinal);
        foreach (var under in filed)
        {
            // Most values lead to one shelf: those of a list share the array of it.
            ImmutableArray<Shelf> alone = [Shelf.Of(kind, [.. under])];
            IEnumerable<string> values = under.Key.List is { } list ? list.Values : [under.Key.Value!];
            foreach (var value in values)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(ofValue, value, out var isKnown);
                known = isKnown ? known.AddRange(alone) : alone;
            }
        }

        return ofValue;
    }
}
