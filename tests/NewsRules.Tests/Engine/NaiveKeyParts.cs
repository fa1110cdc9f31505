using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>What facts give of the key of a rule.</summary>
internal sealed class NaiveKeyParts(NaiveVerdicts verdicts)
{
    /// <summary>What a fact gives of the key: a value for each slot that it has, or none.</summary>
    public IEnumerable<ImmutableDictionary<SlotPath, string?>> Of(Rule rule, Condition.Has has, Fact fact) =>
        Choices(
            rule.Alert.Key.Where(path => !path.IsOfAll).DistinctBy(path => path.Whole),
            path => SlotTable.Find(has.Kind, path)?.Read(fact) ?? Slot.Absent,
            seen => verdicts.Of(has.Kind, has.Test, fact, seen.ToDictionary(part => part.Key.Whole, part => part.Value)) == Verdict.Passes
        )
            .Rows.Select(choice =>
                Own(
                    rule,
                    path => SlotTable.Find(has.Kind, path) is not null,
                    path => path.IsOfAll ? SlotTable.Find(has.Kind, path)!.Read(fact) : null,
                    path => path.Whole,
                    choice
                )
            );

    /// <summary>
    /// The same of facts found together: a part of the key is of the fact that it names, or else of the first that has the slot.
    /// </summary>
    public (bool AreAlone, IEnumerable<ImmutableDictionary<SlotPath, string?>> Rows) Of(
        Rule rule,
        Condition.Together together,
        ImmutableArray<Fact> facts
    )
    {
        SlotPath In(int at, SlotPath part) => NaiveKeyParts.In(together, at, part);
        int OwnerOf(SlotPath part) => NaiveKeyParts.OwnerOf(together, part);
        (int, SlotPath) SlotOf(SlotPath part) => OwnerOf(part) is >= 0 and var owner ? (owner, In(owner, part).Whole) : (-1, part);
        var (areAlone, choices) = Choices(
            rule.Alert.Key.Where(path => OwnerOf(path) >= 0 && !In(OwnerOf(path), path).IsOfAll).DistinctBy(SlotOf),
            path => SlotTable.Find(together.Facts[OwnerOf(path)].Kind, In(OwnerOf(path), path))!.Read(facts[OwnerOf(path)]),
            seen =>
            {
                Slot At(int at, SlotPath path) =>
                    rule.Alert.Key.Where(part => OwnerOf(part) == at && In(at, part).Whole == path.Whole && seen.ContainsKey(part))
                        .Select(part => (Slot?)seen[part])
                        .FirstOrDefault()
                    ?? SlotTable.Find(together.Facts[at].Kind, path)!.Read(facts[at]);
                return Enumerable
                        .Range(0, facts.Length)
                        .All(at => verdicts.Of(together.Facts[at].Test, path => At(at, path), facts[at] as Event) == Verdict.Passes)
                    && together.Joins.All(join =>
                        NaiveValues.Compared(join.Same, join.Slots.Select(slot => At(slot.Fact, slot.Path))) == Verdict.Passes
                    );
            }
        );
        return (
            areAlone,
            choices.Select(choice =>
                Own(
                    rule,
                    path => OwnerOf(path) >= 0,
                    path =>
                        In(OwnerOf(path), path).IsOfAll
                            ? SlotTable.Find(together.Facts[OwnerOf(path)].Kind, In(OwnerOf(path), path))!.Read(facts[OwnerOf(path)])
                            : null,
                    SlotOf,
                    choice
                )
            )
        );
    }

    public static SlotPath In(Condition.Together together, int at, SlotPath part) => part.Below(together.Facts[at].Name) ?? part;

    public static int OwnerOf(Condition.Together together, SlotPath part) =>
        Enumerable
            .Range(0, together.Facts.Length)
            .Where(at => SlotTable.Find(together.Facts[at].Kind, In(together, at, part)) is not null)
            .Append(-1)
            .First();

    /// <summary>
    /// A value for each part of the key, with which alone the facts would pass; where none would do, of each part those that the conditions
    /// need.
    /// </summary>
    private static (bool AreAlone, IEnumerable<ImmutableDictionary<SlotPath, string>> Rows) Choices(
        IEnumerable<SlotPath> key,
        Func<SlotPath, Slot> read,
        Func<IDictionary<SlotPath, Slot>, bool> passes
    )
    {
        var known = key.Where(path => read(path).IsKnown).ToArray();
        IEnumerable<ImmutableDictionary<SlotPath, string>> Of(Func<SlotPath, ImmutableArray<string>> values) =>
            known.Aggregate(
                (IEnumerable<ImmutableDictionary<SlotPath, string>>)[ImmutableDictionary<SlotPath, string>.Empty],
                (chosen, path) => chosen.SelectMany(one => values(path).Select(value => one.SetItem(path, value)))
            );
        var alone = Of(path => read(path).ToImmutableArray())
            .Where(choice => passes(choice.ToDictionary(part => part.Key, part => Slot.Of(part.Value))))
            .ToArray();
        return (
            alone.Length > 0,
            alone.Length > 0
                ? alone
                : Of(path =>
                    NaiveCount
                        .Fewest(read(path).ToImmutableArray(), seen => passes(new Dictionary<SlotPath, Slot> { [path] = seen }))
                        .Values
                )
        );
    }

    /// <param name="all">Of a slot of all who take part, whose values are one, what it has.</param>
    /// <param name="slotOf">Which slot a path means: several may mean one.</param>
    private static ImmutableDictionary<SlotPath, string?> Own<T>(
        Rule rule,
        Func<SlotPath, bool> has,
        Func<SlotPath, Slot?> all,
        Func<SlotPath, T> slotOf,
        ImmutableDictionary<SlotPath, string> choice
    ) =>
        rule
            .Alert.Key.Where(has)
            .Distinct()
            .ToImmutableDictionary(
                path => path,
                path =>
                    all(path) is { } values
                        ? values.IsKnown
                            ? string.Join('+', values.ToImmutableArray())
                            : null
                        : choice.FirstOrDefault(one => slotOf(one.Key)!.Equals(slotOf(path))).Value
            );
}
