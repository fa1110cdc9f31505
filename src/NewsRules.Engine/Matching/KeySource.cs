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
    private readonly ImmutableArray<ImmutableArray<BoundJoin>> _joinsOf;

    /// <param name="asked">The conditions on facts of one kind, any of which may have found them; or one on several together.</param>
    public KeySource(ImmutableArray<Condition> asked, ImmutableArray<SlotPath> key)
    {
        var (facts, joins) = asked[0] is Condition.Together together ? (together.Facts, together.Joins) : ([AnyOf([.. asked.Cast<Condition.Has>()])], []);
        _key = key;
        _parts = [.. key.Select(path => PartOf(path, facts))];
        _tests = [.. facts.Select((fact, at) => TestCompiler.CompileBound(fact.Kind, fact.Test, path => PlaceOf(at, path)))];
        ImmutableArray<BoundJoin> bound = [.. joins.Select(join => new BoundJoin(join.Same, [.. join.Slots.Select(slot => (slot.Fact, PlaceOf(slot.Fact, slot.Path), SlotTable.Find(facts[slot.Fact].Kind, slot.Path)!.Read))]))];
        _joinsOf = [.. key.Select((_, part) => bound.RemoveAll(join => join.Slots.All(slot => slot.Part != part)))];
    }

    /// <summary>How many parts the key has.</summary>
    public int Parts => _key.Length;

    /// <summary>True when one of the facts has the slot of a part of the key.</summary>
    public bool Has(int part) => _parts[part].Slot is not null;

    /// <summary>Which of the facts gives a part of the key.</summary>
    public int FactOf(int part) => _parts[part].Fact;

    /// <summary>
    /// What a find gives of the key: a row for each value with which alone its facts would pass, or where none would do, for each that they need; of too many the first,
    /// and one more. Parts that none of them has are null; what takes too long to find out is unknown.
    /// </summary>
    public ImmutableArray<ImmutableArray<KeyPart?>> Rows(Finding finding, Tries tries)
    {
        ImmutableArray<ImmutableArray<string?>> values = [.. _key.Select((_, part) => Values(part, finding[FactOf(part)]))];
        if (values.All(of => of.Length == 1))
        {
            return [Row([.. values.Select(of => of[0])])];
        }

        var whole = _key.Select(_ => (Slot?)null).ToImmutableArray();
        var rows = Alone(finding, values, [], whole, tries).Take(KeyRows.Most + 1).Select(Row).ToImmutableArray();
        return rows.IsEmpty ? [.. Choices([.. values.Select(Needed)]).Take(KeyRows.Most + 1).Select(Row)] : rows;

        ImmutableArray<string?> Needed(ImmutableArray<string?> of, int part) => of.Length == 1 ? of : BoundValues.Of(of!, seen => Passes(part, seen)) is var bound && !tries.AreSpent ? [.. bound] : [null];
        bool Passes(int part, Slot seen) => whole.SetItem(part, seen) is var some && TiesPass(finding, part, some, tries) && TestPasses(finding, part, some);
        ImmutableArray<KeyPart?> Row(ImmutableArray<string?> chosen) => [.. chosen.Select((value, part) => Part(part, value) is { } own ? own with { IsUnknown = value is null && Has(part, finding) } : null)];
    }

    /// <summary>A part of the key with a value; null where none of the facts has such a slot.</summary>
    public KeyPart? Part(int part, string? value) => Has(part) ? new KeyPart(_key[part], value) : null;

    /// <summary>The values of a part of the key that a fact gives; one null when it has none.</summary>
    public ImmutableArray<string?> Values(int part, Fact fact) => _parts[part].Slot is not { } slot || slot.Read(fact) is not { IsKnown: true } values ? [null]
        : slot.Path.IsOfAll ? [string.Join('+', values.ToImmutableArray())]
        : [.. values.ToImmutableArray()];

    /// <summary>True when the text has one for a part of the key, known or not.</summary>
    private bool Has(int part, Finding finding) => _parts[part].Slot!.Read(finding[FactOf(part)]).State != SlotState.Absent;

    /// <summary>Every choice of a value for each part from one on with which alone the facts would pass. More values never break a tie, so that what ties forbid goes no further.</summary>
    private IEnumerable<ImmutableArray<string?>> Alone(Finding finding, ImmutableArray<ImmutableArray<string?>> values, ImmutableArray<string?> chosen, ImmutableArray<Slot?> seen, Tries tries)
    {
        var part = chosen.Length;
        if (part == values.Length)
        {
            yield return chosen;
            yield break;
        }

        var isLast = !_parts[(part + 1)..].Any(other => other.Fact == FactOf(part));
        foreach (var value in values[part])
        {
            var next = value is null ? seen : seen.SetItem(part, Slot.Of(value));
            if (TiesPass(finding, part, next, tries) && (!isLast || TestPasses(finding, part, next)))
            {
                foreach (var all in Alone(finding, values, chosen.Add(value), next, tries))
                {
                    yield return all;
                }
            }
        }
    }

    /// <summary>Every choice of a value for each part.</summary>
    private static IEnumerable<ImmutableArray<string?>> Choices(ImmutableArray<ImmutableArray<string?>> values) => values.Aggregate(
        (IEnumerable<ImmutableArray<string?>>)[[]],
        (chosen, of) => chosen.SelectMany(one => of.Select(one.Add)));

    /// <summary>True when the facts' ties that a part of the key takes part in would pass if that were all that their slots of the key have.</summary>
    private bool TiesPass(Finding finding, int part, ImmutableArray<Slot?> seen, Tries tries) =>
        tries.Make() && _joinsOf[part].All(join => Comparing.Of(join.Same, [.. join.Slots.Select(slot => (slot.Part < 0 ? null : seen[slot.Part]) ?? slot.Read(finding[slot.Fact]))]) == Verdict.Passes);

    /// <summary>The same of the test of its fact.</summary>
    private bool TestPasses(Finding finding, int part, ImmutableArray<Slot?> seen) => _tests[FactOf(part)](new BoundFact(finding[FactOf(part)], seen)) == Verdict.Passes;

    /// <summary>A fact that any of the conditions may have found.</summary>
    private static NamedTest AnyOf(ImmutableArray<Condition.Has> conditions) => new("", conditions[0].Kind, new FactTest.Any([.. conditions.Select(has => has.Test)]));

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

    /// <summary>A join, with the part of the key that each of its slots is; -1 where it is none.</summary>
    private sealed record BoundJoin(bool Same, ImmutableArray<(int Fact, int Part, Func<Fact, Slot> Read)> Slots);
}
