using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Engine.Words;

namespace NewsRules.Engine.Matching;

/// <summary>A slot of a kind of fact that has a value; with no path, any fact of the kind, or a word of the article.</summary>
/// <param name="List">In place of a value: any of a list.</param>
/// <param name="Word">The key of a word in title or body.</param>
internal readonly record struct Witness(FactKind Kind, string? Path, string? Value, ValueList? List = null, ulong? Word = null);

/// <summary>Where a rule is filed: a fact has one of these witnesses.</summary>
/// <param name="Also">What the same fact must have besides: one of each.</param>
internal sealed record Filing(ImmutableArray<Witness> Under, ImmutableArray<ImmutableArray<Witness>> Also);

/// <summary>Finds for a condition a set of witnesses one of which every article that it holds of must have; null where there is none.</summary>
internal static class Witnesses
{
    private const int MostAlso = 8;

    public static ImmutableArray<Witness>? Of(Condition condition) => FilingsOf(condition) is { } filings ? [.. filings.SelectMany(filing => filing.Under)] : null;

    /// <summary>The same with what stands beside them on one fact.</summary>
    public static ImmutableArray<Filing>? FilingsOf(Condition condition) => condition switch
    {
        Condition.AllOf all => Rarest(all.Parts.Select(FilingsOf)),
        Condition.AnyOf any => Together(any.Parts.Select(FilingsOf)),
        Condition.AtLeast some => AnyBut(some.Count - 1, [.. some.Parts.Select(FilingsOf)]),
        Condition.Together together => Rarest(together.Facts.Select(named => FilingsOf(named.Kind, named.Test))),
        Condition.Has has => FilingsOf(has.Kind, has.Test),
        Condition.Text text => Of(text.Query) is { } words ? [new Filing(words, [])] : null,
        _ => null,
    };

    private static ImmutableArray<Filing>? FilingsOf(FactKind kind, FactTest test) => Clauses(kind, "", test).OrderBy(Commonness).ToArray() switch
    {
        [var rarest, .. var others] => [new Filing(rarest, [.. others.Where(other => other.Length <= MostAlso && other.All(witness => witness.Value is not null))])],
        _ => kind == FactKind.Article ? null : [new Filing([new Witness(kind, null, null)], [])],
    };

    /// <summary>One witness of each part that every article must have which the condition holds of: where it holds, so does whatever is filed under one of them and asks for no more.</summary>
    public static IEnumerable<Witness> Needed(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Parts.SelectMany(Needed),
        Condition.Has has => Clauses(has.Kind, "", has.Test).SelectMany(clause => clause.Take(1)).Append(new Witness(has.Kind, null, null)),
        _ => (Of(condition) ?? []).Take(1),
    };

    private static ImmutableArray<Witness>? Of(TextQuery query) => query switch
    {
        TextQuery.AnyOf any => Together(any.Phrases.Select(Of)),
        TextQuery.Near near => near.Groups.Select(group => Together(group.Select(Of))).Where(group => group is not null).MinBy(group => Commonness(group!.Value)),
        _ => null,
    };

    /// <summary>A phrase is nowhere without its longest word.</summary>
    private static ImmutableArray<Witness>? Of(string phrase) =>
        new Phrase(phrase) is { Words.IsEmpty: false } words ? [.. words.Anchor.Keys.Select(key => new Witness(FactKind.Article, null, null, Word: key))] : [];

    /// <summary>What a fact must have that passes the test: one witness of each.</summary>
    private static IEnumerable<ImmutableArray<Witness>> Clauses(FactKind kind, string owner, FactTest test) => test switch
    {
        FactTest.All all => all.Tests.SelectMany(part => Clauses(kind, owner, part)),
        FactTest.Any any => OneOf(Together(any.Tests.Select(part => Rarest(kind, owner, part)))),
        FactTest.AtLeast some => OneOf(AnyBut(some.Count - 1, [.. some.Tests.Select(part => Rarest(kind, owner, part))])),
        FactTest.OneOf { MatchUnknown: false, Values.IsEmpty: false } leaf => [[.. leaf.Values.Select(value => new Witness(kind, owner + leaf.Path.Name, value))]],
        FactTest.InList { MatchUnknown: false } leaf => [[new Witness(kind, owner + leaf.Path.Name, null, leaf.List)]],
        FactTest.Participants { Count.Min: > 0 } who => Clauses(kind, "participants.", who.Each),
        _ => [],
    };

    private static ImmutableArray<Witness>? Rarest(FactKind kind, string owner, FactTest test) =>
        Clauses(kind, owner, test).Cast<ImmutableArray<Witness>?>().MinBy(clause => Commonness(clause!.Value));

    private static IEnumerable<ImmutableArray<Witness>> OneOf(ImmutableArray<Witness>? clause) => clause is { } witnesses ? [witnesses] : [];

    private static ImmutableArray<T>? Together<T>(IEnumerable<ImmutableArray<T>?> parts)
    {
        var all = ImmutableArray.CreateBuilder<T>();
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
        Together(parts.OrderByDescending(part => part is { } clause ? Commonness(clause) : int.MaxValue).Skip(left));

    private static ImmutableArray<Filing>? AnyBut(int left, ImmutableArray<ImmutableArray<Filing>?> parts) =>
        Together(parts.OrderByDescending(part => part is { } filings ? Commonness(filings) : int.MaxValue).Skip(left));

    private static ImmutableArray<Filing>? Rarest(IEnumerable<ImmutableArray<Filing>?> parts) =>
        parts.Where(part => part is not null).MinBy(part => Commonness(part!.Value));

    private static int Commonness(ImmutableArray<Filing> filings) => filings.Sum(filing => Commonness(filing.Under));

    private static int Commonness(ImmutableArray<Witness> clause) => clause.Sum(Commonness);

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
