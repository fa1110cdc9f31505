using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>In which order facts are told that a condition finds together: as they stand in the text, or by the key of their rule.</summary>
internal sealed class Telling
{
    private readonly Lazy<ImmutableArray<SearchPlan>> _byKey;

    public Telling(Condition.Together condition, ImmutableArray<SlotPath> key)
    {
        ImmutableArray<int> names = [.. Enumerable.Range(0, condition.Facts.Length)];
        NamedSlot[] keyed = [.. key.Select(path => KeySource.PartOf(path, condition.Facts)).Where(part => part.Slot is not null).Select(part => new NamedSlot(part.Fact, part.Slot!.Path))];
        NamedSlot[] tied = [.. condition.Joins.Where(join => join.Slots.Any(IsKeyed)).SelectMany(join => join.Slots)];
        ImmutableArray<int> ofKey = [.. names.Where(name => keyed.Any(slot => slot.Fact == name))];
        ImmutableArray<int> ofTied = [.. names.Where(name => tied.Any(slot => slot.Fact == name)).Except(ofKey)];

        (OfKey, OfTied) = (ofKey.Length, ofTied.Length);
        Slots = [.. names.Select(name => Readers(ofKey.Contains(name) ? keyed : tied, name))];
        InText = SearchPlan.Along(condition, 1, names);
        Names = [.. ofKey, .. ofTied, .. names.Except(ofKey).Except(ofTied)];
        _byKey = new(() => SearchPlan.Along(condition, 1 + InText.Length, Names));

        bool IsKeyed(NamedSlot slot) => keyed.Any(other => other.Fact == slot.Fact && other.Path.Whole == slot.Path.Whole);
        ImmutableArray<Func<Fact, Slot>> Readers(NamedSlot[] slots, int name) =>
            [.. slots.Where(slot => slot.Fact == name).Distinct().Select(slot => SlotTable.Find(condition.Facts[name].Kind, slot.Path)!.Read)];
    }

    /// <summary>For each fact the plan by which it and those before it are chosen before the others.</summary>
    public ImmutableArray<SearchPlan> InText { get; }

    /// <summary>The same in the order of <see cref="Names"/>; few rules tie facts in so many ways.</summary>
    public ImmutableArray<SearchPlan> ByKey => _byKey.Value;

    /// <summary>The places of the facts, those first of which the key is made, and then those that joins tie to what it is made of.</summary>
    public ImmutableArray<int> Names { get; }

    /// <summary>Of how many facts the key is made.</summary>
    public int OfKey { get; }

    /// <summary>How many others are tied to what it is made of.</summary>
    public int OfTied { get; }

    /// <summary>For each fact the slots of which the key is made, or which are tied to them.</summary>
    public ImmutableArray<ImmutableArray<Func<Fact, Slot>>> Slots { get; }
}
