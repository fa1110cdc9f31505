using System.Collections.Immutable;
using CsCheck;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Logic;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

/// <summary>What is said of rules without any article is so for every article.</summary>
public sealed class RuleLogicTests
{
    [Fact]
    public void ARuleThatCanNeverBeTrueIsNever() =>
        Gen.Select(RandomRules.Some, RandomSheets.One.Array[8])
            .Sample(
                (rules, sheets) =>
                    Assert.All(rules.Where(rule => FaultsOf(rule, LogicFaultKind.NeverTrue, LogicFaultKind.TakesEverything).Any()), rule =>
                        Assert.All(sheets, sheet => Assert.False(Matches(rule, sheet), Meaning.OfFinding(rule)))
                    ),
                iter: 2_000
            );

    [Fact]
    public void ARuleThatFindsEverythingAlwaysDoes() =>
        Gen.Select(RandomRules.Some, RandomSheets.One.Array[8])
            .Sample(
                (rules, sheets) =>
                    Assert.All(rules.Where(rule => rule.Except.IsEmpty && FaultsOf(rule, LogicFaultKind.Everything).Any()), rule =>
                        Assert.All(
                            sheets.Where(sheet => sheet.Statements.Length > 0 && sheet.Events.Length > 0 && sheet.Mentions.Length > 0),
                            sheet => Assert.True(Matches(rule, sheet))
                        )
                    ),
                iter: 500
            );

    [Fact]
    public void AnExceptionThatTakesNothingChangesNothing() =>
        Gen.Select(RandomRules.Some, RandomSheets.One.Array[8])
            .Sample(
                (rules, sheets) =>
                    Assert.All(
                        rules.SelectMany(rule =>
                            FaultsOf(rule, LogicFaultKind.TakesNothing)
                                .Select(fault => (rule, without: rule with { Except = rule.Except.Remove((RuleException)fault.Part) }))
                        ),
                        one =>
                            Assert.All(
                                sheets.Where(sheet => sheet.Statements.All(statement => statement.Speaker?.Country.Count is not > 1)),
                                sheet => Assert.Equal(Matches(one.without, sheet), Matches(one.rule, sheet))
                            )
                    ),
                iter: 500
            );

    [Fact]
    public void APartThatAddsNothingIsNotMissed() =>
        Gen.Select(RandomRules.Some, RandomSheets.One.Array[8])
            .Sample(
                (rules, sheets) =>
                    Assert.All(
                        rules.SelectMany(rule =>
                            FaultsOf(rule, LogicFaultKind.AddsNothing)
                                .Where(fault => fault.Part is Condition)
                                .Select(fault => (rule, part: (Condition)fault.Part))
                        ),
                        one =>
                            Assert.All(sheets, sheet =>
                                Assert.Equal(
                                    Matches(one.rule, sheet),
                                    Matches(one.rule with { When = Without(one.rule.When, one.part) }, sheet)
                                )
                            )
                    ),
                iter: 500
            );

    private static Condition Without(Condition condition, Condition part) =>
        condition switch
        {
            Condition.AllOf all => new Condition.AllOf(Without(all.Parts, part)),
            Condition.AnyOf any => new Condition.AnyOf(Without(any.Parts, part)),
            Condition.AtLeast some => some with { Parts = [.. some.Parts.Select(one => Without(one, part))] },
            Condition.Not not => new Condition.Not(Without(not.Part, part)),
            _ => condition,
        };

    private static ImmutableArray<Condition> Without(ImmutableArray<Condition> parts, Condition part) =>
        [.. parts.Where(one => !ReferenceEquals(one, part)).Select(one => Without(one, part))];

    [Fact]
    public void WhatARuleFindsAWiderOneFindsToo() =>
        Gen.Select(RandomRules.Some, RandomSheets.One.Array[8])
            .Sample(
                (rules, sheets) =>
                    Assert.All(RuleOverlaps.Of(rules), overlap =>
                        Assert.All(sheets.Where(sheet => Matches(overlap.Rule, sheet)), sheet =>
                            Assert.True(
                                Matches(overlap.Other, sheet),
                                $"{Meaning.OfFinding(overlap.Rule)} / {Meaning.OfFinding(overlap.Other)}"
                            )
                        )
                    ),
                iter: 500
            );

