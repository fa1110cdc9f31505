using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>
/// Holds an explanation to what rules mean: every mark in it, and that the rule would match without what is said to stop it, and without
/// less it would not.
/// </summary>
internal sealed class TrueReasons(Rule rule, FactSheet sheet, DateTimeOffset asOf)
{
    private const int MostTried = 30;
    private readonly NaiveMatcher _naive = new(sheet, asOf);

    public void Check(ConditionTrace trace)
    {
        CheckMarks(trace, matching: true);
        if (CanMendTooMuch)
        {
            return;
        }

        foreach (var miss in NearMiss.Of(trace).Take(MostTried))
        {
            Assert.True(HoldsWithout(miss.Conditions), $"Without {Told(miss.Conditions)} it should match.");
            Assert.All(miss.Conditions, needed =>
                Assert.False(HoldsWithout(miss.Conditions.Remove(needed)), $"Of {Told(miss.Conditions)}, {needed} should be needed.")
            );
        }
    }

    /// <summary>What an exception leaves in may be one too many where facts are counted.</summary>
    private bool CanMendTooMuch => !rule.Except.IsEmpty && HasMost(rule.When);

    private static bool HasMost(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => all.Parts.Any(HasMost),
            Condition.AnyOf any => any.Parts.Any(HasMost),
            Condition.AtLeast some => some.Parts.Any(HasMost),
            Condition.Has has => has.Count?.Max is not null,
            _ => false,
        };

    private bool HoldsWithout(ImmutableArray<FailedCondition> conditions) =>
        new NaiveMatcher(sheet, asOf, conditions).Holds(rule, rule.When);

    private static string Told(ImmutableArray<FailedCondition> conditions) => string.Join(" and ", conditions);

    private void CheckMarks(ConditionTrace trace, bool matching)
    {
        Assert.Equal(_naive.Holds(rule, trace.Condition, matching), trace.Holds);
        foreach (var part in trace.Parts)
        {
            CheckMarks(part, matching && trace.Condition is not Condition.Not);
        }

        if (trace.Condition is Condition.Has has)
        {
            Assert.All(trace.Facts, fact => Check(has.Kind, has.Test, fact, matching));
        }

        if (trace.Condition is Condition.Together together)
        {
            Check(together, trace, matching);
        }
    }

    private void Check(Condition.Together together, ConditionTrace trace, bool matching)
    {
        var found = _naive.Combinations(rule, together, matching).ToArray();
        Assert.NotEmpty(trace.Combinations);
        Assert.All(trace.Combinations, combination =>
        {
            Assert.Equal(trace.Holds, combination.Passes);
            Assert.All(combination.Facts.Where(named => named.Fact is not null), named =>
                Check(named.Named.Kind, named.Named.Test, named.Fact!, matching)
            );
        });
        if (trace.Holds)
        {
            Assert.InRange(trace.Combinations.Length, Math.Min(found.Length, JoinPlan.MostFound), found.Length);
            Assert.All(trace.Combinations, combination =>
                Assert.Contains(found, facts => facts.SequenceEqual(combination.Facts.Select(named => named.Fact!.Fact)))
            );
        }
    }

    private void Check(FactKind kind, FactTest test, FactTrace fact, bool matching)
    {
        Assert.Equal(_naive.Passes(rule, kind, test, fact.Fact, matching), fact.Passes);
        Check(kind, fact.Test, fact.Fact, null);
    }

    private void Check(FactKind kind, TestTrace trace, Fact fact, Actor? actor)
    {
        var who = trace.Actor ?? actor;
        if (!trace.Name.EndsWith(".different", StringComparison.Ordinal) || trace.Test is not FactTest.Apart)
        {
            Assert.Equal(_naive.Says(kind, trace.Test, fact, who), trace.Verdict);
        }

        foreach (var part in trace.Test is FactTest.Compare ? [] : trace.Parts)
        {
            Check(kind, part, fact, who);
        }
    }
}
