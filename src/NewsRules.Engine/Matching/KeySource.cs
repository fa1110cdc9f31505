using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Of facts that a condition asks for, alone or together: which of them gives each part of the rule's key, and whether they would pass with
/// the key's values alone.
/// </summary>
internal sealed class KeySource
{
    private readonly ImmutableArray<SlotPath> _key;
    private readonly ImmutableArray<(int Fact, SlotDefinition? Slot)> _parts;
    private readonly ImmutableArray<int> _firstOfSlot;
    private readonly ImmutableArray<BoundJoin> _joins;
    private readonly ImmutableArray<KeyedFact> _facts;

    public KeySource(Condition asked, ImmutableArray<SlotPath> key)
    {
        var (facts, joins) = asked is Condition.Together together ? (together.Facts, together.Joins) : ([Alone((Condition.Has)asked)], []);
        (_key, Whole) = (key, [.. key.Select(_ => (string?)null)]);
        _parts = [.. key.Select(path => PartOf(path, facts))];
        _firstOfSlot =
        [
            .. _parts.Select((part, at) => part.Slot is { } slot && PartOf(part.Fact, slot.Path) is >= 0 and var first ? first : at),
        ];
        _joins =
        [
            .. joins.Select(join => new BoundJoin(
                join.Same,
                [
                    .. join.Slots.Select(slot =>
                        (slot.Fact, PartOf(slot.Fact, slot.Path), SlotTable.Find(facts[slot.Fact].Kind, slot.Path)!.Read)
                    ),
                ],
                SlotPath.ComparerOf(join.Slots.Select(slot => slot.Path))
            )),
        ];
        _facts =
        [
            .. facts.Select(
                (fact, at) =>
                    new KeyedFact(
                        TestCompiler.CompileBound(fact.Kind, fact.Test, path => PartOf(at, path)),
                        IsOfMore(fact.Test),
                        _joins.RemoveAll(join => !join.Slots.Any(slot => slot.Fact == at && slot.Part >= 0)),
                        _joins
                            .SelectMany(join => join.Slots.Where(slot => slot.Fact == at && slot.Part >= 0).Select(slot => slot.Part))
                            .GroupBy(part => part)
                            .All(joins => joins.Count() == 1)
                    )
            ),
        ];
    }

    /// <summary>No values of any part.</summary>
    public ImmutableArray<string?> Whole { get; }

    /// <summary>The facts of the joins that look at a part of the key.</summary>
    public IEnumerable<int> Tied =>
        _joins
            .Where(join => join.Slots.Any(slot => slot.Part >= 0))
            .SelectMany(join => join.Slots.Select(slot => slot.Fact))
            .Distinct()
            .Order();

    /// <summary>True when one of the facts has the slot of a part of the key.</summary>
    public bool Has(int part) => _parts[part].Slot is not null;

    /// <summary>The part of the key that a slot of a fact is, each of its values for itself; -1 where it is none.</summary>
    public int PartOf(int fact, SlotPath path)
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

    /// <summary>
    /// What a find gives of the key: rows of values with which alone its facts would pass, or where none would do, of those that each part
    /// needs; of too many the first, and one more. Parts that no fact has are null. None where it takes too long to find out.
    /// </summary>
    public ImmutableArray<ImmutableArray<KeyPart?>> Rows(Finding finding, Tries tries) =>
        Rows(finding, tries, (fact, one) => Rows(fact, one, tries));

