using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using static NewsRules.Tests.Engine.ManyFacts;

namespace NewsRules.Tests.Engine;

/// <summary>What is said where more is to be tried than is, and where it is not.</summary>
public sealed class GivenUpTests
{
    [Fact]
    public void WhatCannotBeTriedToTheEndIsGivenUpAndMatchesNothing()
    {
        var (rule, sheet) = (Unfindable, OfTwoEach);

        foreach (var when in (Condition[])[rule.When, new Condition.Not(rule.When)])
        {
            var result = RuleSet.Compile([rule with { When = when }]).Match(sheet, RandomSheets.Now);

            Assert.Empty(result.Matches);
            Assert.Equal("r", Assert.Single(result.Undecided).Id);
            Assert.Equal(
                2,
                RuleSet
                    .Compile(
                        new[] { "one", "other" }.Select(id =>
                            rule with
                            {
                                Id = id,
                                When = new Condition.AllOf([when]) { HasNames = true },
                            }
                        )
                    )
                    .Match(sheet, RandomSheets.Now)
                    .Undecided.Length
            );
            Assert.Equal(
                (false, true),
                (Explanation.Of(rule with { When = when }, sheet, RandomSheets.Now) is var told && told.Holds, told.IsUndecided)
            );
        }
    }

    /// <summary>What is given up decides nothing that other parts decide.</summary>
    [Fact]
    public void ARuleIsUndecidedOnlyWhereItDependsOnWhatIsGivenUp()
    {
        var (sheet, holds, lacks) = (OfTwoEach, SpokenAbout("LY"), SpokenAbout("EG"));
        Condition givenUp = Unfindable.When;
        (Condition When, Verdict Verdict)[] cases =
        [
            (new Condition.AnyOf([givenUp, holds]), Verdict.Passes),
            (new Condition.AnyOf([givenUp, lacks]), Verdict.Unknown),
            (new Condition.AllOf([givenUp, holds]), Verdict.Unknown),
            (new Condition.AllOf([givenUp, lacks]), Verdict.Fails),
            (new Condition.AtLeast(2, [givenUp, holds, holds]), Verdict.Passes),
            (new Condition.AtLeast(2, [givenUp, holds, lacks]), Verdict.Unknown),
            (new Condition.AtLeast(2, [givenUp, lacks, lacks]), Verdict.Fails),
            (new Condition.Not(new Condition.AnyOf([givenUp, holds])), Verdict.Fails),
            (new Condition.Not(new Condition.AllOf([givenUp, lacks])), Verdict.Passes),
            (new Condition.AnyOf([new Condition.Not(givenUp), holds]), Verdict.Passes),
        ];

        foreach (var (when, verdict) in cases)
        {
            var rule = Unfindable with { When = when };
            var result = RuleSet.Compile([rule]).Match(sheet, RandomSheets.Now);

            Assert.Equal(verdict, new ClosureMatcher(rule).Evaluate(new NewsRules.Engine.Matching.Reading(sheet, RandomSheets.Now)));
            Assert.Equal(verdict == Verdict.Passes, !result.Matches.IsEmpty);
            Assert.True(verdict != Verdict.Unknown || !result.Undecided.IsEmpty);
            Assert.Equal(
                (verdict == Verdict.Passes, !result.Undecided.IsEmpty),
                (Explanation.Of(rule, sheet, RandomSheets.Now) is var told && told.Holds, told.IsUndecided)
            );
        }
    }

