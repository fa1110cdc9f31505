using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>
/// Finds the facts for several names that come nearest to fitting together: those whose own conditions and ties fail least.
/// </summary>
/// <param name="candidates">For each name the facts that may be chosen, the nearest first.</param>
/// <param name="read">Reads a slot of a fact that is chosen for the name at a place.</param>
/// <param name="place">Tells the condition from the same elsewhere.</param>
internal sealed class NearestCombinations(
    Condition.Together together,
    ImmutableArray<ImmutableArray<FactTrace>> candidates,
    Func<int, Fact, SlotPath, Slot> read,
    object place
)
{
    private const int MostTried = 500_000;
    private const int MostFound = 1_000;
    private readonly FactTrace?[] _chosen = new FactTrace?[candidates.Length];
    private readonly ImmutableArray<object> _names = [.. candidates.Select(_ => new object())];
    private readonly List<(Combination Combination, ImmutableArray<FailedCondition> Conditions)> _found = [];
    private int _least = int.MaxValue;
    private int _tried;

    /// <summary>True where not all were tried: there may be nearer ones.</summary>
    public bool IsGivenUp => _tried > MostTried;

    /// <summary>The combinations, each once, and the ways to mend them.</summary>
    public (ImmutableArray<Combination> Combinations, ImmutableArray<NearMiss> Ways) Find()
    {
        // So many names get no fact as must.
        for (var without = candidates.Count(some => some.IsEmpty); _found.Count == 0; without++)
        {
            _tried = 0;
            Choose(0, without, []);
        }

        var ways = ShortestWays.Near(_found.Select(found => new NearMiss(found.Conditions, FactsOf(found.Combination))));
        var nearest = _found
            .Where(found => found.Conditions.Length == ways.Min(way => way.Conditions.Length))
            .Select(found => found.Combination);
        return ([.. nearest.DistinctBy(one => one.Facts, SameFacts).Take(JoinPlan.MostFound)], ways);
    }

    /// <summary>A combination of given facts.</summary>
    public Combination Of(IEnumerable<FactTrace> facts)
    {
        facts.ToArray().CopyTo(_chosen, 0);
        return Chosen();
    }

    private static EqualityComparer<ImmutableArray<NamedFactTrace>> SameFacts { get; } =
        EqualityComparer<ImmutableArray<NamedFactTrace>>.Create(
            (one, other) => one.Zip(other).All(pair => ReferenceEquals(pair.First.Fact, pair.Second.Fact)),
            facts => facts.Length
        );

    private ImmutableArray<FactAsked> FactsOf(Combination combination) =>
        [
            .. combination
                .Facts.Zip(_names)
                .Where(pair => pair.First.Fact is not null)
                .Select(pair => FactAsked.Of(pair.Second, pair.First.Fact!.Fact)),
        ];

    private Combination Chosen() =>
        new(
            [.. together.Facts.Zip(_chosen, (named, fact) => new NamedFactTrace(named, fact))],
            [.. together.Joins.Select(Tie).Where(tie => tie.Slots.Length > 1)]
        );

    private void Choose(int at, int without, ImmutableArray<FailedCondition> failed)
    {
        // Of so many that are as near more need not be told, but nearer ones.
        if (_tried++ > MostTried || ShortestWays.Least(failed) > (_found.Count < MostFound ? _least : _least - 1))
        {
            return;
        }

        if (at == _chosen.Length)
        {
            if (without == 0 && failed.Length < _least)
            {
                _least = failed.Length;
                _found.RemoveAll(found => ShortestWays.Least(found.Conditions) > _least);
                _found.Add((Chosen(), failed));
            }
            else if (without == 0 && _found.Count < MostFound)
            {
                _found.Add((Chosen(), failed));
            }

            return;
        }

        foreach (var fact in candidates[at].Where(one => !_chosen.AsSpan(0, at).Contains(one, SameFact)))
        {
            _chosen[at] = fact;
            foreach (var way in fact.Ways)
            {
                Choose(at + 1, without, With(at, failed, way.Select(condition => condition.At(place, together.Facts[at].Name))));
            }
        }

        if (without > 0 && _chosen.Length - at >= without)
        {
            _chosen[at] = null;
            Choose(
                at + 1,
                without - 1,
                With(
                    at,
                    failed,
                    [
                        new FailedCondition(FailedCondition.NoSuchFact)
                        {
                            Part = together.Facts[at],
                            Place = place,
                            AlsoCalled = ["facts"],
                        },
                    ]
                )
            );
        }
    }

    private static EqualityComparer<FactTrace?> SameFact { get; } =
        EqualityComparer<FactTrace?>.Create((one, other) => ReferenceEquals(one?.Fact, other?.Fact));

    /// <summary>The failed conditions with those of the fact chosen last and of the ties that it completes.</summary>
    private ImmutableArray<FailedCondition> With(int at, ImmutableArray<FailedCondition> failed, IEnumerable<FailedCondition> own)
    {
        var ties = together
            .Joins.Where(join => join.Slots.Max(slot => slot.Fact) == at)
            .Select(Tie)
            .Where(tie => !tie.Holds)
            .Select(tie => new FailedCondition(tie.Name, tie.Seen) { Part = tie.Join, Place = place });
        return ShortestWays.Union(failed, [.. own, .. ties]);
    }

    private TieTrace Tie(Join join)
    {
        (string, Slot Found)[] slots =
        [
            .. join
                .Slots.Where(slot => _chosen[slot.Fact] is not null)
                .Select(slot => ($"{together.Facts[slot.Fact].Name}.{slot.Path}", read(slot.Fact, _chosen[slot.Fact]!.Fact, slot.Path))),
        ];
        return new(
            join,
            ImmutableCollectionsMarshal.AsImmutableArray(slots),
            slots.Length < 2 || Comparing.Of(join.Same, [.. slots.Select(slot => slot.Found)]) == Verdict.Passes
        );
    }
}
