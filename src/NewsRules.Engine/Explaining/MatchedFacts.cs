using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>The facts of a match, as another version of its rule, or another reading of the article, has them.</summary>
/// <param name="byKey">True to see no other values than those of its key.</param>
internal sealed class MatchedFacts(Match match, bool byKey)
{
    private readonly ImmutableArray<Fact> _facts = [.. match.Facts.SelectMany(fact => JointStatement.VoicesOf(fact))];

    /// <summary>
    /// Of an article's facts those that the match has, under this name where it has the name; all where it has none of them.
    /// </summary>
    public ImmutableArray<Fact> Of(ImmutableArray<Fact> facts, string? name)
    {
        var own = match.Named.Where(named => named.Name == name).SelectMany(named => JointStatement.VoicesOf(named.Fact)).ToArray()
            is { Length: > 0 } named
            ? named
            : [.. _facts];
        var some = facts.Where(fact => Array.Exists(own, one => SameWords.Say(one, fact))).ToImmutableArray();
        return some.IsEmpty ? facts : some;
    }

    /// <summary>What is seen of the slots of a fact; null for all that it has.</summary>
    public Func<SlotPath, Slot?>? SeenOf(FactKind kind, string? name) =>
        !byKey
            ? null
            : path =>
            {
                var of = path.IsOfAll ? null : match.Key.FirstOrDefault(part => Path(part.Path, kind, name)?.Whole == path.Whole);
                return of?.Value is { } value ? Slot.Of(value) : null;
            };

    /// <summary>Reads a slot of a fact of which not all may be seen.</summary>
    public static Slot Read(FactKind kind, SlotPath path, Fact fact, Func<SlotPath, Slot?>? seen) =>
        seen?.Invoke(path) ?? SlotTable.Find(kind, path)!.Read(fact);

    /// <summary>
    /// The slot that a part of the key names of a fact of the kind; null for one of another fact. Without a name of a fact, a part is of
    /// the first that has the slot.
    /// </summary>
    private SlotPath? Path(SlotPath part, FactKind kind, string? name) =>
        name is null || match.Named.IsEmpty
            ? SlotTable.Find(kind, part) is null
                ? null
                : part
            : part.Below(name) is { } below
                ? below
                : match.Named.FirstOrDefault(named => SlotTable.Find(SlotTable.KindOf(named.Fact), part) is not null)?.Name == name
                    ? part
                    : null;
}