    /// <summary>An alternative holds; what was given up beside it might have given more.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhereAnAlternativeHoldsWhatIsGivenUpBesideItIsSaid(bool hasName)
    {
        Condition either = new Condition.AnyOf([Unfindable.When, SpokenAbout("LY")]);
        var when = hasName ? new Condition.AllOf([either]) { HasNames = true } : either;

        var result = RuleSet
            .Compile(new[] { "one", "other" }.Select(id => Unfindable with { Id = id, When = when }))
            .Match(OfTwoEach, RandomSheets.Now);

        Assert.Equal((2, 2), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>The last country has three: of the choices of the one beside them some are tried in time.</summary>
    [Fact]
    public void WhereMoreMayBeFoundThanWasTriedItIsSaid()
    {
        var sheet = OfCountries(451, at => $"C{Math.Min(at / 2, 224)}");
        var keyed = Unfindable with { Alert = AlertPolicy.Default with { Key = [new SlotPath("f0.speaker.country")] } };
        foreach (
            var when in (Condition[])
                [Unfindable.When, new Condition.AnyOf([Unfindable.When]), new Condition.AllOf([Unfindable.When]) { HasNames = true }]
        )
        {
            var result = RuleSet
                .Compile(
                    new[] { "one", "other" }.Select(id =>
                        keyed with
                        {
                            Id = id,
                            When = new Condition.AllOf([when]) { HasNames = true },
                        }
                    )
                )
                .Match(sheet, RandomSheets.Now);

            Assert.Equal((true, 2), (result.Matches.Length >= 2, result.Undecided.Length));
            Assert.Equal(
                (true, true),
                (Explanation.Of(keyed with { When = when }, sheet, RandomSheets.Now) is var told && told.Holds, told.IsUndecided)
            );
        }

        Assert.Empty(
            RuleSet
                .Compile([keyed with { When = new Condition.Not(new Condition.Not(Unfindable.When)) }, Unfindable])
                .Match(sheet, RandomSheets.Now)
                .Undecided
        );
    }

    /// <summary>
    /// A thousand and more choices fail both ties before the first that fails one; where more are left than are tried, that is said.
    /// </summary>
    [Theory]
    [InlineData(40, 2, false)]
    [InlineData(120, 4, true)]
    public void TheNearestIsFoundBehindManyThatAreFurtherOff(int statements, int names, bool isGivenUp)
    {
        var facts = Enumerable
            .Range(0, names)
            .Select(at => new NamedTest(
                $"f{at}",
                FactKind.Statement,
                new FactTest.OneOf(new SlotPath("kind"), [at == 0 ? "urge" : "condemn"])
            ));
        var rule = new Rule(
            "r",
            new Condition.Together(
                [.. facts],
                [new Join(Same: true, [Slot(0, "about.country"), Slot(names - 1, "about.country")]), Other(0, names - 1)]
            ),
            [],
            AlertPolicy.Default,
            "1"
        );
        var sheet = SheetOf((2 * statements) + 1, "LY");
        sheet = sheet with
        {
            Statements =
            [
                .. sheet.Statements.Select(
                    (statement, at) =>
                        statement with
                        {
                            Kind = at % 2 == 0 ? "urge" : "condemn",
                            Speaker = statement.Speaker! with { Country = NewsRules.Facts.Slot.Of(at < 2 * statements ? "EG" : "ES") },
                            About = About.Nothing with
                            {
                                Country = NewsRules.Facts.Slot.Of(
                                    at == 2 * statements ? "TD"
                                    : at % 2 == 0 ? "LY"
                                    : "SD"
                                ),
                            },
                        }
                ),
            ],
        };

        var trace = Explanation.Of(rule, sheet, RandomSheets.Now);

        Assert.Equal((false, false, isGivenUp), (trace.Holds, trace.IsUndecided, trace.IsGivenUp));
        Assert.All(isGivenUp ? [] : trace.Combinations, combination =>
            Assert.Equal(1, combination.Ties.Count(tie => !tie.Holds) + combination.Facts.Count(named => !named.Fact!.Passes))
        );
    }

    /// <summary>Exceptions take all of many: any two are as near as any other two, and no more are kept than are told.</summary>
    [Fact]
    public void OfManyThatAreAsNearNoMoreAreKeptThanAreTold()
    {
        FactTest ofKind(string kind) => new FactTest.OneOf(new SlotPath("kind"), [kind]);
        var together = new Condition.Together(
            [new("f0", FactKind.Statement, ofKind("urge")), new("f1", FactKind.Statement, ofKind("condemn"))],
            [new Join(Same: true, [Slot(0, "about.country"), Slot(1, "about.country")])]
        );
        var rule = new Rule(
            "r",
            together,
            [new RuleException("e", null, null, FactKind.Statement, new FactTest.All([]))],
            AlertPolicy.Default,
            "1"
        );
        var sheet = SheetOf(400, "LY");

        var trace = Explanation.Of(
            rule,
            sheet with
            {
                Statements = [.. sheet.Statements.Select((statement, at) => statement with { Kind = at % 2 == 0 ? "urge" : "condemn" })],
            },
            RandomSheets.Now
        );

        Assert.Equal((false, false, JoinPlan.MostFound), (trace.Holds, trace.IsGivenUp, trace.Combinations.Length));
    }

    /// <summary>The words are not there, so that nothing of what the search did not find could be told.</summary>
    [Fact]
    public void WhatAnAlternativeThatFailsMayHaveFoundIsNotMissed()
    {
        var sheet = OfCountries(451, at => $"C{Math.Min(at / 2, 224)}");
        var fails = new Condition.AllOf([Unfindable.When, new Condition.Text(new TextQuery.AnyOf(["nowhere"]))]);
        var holds = new Condition.Has(FactKind.Statement, new FactTest.OneOf(new SlotPath("about.country"), ["LY"]));
        foreach (
            var when in (Condition[])
                [
                    new Condition.AnyOf([fails, holds]),
                    new Condition.AtLeast(1, [holds, fails]),
                    new Condition.AnyOf([new Condition.AllOf([fails]) { HasNames = true }, holds]),
                ]
        )
        {
            var result = RuleSet
                .Compile(
                    new[] { "one", "other" }.Select(id =>
                        Unfindable with
                        {
                            Id = id,
                            When = when,
                            Alert = AlertPolicy.Default with { Key = [new SlotPath("f0.speaker.country")] },
                        }
                    )
                )
                .Match(sheet, RandomSheets.Now);

            Assert.Equal((2, 0), (result.Matches.Length, result.Undecided.Length));
        }
    }

    /// <summary>Each country speaks once, so that none has two: a fact is no partner of its own.</summary>
    [Fact]
    public void AFactThatJoinsTakeAsNoOtherIsChosenOnce()
    {
        var rule = Tied(
            new Join(Same: true, [Slot(0, "about.country"), Slot(1, "about.country")]),
            new Join(Same: true, [Slot(2, "speaker.country"), Slot(3, "speaker.country")])
        );

        Assert.Empty(RuleSet.Compile([rule]).Match(OfCountries(450, at => $"C{at}"), RandomSheets.Now).Undecided);
    }

    [Fact]
    public void OfAlternativesThatAreDeniedTheCheapestIsTriedFirst()
    {
        var reading = new NewsRules.Engine.Matching.Reading(OfTwoEach, RandomSheets.Now);
        var holds = new Condition.Has(FactKind.Statement, new FactTest.OneOf(new SlotPath("about.country"), ["LY"]));

        Assert.Equal(
            Verdict.Fails,
            new ClosureMatcher(Unfindable with { When = new Condition.Not(new Condition.AnyOf([Unfindable.When, holds])) }).Evaluate(
                reading
            )
        );
        Assert.Equal(0, reading.JoinsTried);
    }

    [Fact]
    public void WhatWasGivenUpUnderANameIsNotLookedForAgain()
    {
        var rule = Unfindable;
        var named = rule with { When = new Condition.AllOf([rule.When]) { HasNames = true } };
        var reading = new NewsRules.Engine.Matching.Reading(OfTwoEach, RandomSheets.Now);

        Assert.Equal(Verdict.Unknown, new ClosureMatcher(named).Evaluate(reading));
        var tried = reading.JoinsTried;
        reading.Begin();
        Assert.Equal(Verdict.Unknown, new ClosureMatcher(named).Evaluate(reading));

        Assert.Equal(tried, reading.JoinsTried);
    }

    /// <summary>One country has two, and of the others any two do.</summary>
    [Fact]
    public void FactsThatNoJoinLooksAtAreChosenLast()
    {
        var rule = Tied(new Join(Same: true, [Slot(2, "speaker.country"), Slot(3, "speaker.country")]));

        var result = RuleSet.Compile([rule]).Match(OfCountries(450, at => $"C{Math.Max(at, 1)}"), RandomSheets.Now);

        Assert.NotEmpty(result.Matches);
        Assert.Empty(result.Undecided);
    }

    private static Condition.Has SpokenAbout(string country) =>
        new(FactKind.Statement, new FactTest.OneOf(new SlotPath("about.country"), [country]));
}