    [Fact]
    public void OneConditionHoldsWhereAnotherDoesThatImpliesIt() =>
        Gen.Select(RandomRules.Some, RandomRules.Some, RandomSheets.One.Array[8])
            .Sample(
                (some, others, sheets) =>
                {
                    var implied = some.SelectMany(_ => others, (one, other) => (one: one.When, other: other.When))
                        .Where(pair => Implication.Holds(pair.one, pair.other));
                    foreach (var (one, other) in implied)
                    {
                        Assert.All(sheets.Where(sheet => Holds(one, sheet)), sheet =>
                            Assert.True(Holds(other, sheet), $"{Meaning.Of(one)} / {Meaning.Of(other)}")
                        );
                    }
                },
                iter: 500
            );

    /// <summary>
    /// Of a statement about several countries those are counted that its conditions bind, and two conditions may bind two.
    /// </summary>
    [Fact]
    public void WhereValuesAreCountedOneConditionHoldsWhereAnotherDoesThatImpliesIt() =>
        Gen.Select(Counted.Array[6], AboutCountries.Array[8])
            .Sample(
                (some, sheets) =>
                {
                    var implied = some.SelectMany(_ => some, (one, other) => (one, other))
                        .Where(pair => Implication.Holds(pair.one, pair.other));
                    foreach (var (one, other) in implied)
                    {
                        Assert.All(sheets.Where(sheet => Holds(one, sheet)), sheet =>
                            Assert.True(Holds(other, sheet), $"{Meaning.Of(one)} / {Meaning.Of(other)}")
                        );
                    }
                },
                iter: 2_000
            );

    [Fact]
    public void WhereValuesAreCountedWhatCanNeverBeTrueIsNever() =>
        Gen.Select(Counted, AboutCountries.Array[8])
            .Sample(
                (when, sheets) =>
                {
                    var rule = new Rule("r", when, [], AlertPolicy.Default, "1");
                    Assert.All(FaultsOf(rule, LogicFaultKind.NeverTrue).Any() ? sheets : [], sheet =>
                        Assert.False(Matches(rule, sheet), Meaning.Of(when))
                    );
                },
                iter: 5_000
            );

    private static Gen<Condition> Counted =>
        Gen.Select(OfCountries(2), Gen.Int[1, 3])
            .Select((test, min) => (Condition)new Condition.Has(FactKind.Statement, test, new HowMany(new("about.country"), min, null)));

    private static Gen<string[]> Countries(int least, int most) => Gen.OneOf("LY", "EG", "TR").Array[least, most];

    private static Gen<FactTest> OfCountries(int depth)
    {
        var leaf = Gen.Frequency(
            (5, Countries(0, 2).Select(values => (FactTest)new FactTest.OneOf(new("about.country"), [.. values.Distinct()]))),
            (1, Gen.Const((FactTest)new FactTest.OneOf(new("kind"), ["say"])))
        );
        return depth == 0
            ? leaf
            : Gen.Frequency(
                (2, leaf),
                (4, OfCountries(depth - 1).Array[1, 3].Select(all => (FactTest)new FactTest.All([.. all]))),
                (1, OfCountries(depth - 1).Array[1, 2].Select(any => (FactTest)new FactTest.Any([.. any]))),
                (1, OfCountries(depth - 1).Select(test => (FactTest)new FactTest.None(test)))
            );
    }

    private static Gen<FactSheet> AboutCountries =>
        Gen.Select(Countries(0, 3), Gen.OneOf("say", "condemn"))
            .Array[1, 2]
            .Select(statements => new FactSheet(
                new Article("a", "", "x"),
                "en",
                [
                    .. statements.Select(
                        (one, at) =>
                            new Statement(
                                Field.Body,
                                new Span(at, at + 1),
                                null,
                                [],
                                one.Item2,
                                [],
                                About.Nothing with
                                {
                                    Country = Slot.Of(one.Item1),
                                },
                                null,
                                null,
                                "asserted",
                                "direct"
                            )
                    ),
                ],
                [],
                []
            ));

    private static IEnumerable<LogicFault> FaultsOf(Rule rule, params LogicFaultKind[] kinds) =>
        RuleLogic.FaultsOf(rule).Where(fault => kinds.Contains(fault.Kind));

    private static bool Holds(Condition condition, FactSheet sheet) =>
        Matches(new Rule("r", condition, [], AlertPolicy.Default, "1"), sheet);

    private static bool Matches(Rule rule, FactSheet sheet) =>
        !RuleSet.Compile([rule with { Status = RuleStatus.Live }]).Match(sheet, RandomSheets.Now).Matches.IsEmpty;
}
