using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>Which facts stand together.</summary>
internal sealed class NaiveTogether(NaiveFacts facts, NaiveVerdicts verdicts)
{
    /// <summary>Every choice of a different fact for each name.</summary>
    public IEnumerable<ImmutableArray<Fact>> Combinations(Rule rule, Condition.Together together, bool matching)
    {
        IEnumerable<ImmutableArray<(Fact Fact, Fact Left)>> chosen =
        [
            [],
        ];
        foreach (var named in together.Facts)
        {
            if (verdicts.LeftOut(named) is not null)
            {
                chosen = chosen.Select(others => others.Add((null!, null!))).ToArray();
                continue;
            }

            var fitting = facts
                .Of(named.Kind)
                .Select(fact => (fact, Left: matching ? facts.Left(rule, named.Kind, fact) : fact))
                .Where(one => one.Left is not null && verdicts.Of(named.Kind, named.Test, one.Left) == Verdict.Passes)
                .ToArray();
            chosen = chosen
                .SelectMany(others =>
                    fitting
                        .Where(one => others.All(other => !ReferenceEquals(other.Fact, one.fact)))
                        .Select(one => others.Add((one.fact, one.Left!)))
                )
                .ToArray();
        }

        return chosen
            .Select(all => all.Select(one => one.Left).ToImmutableArray())
            .Where(all => together.Joins.Where(join => verdicts.LeftOut(join) is null).All(join => Ties(together, join, all)));
    }

    private static bool Ties(Condition.Together together, Join join, ImmutableArray<Fact> facts)
    {
        Slot[] slots =
        [
            .. join
                .Slots.Where(slot => facts[slot.Fact] is not null)
                .Select(slot => SlotTable.Find(together.Facts[slot.Fact].Kind, slot.Path)!.Read(facts[slot.Fact])),
        ];
        return slots.Length < 2 || NaiveValues.Compared(join.Same, slots) == Verdict.Passes;
    }
}
