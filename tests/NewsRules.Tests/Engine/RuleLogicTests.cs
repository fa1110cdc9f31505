using System.Collections.Immutable;
using CsCheck;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Logic;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>What is said of rules without any article is so for every article.</summary>
public sealed class RuleLogicTests
{
    [Fact]
    public void ARuleThatCanNeverBeTrueIsNever() => Gen.Select(RandomRules.Some, RandomSheets.One.Array[8]).Sample(
        (rules, sheets) => Assert.All(
            rules.Where(rule => FaultsOf(rule, LogicFaultKind.NeverTrue, LogicFaultKind.TakesEverything).Any()),
            rule => Assert.All(sheets, sheet => Assert.False(Matches(rule, sheet), Meaning.OfFinding(rule)))),
        iter: 2_000);

    [Fact]
    public void ARuleThatFindsEverythingAlwaysDoes() => Gen.Select(RandomRules.Some, RandomSheets.One.Array[8]).Sample(
        (rules, sheets) => Assert.All(
            rules.Where(rule => rule.Except.IsEmpty && FaultsOf(rule, LogicFaultKind.Everything).Any()),
            rule => Assert.All(sheets.Where(sheet => sheet.Statements.Length > 0 && sheet.Events.Length > 0 && sheet.Mentions.Length > 0), sheet => Assert.True(Matches(rule, sheet)))),
        iter: 500);

    [Fact]
    public void AnExceptionThatTakesNothingChangesNothing() => Gen.Select(RandomRules.Some, RandomSheets.One.Array[8]).Sample(
        (rules, sheets) => Assert.All(
            rules.SelectMany(rule => FaultsOf(rule, LogicFaultKind.TakesNothing).Select(fault => (rule, without: rule with { Except = rule.Except.Remove((RuleException)fault.Part) }))),
            one => Assert.All(sheets.Where(sheet => sheet.Statements.All(statement => statement.Speaker?.Country.Count is not > 1)), sheet => Assert.Equal(Matches(one.without, sheet), Matches(one.rule, sheet)))),
        iter: 500);

    [Fact]
    public void APartThatAddsNothingIsNotMissed() => Gen.Select(RandomRules.Some, RandomSheets.One.Array[8]).Sample(
        (rules, sheets) => Assert.All(
            rules.SelectMany(rule => FaultsOf(rule, LogicFaultKind.AddsNothing).Where(fault => fault.Part is Condition).Select(fault => (rule, part: (Condition)fault.Part))),
            one => Assert.All(sheets, sheet => Assert.Equal(Matches(one.rule, sheet), Matches(one.rule with { When = Without(one.rule.When, one.part) }, sheet)))),
        iter: 500);

    private static Condition Without(Condition condition, Condition part) => condition switch
    {
        Condition.AllOf all => new Condition.AllOf(Without(all.Parts, part)),
        Condition.AnyOf any => new Condition.AnyOf(Without(any.Parts, part)),
        Condition.AtLeast some => some with { Parts = [.. some.Parts.Select(one => Without(one, part))] },
        Condition.Not not => new Condition.Not(Without(not.Part, part)),
        _ => condition,
    };

    private static ImmutableArray<Condition> Without(ImmutableArray<Condition> parts, Condition part) => [.. parts.Where(one => !ReferenceEquals(one, part)).Select(one => Without(one, part))];

    [Fact]
    public void WhatARuleFindsAWiderOneFindsToo() => Gen.Select(RandomRules.Some, RandomSheets.One.Array[8]).Sample(
        (rules, sheets) => Assert.All(
            RuleOverlaps.Of(rules),
            overlap => Assert.All(sheets.Where(sheet => Matches(overlap.Rule, sheet)), sheet => Assert.True(Matches(overlap.Other, sheet), $"{Meaning.OfFinding(overlap.Rule)} / {Meaning.OfFinding(overlap.Other)}"))),
        iter: 500);

    [Fact]
    public void OneConditionHoldsWhereAnotherDoesThatImpliesIt() => Gen.Select(RandomRules.Some, RandomRules.Some, RandomSheets.One.Array[8]).Sample(
        (some, others, sheets) =>
        {
            foreach (var (one, other) in from one in some from other in others where Implication.Holds(one.When, other.When) select (one.When, other.When))
            {
                Assert.All(sheets.Where(sheet => Holds(one, sheet)), sheet => Assert.True(Holds(other, sheet), $"{Meaning.Of(one)} / {Meaning.Of(other)}"));
            }
        },
        iter: 500);

    private static IEnumerable<LogicFault> FaultsOf(Rule rule, params LogicFaultKind[] kinds) => RuleLogic.FaultsOf(rule).Where(fault => kinds.Contains(fault.Kind));

    private static bool Holds(Condition condition, FactSheet sheet) => Matches(new Rule("r", condition, [], AlertPolicy.Default, "1"), sheet);

    private static bool Matches(Rule rule, FactSheet sheet) => !RuleSet.Compile([rule with { Status = RuleStatus.Live }]).Match(sheet, RandomSheets.Now).Matches.IsEmpty;
}
