using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Engine.Words;

namespace NewsRules.Engine.Matching;

/// <summary>A slot of a kind of fact that has a value; with no path, any fact of the kind, or a word of the article.</summary>
/// <param name="List">In place of a value: any of a list.</param>
/// <param name="Word">The key of a word in title or body.</param>
internal readonly record struct Witness(FactKind Kind, string? Path, string? Value, ValueList? List = null, ulong? Word = null);

/// <summary>Finds for a condition a set of witnesses one of which every article that it holds of must have; null where there is none.</summary>
internal static class Witnesses
{
    public static ImmutableArray<Witness>? Of(Condition condition) => condition switch
    {
        Condition.AllOf all => Rarest(all.Parts.Select(Of)),
        Condition.AnyOf any => Together(any.Parts.Select(Of)),
        Condition.AtLeast some => AnyBut(some.Count - 1, [.. some.Parts.Select(Of)]),
        Condition.Together together => Rarest(together.Facts.Select(named => Of(new Condition.Has(named.Kind, named.Test)))),
        Condition.Has { Kind: not FactKind.Article } has => Of(has.Kind, "", has.Test) ?? [new Witness(has.Kind, null, null)],
        Condition.Has has => Of(has.Kind, "", has.Test),
        Condition.Text text => Of(text.Query),
        _ => null,
    };

    /// <summary>One witness of each part that every article must have which the condition holds of: where it holds, so does whatever is filed under one of them and asks for no more.</summary>
    public static IEnumerable<Witness> Needed(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Parts.SelectMany(Needed),
        Condition.Has has => Needed(has.Kind, "", has.Test).Append(new Witness(has.Kind, null, null)),
        _ => (Of(condition) ?? []).Take(1),
    };

    private static IEnumerable<Witness> Needed(FactKind kind, string owner, FactTest test) => test switch
    {
        FactTest.All all => all.Tests.SelectMany(part => Needed(kind, owner, part)),
        FactTest.Participants who => Needed(kind, "participants.", who.Each),
        _ => (Of(kind, owner, test) ?? []).Take(1),
    };

    private static ImmutableArray<Witness>? Of(TextQuery query) => query switch
    {
        TextQuery.AnyOf any => Together(any.Phrases.Select(Of)),
        TextQuery.Near near => Rarest(near.Groups.Select(group => Together(group.Select(Of)))),
        _ => null,
    };

    /// <summary>A phrase is nowhere without its longest word.</summary>
    private static ImmutableArray<Witness>? Of(string phrase) =>
        new Phrase(phrase) is { Words.IsEmpty: false } words ? [.. words.Anchor.Keys.Select(key => new Witness(FactKind.Article, null, null, Word: key))] : [];

    private static ImmutableArray<Witness>? Of(FactKind kind, string owner, FactTest test) => test switch
    {
        FactTest.All all => Rarest(all.Tests.Select(part => Of(kind, owner, part))),
        FactTest.Any any => Together(any.Tests.Select(part => Of(kind, owner, part))),
        FactTest.OneOf { MatchUnknown: false, Values.IsEmpty: false } leaf => [.. leaf.Values.Select(value => new Witness(kind, owner + leaf.Path.Name, value))],
        FactTest.AtLeast some => AnyBut(some.Count - 1, [.. some.Tests.Select(part => Of(kind, owner, part))]),
        FactTest.InList { MatchUnknown: false } leaf => [new Witness(kind, owner + leaf.Path.Name, null, leaf.List)],
        FactTest.Participants { Count.Min: > 0 } who => Of(kind, "participants.", who.Each),
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

    /// <summary>At least N of M hold: of any M − N + 1 one does, so the commonest N − 1 need not be watched.</summary>
    private static ImmutableArray<Witness>? AnyBut(int left, ImmutableArray<ImmutableArray<Witness>?> parts) =>
        Together(parts.OrderByDescending(part => part?.Sum(Commonness) ?? int.MaxValue).Skip(left));

    private static ImmutableArray<Witness>? Rarest(IEnumerable<ImmutableArray<Witness>?> parts) =>
        parts.Where(part => part is not null).MinBy(part => part!.Value.Sum(Commonness));

    /// <summary>Roughly, of a thousand facts, how many have such a value.</summary>
    private static int Commonness(Witness witness) => witness.Word is not null ? 5 : witness.Path is null ? 1000 : SlotTable.Find(witness.Kind, new SlotPath(witness.Path))!.Value switch
    {
        SlotValue.Entity or SlotValue.Words => 2,
        SlotValue.Country => 15,
        SlotValue.Topic => 20,
        SlotValue.EventType => 80,
        SlotValue.Role or SlotValue.StatementKind => 100,
        _ => 500,
    };
}
