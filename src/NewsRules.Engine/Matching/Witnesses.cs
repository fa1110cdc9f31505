using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Matching;

/// <summary>A slot of a kind of fact that has a value; with no path, any fact of the kind.</summary>
internal readonly record struct Witness(FactKind Kind, string? Path, string? Value);

/// <summary>Finds for a condition a set of witnesses one of which every article that it holds of must have; null where there is none.</summary>
internal static class Witnesses
{
    public static ImmutableArray<Witness>? Of(Condition condition) => condition switch
    {
        Condition.AllOf all => Rarest(all.Parts.Select(Of)),
        Condition.AnyOf any => Together(any.Parts.Select(Of)),
        Condition.Has { Kind: not FactKind.Article } has => Of(has.Kind, "", has.Test) ?? [new Witness(has.Kind, null, null)],
        Condition.Has has => Of(has.Kind, "", has.Test),
        _ => null,
    };

    private static ImmutableArray<Witness>? Of(FactKind kind, string owner, FactTest test) => test switch
    {
        FactTest.All all => Rarest(all.Tests.Select(part => Of(kind, owner, part))),
        FactTest.Any any => Together(any.Tests.Select(part => Of(kind, owner, part))),
        FactTest.OneOf { MatchUnknown: false, Values.IsEmpty: false } leaf => [.. leaf.Values.Select(value => new Witness(kind, owner + leaf.Path.Name, value))],
        FactTest.Participants { Min: > 0 } who => Of(kind, "participants.", who.Each),
        _ => null,
    };

    private static ImmutableArray<Witness>? Together(IEnumerable<ImmutableArray<Witness>?> parts)
    {
        var all = ImmutableArray.CreateBuilder<Witness>();
        foreach (var part in parts)
        {
            if (part is not { } witnesses)
            {
                return null;
            }

            all.AddRange(witnesses);
        }

        return all.ToImmutable();
    }

    private static ImmutableArray<Witness>? Rarest(IEnumerable<ImmutableArray<Witness>?> parts) =>
        parts.Where(part => part is not null).MinBy(part => part!.Value.Sum(Commonness));

    /// <summary>Roughly, of a thousand facts, how many have such a value.</summary>
    private static int Commonness(Witness witness) => witness.Path is null ? 1000 : SlotTable.Find(witness.Kind, new SlotPath(witness.Path))!.Value switch
    {
        SlotValue.Entity or SlotValue.Words => 2,
        SlotValue.Country => 15,
        SlotValue.Topic => 20,
        SlotValue.EventType => 80,
        SlotValue.Role or SlotValue.StatementKind => 100,
        _ => 500,
    };
}
