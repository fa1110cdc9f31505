using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Rules that a fact may make true once it has what led here; where they are many, those that ask for more stand below, by what they ask.
/// </summary>
/// <param name="rules">Their places.</param>
/// <param name="below">By slot and value.</param>
internal sealed class Shelf(int[] rules, (SlotDefinition Slot, Dictionary<string, Shelf> Shelves)[] below)
{
    /// <summary>So few are tried rather than parted.</summary>
    public const int Few = 2;

    /// <summary>Files rules.</summary>
    /// <param name="depth">How many of the things that the same fact must have besides are asked for already.</param>
    public static Shelf Of(FactKind kind, IReadOnlyList<(int Rule, Filing Filing)> filed, int depth = 0)
    {
        bool IsBelow((int, Filing Filing) one) => filed.Count > Few && one.Filing.Also.Length > depth;
        var below =
            from one in filed
            where IsBelow(one)
            from witness in one.Filing.Also[depth]
            group (one, witness.Value!) by witness.Path!;
        return new Shelf(
            [.. filed.Where(one => !IsBelow(one)).Select(one => one.Rule)],
            [
                .. below.Select(slot =>
                    (SlotTable.Find(kind, new SlotPath(slot.Key))!, Shelves(kind, slot, new SlotPath(slot.Key).Comparer, depth + 1))
                ),
            ]
        );
    }

    /// <summary>Adds the rules that the fact may make true.</summary>
    public void Find(Fact fact, List<int> found)
    {
        found.AddRange(rules);
        foreach (var (slot, shelves) in below)
        {
            var search = new ValueSearch(slot, fact);
            while (search.Next() is { } value)
            {
                if (shelves.TryGetValue(value, out var shelf))
                {
                    shelf.Find(fact, found);
                }
            }
        }
    }

    private static Dictionary<string, Shelf> Shelves(
        FactKind kind,
        IEnumerable<((int Rule, Filing Filing) One, string Value)> filed,
        IEqualityComparer<string> comparer,
        int depth
    ) =>
        filed
            .GroupBy(one => one.Value, one => one.One, comparer)
            .ToDictionary(under => under.Key, under => Of(kind, [.. under], depth), comparer);
}
