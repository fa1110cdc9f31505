using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>Of facts that a rule asks for, alone or together: which of them gives each part of the rule's key, and whether they would pass with the key's values alone.</summary>
internal sealed class KeySource
{
    private readonly ImmutableArray<SlotPath> _key;
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
        _key = key;
        _parts = [.. key.Select(path => PartOf(path, facts))];
        _tests = [.. facts.Select((fact, at) => TestCompiler.CompileBound(fact.Kind, fact.Test, path => PlaceOf(at, path)))];
        _joins = [.. joins.Select(join => (join.Same, join.Slots.Select(slot => (slot.Fact, Reader(facts, slot))).ToImmutableArray()))];
    }

    /// <summary>True when one of the facts has the slot of a part of the key.</summary>
    public bool Has(int part) => _parts[part].Slot is not null;

    /// <summary>What a find gives of the key: a row for each value with which alone its facts would pass; parts that none of them has are null.</summary>
    public ImmutableArray<ImmutableArray<KeyPart?>> Rows(Finding finding) => Rows(finding, [this]);

    /// <summary>The same of what any of several conditions on facts of one kind may have found.</summary>
    public static ImmutableArray<ImmutableArray<KeyPart?>> Rows(Finding finding, ImmutableArray<KeySource> sources)
    {
        var (source, values) = (sources[0], sources[0].Values(finding));
        var choices = source.Choices(values, finding);
        if (choices.Length == 1)
        {
            return choices;
        }

        bool Passes(ImmutableArray<Slot?> seen) => sources.Any(one => one.Passes(finding, seen));
        var whole = values.Select(_ => (Slot?)null).ToImmutableArray();
        return choices.RemoveAll(key => !Passes([.. key.Select(part => part?.Value is { } value ? Slot.Of(value) : (Slot?)null)])) is { IsEmpty: false } alone ? alone
            : source.Choices([.. values.Select((of, part) => of.IsDefault || of.Length == 1 ? of : [.. BoundValues.Of(of!, seen => Passes(whole.SetItem(part, seen)))])], finding);
    }

    /// <summary>The rows that a find gives at most.</summary>
    public ImmutableArray<ImmutableArray<KeyPart?>> Choices(Finding finding) => Choices(Values(finding), finding);

    /// <summary>Every choice of a value for each part; of too many the first, and one more.</summary>
    private ImmutableArray<ImmutableArray<KeyPart?>> Choices(ImmutableArray<ImmutableArray<string?>> values, Finding finding) => values.Index().Aggregate(
        (ImmutableArray<ImmutableArray<KeyPart?>>)[[]],
        (keys, of) => of.Item.IsDefault ? [.. keys.Select(key => key.Add(null))]
            : [.. keys.SelectMany(key => of.Item.Select(value => key.Add(new KeyPart(_key[of.Index], value) { IsUnknown = value is null && IsUnknown(of.Index, finding) }))).Take(KeyRows.Most + 1)]);

    private ImmutableArray<ImmutableArray<string?>> Values(Finding finding) => [.. _key.Select((_, part) => Has(part) ? Values(part, finding) : default)];

    /// <summary>The values of a part of the key; one null when the facts have none.</summary>
    private ImmutableArray<string?> Values(int part, Finding finding) => Read(part, finding) is not { IsKnown: true } values ? [null]
        : _parts[part].Slot!.Path.IsOfAll ? [string.Join('+', values.ToImmutableArray())]
        : [.. values.ToImmutableArray()];

    /// <summary>True when the facts have one for a part of the key that could not be resolved.</summary>
    private bool IsUnknown(int part, Finding finding) => Read(part, finding).State == SlotState.Unknown;

    private Slot Read(int part, Finding finding) => _parts[part] is var (fact, slot) && slot is not null ? slot.Read(finding[fact]) : Slot.Absent;

    /// <summary>True when the facts would pass if that were all that their slots of the key have.</summary>
    private bool Passes(Finding finding, ImmutableArray<Slot?> seen)
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
