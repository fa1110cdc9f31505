using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>Of facts that a rule asks for, alone or together: which of them gives each part of the rule's key, and whether they would pass with the key's values alone.</summary>
internal sealed class KeySource
{
    private readonly ImmutableArray<(int Fact, SlotDefinition? Slot)> _parts;
    private readonly ImmutableArray<Func<BoundFact, Verdict>> _tests;
    private readonly ImmutableArray<(bool Same, ImmutableArray<(int Fact, Func<BoundFact, Slot> Read)> Slots)> _joins;

    /// <summary>Of one fact.</summary>
    public KeySource(Condition.Has has, ImmutableArray<SlotPath> key)
        : this([new NamedTest("", has.Kind, has.Test)], [], key)
    {
    }

    /// <summary>Of several facts.</summary>
    public KeySource(Condition.Together together, ImmutableArray<SlotPath> key)
        : this(together.Facts, together.Joins, key)
    {
    }

    private KeySource(ImmutableArray<NamedTest> facts, ImmutableArray<Join> joins, ImmutableArray<SlotPath> key)
    {
        _parts = [.. key.Select(path => PartOf(path, facts))];
        _tests = [.. facts.Select((fact, at) => TestCompiler.CompileBound(fact.Kind, fact.Test, path => PlaceOf(at, path)))];
        _joins = [.. joins.Select(join => (join.Same, join.Slots.Select(slot => (slot.Fact, Reader(facts, slot))).ToImmutableArray()))];
    }

    /// <summary>True when one of the facts has the slot of a part of the key.</summary>
    public bool Has(int part) => _parts[part].Slot is not null;

    /// <summary>The values of a part of the key; one null when the facts have none.</summary>
    public ImmutableArray<string?> Values(int part, Finding finding) => Read(part, finding) is not { IsKnown: true } values ? [null]
        : _parts[part].Slot!.Path.IsOfAll ? [string.Join('+', values.ToImmutableArray())]
        : [.. values.ToImmutableArray()];

    /// <summary>True when the facts have one for a part of the key that could not be resolved.</summary>
    public bool IsUnknown(int part, Finding finding) => Read(part, finding).State == SlotState.Unknown;

    private Slot Read(int part, Finding finding) => _parts[part] is var (fact, slot) && slot is not null ? slot.Read(finding.Facts[fact]) : Slot.Absent;

    /// <summary>True when the facts would pass if that were all that their slots of the key have.</summary>
    public bool Passes(Finding finding, ImmutableArray<Slot?> seen)
    {
        var facts = finding.Facts;
        for (var at = 0; at < facts.Length; at++)
        {
            if (_tests[at](new BoundFact(facts[at], seen)) != Verdict.Passes)
            {
                return false;
            }
        }

        foreach (var (same, slots) in _joins)
        {
            if (Comparing.Of(same, [.. slots.Select(slot => slot.Read(new BoundFact(facts[slot.Fact], seen)))]) != Verdict.Passes)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"first.speaker.country" is of the fact of that name, a path without a name of the first fact that has the slot.</summary>
    public static (int Fact, SlotDefinition? Slot) PartOf(SlotPath path, ImmutableArray<NamedTest> facts)
    {
        for (var at = 0; at < facts.Length; at++)
        {
            if (SlotTable.Find(facts[at].Kind, facts[at].Name, path) is { } slot)
            {
                return (at, slot);
            }
        }

        return (0, null);
    }

    private int PlaceOf(int fact, SlotPath path)
    {
        for (var part = 0; part < _parts.Length; part++)
        {
            if (_parts[part].Fact == fact && _parts[part].Slot is { } slot && slot.Path.Whole == path.Whole && !path.IsOfAll)
            {
                return part;
            }
        }

        return -1;
    }

    private Func<BoundFact, Slot> Reader(ImmutableArray<NamedTest> facts, NamedSlot slot) => BoundFact.Reader(PlaceOf(slot.Fact, slot.Path), SlotTable.Find(facts[slot.Fact].Kind, slot.Path)!.Read);
}