    /// <inheritdoc cref="Rows(Finding, Tries)"/>
    /// <param name="rowsOf">Those of one of the facts: a fact may stand in many finds.</param>
    public ImmutableArray<ImmutableArray<KeyPart?>> Rows(
        Finding finding,
        Tries tries,
        Func<int, Fact, ImmutableArray<ImmutableArray<string?>>> rowsOf
    )
    {
        ImmutableArray<ImmutableArray<string?>> values = [.. _key.Select((_, part) => Values(part, finding[_parts[part].Fact]))];
        if (values.All(of => of.Length == 1))
        {
            return [Row(finding, [.. values.Select(of => of[0])])];
        }

        var alone = Ties(finding, [.. _facts.Select((_, fact) => rowsOf(fact, finding[fact]))], 0, Whole, tries)
            .Take(KeyRows.Most + 1)
            .ToImmutableArray();
        ImmutableArray<ImmutableArray<string?>> needed = alone.IsEmpty
            ? [.. values.Select((of, part) => of.Length == 1 ? of : [.. BoundValues.Of(of!, seen => IsNeeded(part, seen))])]
            : [];
        return
        [
            .. (alone.IsEmpty && !tries.AreSpent ? Choices(needed, Whole, (_, _) => true).Take(KeyRows.Most + 1) : alone).Select(row =>
                Row(finding, row)
            ),
        ];

        bool IsNeeded(int part, Slot some)
        {
            var seen = Seen(Whole).SetItem(part, some);
            return TiesPass(finding, _parts[part].Fact, seen, tries) && TestPasses(_parts[part].Fact, finding[_parts[part].Fact], seen);
        }
    }

    /// <summary>What a find gives where it takes too long to find out its rows: parts of which there is but one value.</summary>
    public ImmutableArray<KeyPart?> Known(Finding finding) =>
        Row(finding, [.. _key.Select((_, part) => Values(part, finding[_parts[part].Fact]) is [var only] ? only : null)]);

    /// <summary>Parts of the key with values; null where none of the facts has such a slot.</summary>
    public ImmutableArray<KeyPart?> Row(ImmutableArray<string?> chosen) =>
        [.. chosen.Select((_, part) => Has(part) ? new KeyPart(_key[part], chosen[_firstOfSlot[part]]) : null)];

    private ImmutableArray<KeyPart?> Row(Finding finding, ImmutableArray<string?> chosen) =>
        [
            .. Row(chosen)
                .Select(
                    (own, part) =>
                        own is { Value: null }
                            ? own with
                            {
                                IsUnknown = _parts[part].Slot!.Read(finding[_parts[part].Fact]).State != SlotState.Absent,
                            }
                            : own
                ),
        ];

    /// <summary>The rows of values with which alone one of the facts would pass its test, other parts of the key null.</summary>
    public ImmutableArray<ImmutableArray<string?>> Rows(int fact, Fact one, Tries tries)
    {
        var values = ValuesOf(fact, one);
        return values.All(of => of.Length == 1)
                ?
                [
                    [.. values.Select(of => of[0])],
                ]
            : _facts[fact].Joins.IsEmpty ? [.. Choices(values, Whole, Passes).Take(KeyRows.Most + 1)]
            : [.. Choices(values, Whole, Passes)];

        bool Passes(ImmutableArray<string?> chosen, int part) =>
            part < values.Length - 1 && (values[part].Length == 1 || !_facts[fact].IsOfMore)
                ? !tries.AreSpent
                : tries.Make() && TestPasses(fact, one, Seen(chosen));
    }

    /// <summary>
    /// True of a fact that joins may see with a row of its values alone: it has no other, or each choice of its values is a row, and no
    /// part of them is looked at twice. Where all facts are so, those that fit together do so by some of their rows.
    /// </summary>
    /// <param name="rows">How many rows it has.</param>
    public bool CanBeBound(int fact, Fact one, int rows) =>
        _facts[fact].Joins.IsEmpty
            ? rows > 0
            : ValuesOf(fact, one).Aggregate(1L, (all, values) => Math.Min(int.MaxValue, all * values.Length)) is var all
                && (all == 1 || (_facts[fact].AreApart && all == rows));

    /// <summary>True of values of some parts that joins let stand beside each other, whatever facts have them.</summary>
    public bool CanStand(ImmutableArray<string?> row) =>
        _joins.All(join =>
            join.Slots.Where(slot => slot.Part >= 0 && row[slot.Part] is not null).Select(slot => Slot.Of(row[slot.Part])).ToArray()
                is var slots
            && (slots.Length < 2 || Comparing.Of(join.Same, slots, join.Comparer) == Verdict.Passes)
        );

    private ImmutableArray<ImmutableArray<string?>> ValuesOf(int fact, Fact one) =>
        [.. _key.Select((_, part) => _parts[part].Fact == fact ? Values(part, one) : [null])];

