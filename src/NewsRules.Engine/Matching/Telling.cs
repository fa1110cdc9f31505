using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Matching;

/// <summary>
/// In which order facts are told that a condition finds together: as they stand in the text, or by the key of their rule.
/// </summary>
internal sealed class Telling
{
    private readonly Lazy<SearchPlan> _byKey;

    /// <param name="source">The condition, as the rule's key sees it.</param>
    public Telling(Condition.Together condition, ImmutableArray<SlotPath> key, KeySource source)
    {
        ImmutableArray<int> names = [.. Enumerable.Range(0, condition.Facts.Length)];

        (Condition, Source) = (condition, source);
        OfKey =
        [
            .. key.Select(path => KeySource.PartOf(path, condition.Facts))
                .Where(part => part.Slot is not null)
                .Select(part => part.Fact)
                .Distinct()
                .Order(),
        ];
        Joined =
        [
            .. names.Select(name => CompiledJoin.SlotsOf(condition, name).Select(path => source.PartOf(name, path)).ToImmutableArray()),
        ];
        InText = SearchPlan.Along(condition, 1, names);
        Names = [.. OfKey.Concat(source.Tied).Distinct()];
        _byKey = new(() => new SearchPlan(condition, 1 + names.Length, Names));
    }

    public Condition.Together Condition { get; }

    public KeySource Source { get; }

    /// <summary>For each fact the plan by which it and those before it are chosen before the others.</summary>
    public ImmutableArray<SearchPlan> InText { get; }

    /// <summary>The plan by which <see cref="Names"/> are; few rules tie facts in so many ways.</summary>
    public SearchPlan ByKey => _byKey.Value;

    /// <summary>The places of the facts of which the key is made.</summary>
    public ImmutableArray<int> OfKey { get; }

    /// <summary>Those on which it depends which values make a key: these, and then those that joins tie to what it is made of.</summary>
    public ImmutableArray<int> Names { get; }

    /// <summary>For each fact, of its slots that joins compare, which part of the key each is; -1 where it is none.</summary>
    public ImmutableArray<ImmutableArray<int>> Joined { get; }
}
