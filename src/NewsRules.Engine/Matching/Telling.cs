using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>In which order facts are told that a condition finds together: as they stand in the text, or by the key of their rule.</summary>
internal sealed class Telling
{
    private readonly Lazy<ImmutableArray<SearchPlan>> _byKey;
    private readonly Lazy<ImmutableArray<ImmutableArray<Func<Fact, Slot>>>> _slots;

    /// <param name="source">The condition, as the rule's key sees it.</param>
    public Telling(Condition.Together condition, ImmutableArray<SlotPath> key, KeySource source)
    {
        ImmutableArray<int> names = [.. Enumerable.Range(0, condition.Facts.Length)];
        NamedSlot[] keyed = [.. key.Select(path => KeySource.PartOf(path, condition.Facts)).Where(part => part.Slot is not null).Select(part => new NamedSlot(part.Fact, part.Slot!.Path.Whole))];
        NamedSlot[] tied = [.. condition.Joins.Where(join => join.Slots.Any(slot => keyed.Contains(slot with { Path = slot.Path.Whole }))).SelectMany(join => join.Slots)];
        ImmutableArray<int> ofKey = [.. names.Where(name => keyed.Any(slot => slot.Fact == name))];
        ImmutableArray<int> ofTied = [.. names.Except(ofKey).Where(name => tied.Any(slot => slot.Fact == name))];

        (Condition, Source, OfKey, Names) = (condition, source, ofKey.Length, [.. ofKey, .. ofTied]);
        InText = SearchPlan.Along(condition, 1, names);
        _byKey = new(() => SearchPlan.Along(condition, 1 + names.Length, Names));
        _slots = new(() => [.. names.Select(SlotsOf)]);

        ImmutableArray<Func<Fact, Slot>> SlotsOf(int name)
        {
            var (kind, test) = (condition.Facts[name].Kind, condition.Facts[name].Test);
            Func<Fact, Slot>[] chosen = [.. keyed.Where(slot => slot.Fact == name && !slot.Path.IsOfAll).Select(slot => SlotTable.Find(kind, slot.Path)!.Read)];
            var compared = keyed.Concat(tied).Where(slot => slot.Fact == name).Select(slot => slot.Path.Whole).Distinct();

            // Which of several values make a key depends on all that the fact is asked.
            Func<Fact, Slot> WhereSeveral(Func<Fact, Slot> read) => fact => chosen.Any(slot => slot(fact).Count > 1) ? read(fact) : Slot.Absent;
            return [.. compared.Select(path => SlotTable.Find(kind, path)!.Read), .. chosen.Length == 0 ? [] : TestCompiler.AskedBy(kind, test).Select(WhereSeveral)];
        }
    }

    public Condition.Together Condition { get; }

    public KeySource Source { get; }

    /// <summary>For each fact the plan by which it and those before it are chosen before the others.</summary>
    public ImmutableArray<SearchPlan> InText { get; }

    /// <summary>The same of <see cref="Names"/>; few rules tie facts in so many ways.</summary>
    public ImmutableArray<SearchPlan> ByKey => _byKey.Value;

    /// <summary>The places of the facts on which it depends which keys are told: those of which the key is made, and then those that joins tie to what it is made of.</summary>
    public ImmutableArray<int> Names { get; }

    /// <summary>Of how many facts the key is made.</summary>
    public int OfKey { get; }

    /// <summary>For each fact of the condition all on which it depends what it gives of a key.</summary>
    public ImmutableArray<ImmutableArray<Func<Fact, Slot>>> Slots => _slots.Value;
}