    /// <summary>
    /// The values of a part of the key that a fact gives; one null when it has none, or another part is of the same slot.
    /// </summary>
    private ImmutableArray<string?> Values(int part, Fact fact) =>
        _firstOfSlot[part] != part || _parts[part].Slot is not { } slot || slot.Read(fact) is not { IsKnown: true } values ? [null]
        : slot.Path.IsOfAll ? [string.Join('+', values.ToImmutableArray())]
        : [.. values.ToImmutableArray()];

    /// <summary>Every choice of a value for each part from one on.</summary>
    /// <param name="chosen">Those before it; those behind it are null.</param>
    /// <param name="passes">False of values up to a part with which no others will do.</param>
    private static IEnumerable<ImmutableArray<string?>> Choices(
        ImmutableArray<ImmutableArray<string?>> values,
        ImmutableArray<string?> chosen,
        Func<ImmutableArray<string?>, int, bool> passes,
        int part = 0
    ) =>
        part == values.Length
            ? [chosen]
            : values[part]
                .Select(value => chosen.SetItem(part, value))
                .Where(next => passes(next, part))
                .SelectMany(next => Choices(values, next, passes, part + 1));

    /// <summary>
    /// Every choice of a row of each fact from one on that ties let stand together. More values never break a tie: what it forbids goes no
    /// further.
    /// </summary>
    private IEnumerable<ImmutableArray<string?>> Ties(
        Finding finding,
        ImmutableArray<ImmutableArray<ImmutableArray<string?>>> rows,
        int fact,
        ImmutableArray<string?> chosen,
        Tries tries
    ) =>
        fact == rows.Length
            ? [chosen]
            : rows[fact]
                .Select(row => Both(chosen, row))
                .Where(next => TiesPass(finding, fact, Seen(next), tries))
                .SelectMany(next => Ties(finding, rows, fact + 1, next, tries));

    /// <summary>The values of two rows, of which no part has one in both.</summary>
    public static ImmutableArray<string?> Both(ImmutableArray<string?> one, ImmutableArray<string?> other) =>
        [.. one.Zip(other, (value, otherValue) => value ?? otherValue)];

    /// <summary>Facts as if the values chosen were all that their slots of the key have.</summary>
    private static ImmutableArray<Slot?> Seen(ImmutableArray<string?> chosen) =>
        [.. chosen.Select(value => value is null ? (Slot?)null : Slot.Of(value))];

    /// <summary>True when the ties of a fact's slots that are of the key pass.</summary>
    private bool TiesPass(Finding finding, int fact, ImmutableArray<Slot?> seen, Tries tries) =>
        tries.Make()
        && _facts[fact]
            .Joins.All(join =>
                Comparing.Of(
                    join.Same,
                    [.. join.Slots.Select(slot => (slot.Part < 0 ? null : seen[slot.Part]) ?? slot.Read(finding[slot.Fact]))],
                    join.Comparer
                ) == Verdict.Passes
            );

    private bool TestPasses(int fact, Fact one, ImmutableArray<Slot?> seen) =>
        _facts[fact].Test(new BoundFact(one, seen)) == Verdict.Passes;

    private static NamedTest Alone(Condition.Has has) => new("", has.Kind, has.Test);

    /// <summary>True of a test that a fact with more values never fails that passes with some of them.</summary>
    private static bool IsOfMore(FactTest test) =>
        test switch
        {
            FactTest.All all => all.Tests.All(IsOfMore),
            FactTest.Any any => any.Tests.All(IsOfMore),
            FactTest.AtLeast some => some.Tests.All(IsOfMore),
            FactTest.None => false,
            _ => true,
        };

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

    /// <summary>A fact with its test, as if it had but the key's values, and the joins that look at one of its slots of the key.</summary>
    /// <param name="IsOfMore">True where more values never make it fail.</param>
    /// <param name="AreApart">True where joins look at no part of the key twice.</param>
    private sealed record KeyedFact(Func<BoundFact, Verdict> Test, bool IsOfMore, ImmutableArray<BoundJoin> Joins, bool AreApart);

    /// <summary>A join, with the part of the key that each of its slots is; -1 where it is none.</summary>
    private sealed record BoundJoin(
        bool Same,
        ImmutableArray<(int Fact, int Part, Func<Fact, Slot> Read)> Slots,
        IEqualityComparer<string> Comparer
    );
}
