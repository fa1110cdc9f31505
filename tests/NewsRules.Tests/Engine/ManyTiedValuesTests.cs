using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using static NewsRules.Tests.Engine.ManyFacts;
using static NewsRules.Tests.Engine.ManyKeys;

namespace NewsRules.Tests.Engine;

/// <summary>Which keys are told of facts with many values, of which ties bind some.</summary>
public sealed class ManyTiedValuesTests
{
    /// <summary>
    /// A fact about thirty countries and bodies stands beside each of twenty speakers: what it gives the key is found once, not once for
    /// each.
    /// </summary>
    [Fact]
    public void WhatAFactGivesTheKeyIsFoundOnceForAllItStandsBeside()
    {
        FactTest OneOf(string path, string value) => new FactTest.OneOf(new SlotPath(path), [value]);
        NamedTest[] facts =
        [
            new("f0", FactKind.Statement, new FactTest.All([])),
            new(
                "f1",
                FactKind.Statement,
                new FactTest.All([OneOf("about.country", "A0"), OneOf("about.entity", "e0"), new FactTest.None(OneOf("kind", "deny"))])
            ),
            new("f2", FactKind.Statement, new FactTest.All([])),
        ];
        var rule = Keyed(
            new Condition.Together(
                [.. facts],
                [new Join(Same: false, [Slot(0, "about.topic"), Slot(0, "about.topic"), Slot(1, "about.topic")])]
            ),
            "f0.about.topic",
            "f1.about.country",
            "f1.about.entity",
            "f1.speaker.country",
            "f2.speaker.country"
        );
        var sheet = OfCountries(105, at => at == 104 ? "Z" : $"C{at % 20}");

        var result = RuleSet
            .Compile([rule])
            .Match(
                sheet with
                {
                    Statements =
                    [
                        .. sheet.Statements.Select(
                            (statement, at) =>
                                statement with
                                {
                                    About = new(
                                        Many("A", 30),
                                        Many("e", 30),
                                        at == 104 ? NewsRules.Facts.Slot.Of(["t", "u"]) : NewsRules.Facts.Slot.Of("v")
                                    ),
                                }
                        ),
                    ],
                },
                RandomSheets.Now
            );

        Assert.Equal((2 * 20 * 20, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>
    /// The first is about twenty countries, and each of those behind it about one of them: by each it is tied to some, which makes a key.
    /// </summary>
    [Fact]
    public void OfAFactWithSeveralValuesEveryKeyIsFoundThatAFactTiedToItGives()
    {
        NewsRules.Facts.Slot Countries(int at) =>
            NewsRules.Facts.Slot.Of(
                Enumerable.Range(0, 20).Where(country => at == 0 || at % 20 == country).Select(country => $"C{country}")
            );
        var sheet = SheetOf(100, "LY");
        sheet = sheet with
        {
            Statements =
            [
                .. sheet.Statements.Select(
                    (statement, at) =>
                        statement with
                        {
                            Kind = at == 0 ? "urge" : "say",
                            About = About.Nothing with { Country = Countries(at) },
                        }
                ),
            ],
        };
        NamedTest[] facts =
        [
            new("f0", FactKind.Statement, new FactTest.OneOf(new SlotPath("kind"), ["urge"])),
            .. Enumerable.Range(1, 3).Select(at => new NamedTest($"f{at}", FactKind.Statement, new FactTest.All([]))),
        ];
        var together = new Condition.Together([.. facts], [new Join(Same: true, [Slot(0, "about.country"), Slot(1, "about.country")])]);

        var result = RuleSet
            .Compile([new Rule("r", together, [], AlertPolicy.Default with { Key = [new SlotPath("f0.about.country")] }, "1")])
            .Match(sheet, RandomSheets.Now);

        Assert.Empty(result.Undecided);
        Assert.Equal(20, result.Matches.Select(match => match.Key[0].Value).Distinct().Count());
    }

    /// <summary>Each of the facts is about forty countries, and only the last two are the same.</summary>
    [Fact]
    public void OfManyValuesThoseThatTiesBindAreFound()
    {
        var rule = Tied(new Join(Same: true, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "about.country"))])) with
        {
            Alert = KeyOf("about.country", 4),
        };
        var sheet = SheetOf(4, "LY");

        var result = RuleSet
            .Compile([rule])
            .Match(
                sheet with
                {
                    Statements =
                    [
                        .. sheet.Statements.Select(
                            (statement, at) =>
                                statement with
                                {
                                    About = AboutAll([.. Enumerable.Range(0, 38).Select(country => $"C{at} {country}"), "LY", "SD"]),
                                }
                        ),
                    ],
                },
                RandomSheets.Now
            );

        Assert.Equal(
            ["LY LY LY LY", "SD SD SD SD"],
            result.Matches.Select(match => string.Join(' ', match.Key.Select(part => part.Value)))
        );
        Assert.Empty(result.Undecided);
    }

    /// <summary>
    /// Two facts about forty countries and forty topics each have the last country in common, behind more than a thousand other pairs.
    /// </summary>
    [Fact]
    public void OfManyPairsOfValuesThoseThatTiesBindAreFound()
    {
        var rule = Tied(2, new Join(Same: true, [Slot(0, "about.country"), Slot(1, "about.country")])) with
        {
            Alert = AlertPolicy.Default with
            {
                Key = [new SlotPath("f0.about.topic"), new SlotPath("f0.about.country"), new SlotPath("f1.about.country")],
            },
        };
        var sheet = SheetOf(2, "LY");

        var result = RuleSet
            .Compile([rule])
            .Match(
                sheet with
                {
                    Statements =
                    [
                        .. sheet.Statements.Select(
                            (statement, at) =>
                                statement with
                                {
                                    About = AboutAll([.. Enumerable.Range(0, 39).Select(country => $"C{at} {country}"), "LY"]) with
                                    {
                                        Topic = Many("t", 40),
                                    },
                                }
                        ),
                    ],
                },
                RandomSheets.Now
            );

        Assert.Equal((40, 0), (result.Matches.Length, result.Undecided.Length));
        Assert.All(result.Matches, match => Assert.Equal(("LY", "LY"), (match.Key[1].Value, match.Key[2].Value)));
    }

    /// <summary>
    /// All speak of Libya, as the rule asks, and one of Egypt too, by which it might be tied: only what it stands in is asked for its keys.
    /// </summary>
    [Theory]
    [InlineData(3, 105)]
    [InlineData(4, 60)]
    public void OneFactWithMoreValuesThanAreAskedForDoesNotMakeAllOfThemBeTried(int names, int statements)
    {
        var facts = Enumerable
            .Range(0, names)
            .Select(at => new NamedTest($"f{at}", FactKind.Statement, new FactTest.OneOf(new SlotPath("about.country"), ["LY"])));
        var together = new Condition.Together(
            [.. facts],
            [new Join(Same: true, [.. Enumerable.Range(0, names).Select(fact => Slot(fact, "about.country"))])]
        );
        var rule = new Rule(
            "r",
            together,
            [],
            AlertPolicy.Default with
            {
                Key = [new SlotPath("f0.about.country"), new SlotPath("f0.speaker.country"), new SlotPath("f1.speaker.country")],
            },
            "1"
        );
        var sheet = OfCountries(statements, at => $"C{at % 5}");

        var result = RuleSet
            .Compile([rule])
            .Match(
                sheet with
                {
                    Statements = sheet.Statements.SetItem(0, sheet.Statements[0] with { About = AboutAll(["LY", "EG"]) }),
                },
                RandomSheets.Now
            );

        Assert.Equal((5 * 5, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>Of two topics one is taken for the first slot and one for the second: with one alone they would not differ.</summary>
    [Fact]
    public void OfASlotThatIsComparedWithItselfEveryKeyIsFound()
    {
        var rule = Tied(2, new Join(Same: false, [Slot(0, "about.topic"), Slot(0, "about.topic"), Slot(1, "about.topic")])) with
        {
            Alert = AlertPolicy.Default with { Key = [new SlotPath("f0.about.topic"), new SlotPath("f1.speaker.country")] },
        };
        var sheet = OfCountries(14, at => $"C{at}");

        var result = RuleSet
            .Compile([rule])
            .Match(
                sheet with
                {
                    Statements =
                    [
                        .. sheet.Statements.Select(
                            (statement, at) =>
                                statement with
                                {
                                    About = About.Nothing with { Topic = NewsRules.Facts.Slot.Of([$"t{at}", $"u{at}"]) },
                                }
                        ),
                    ],
                },
                RandomSheets.Now
            );

        Assert.Equal((14 * 13 * 2, 0), (result.Matches.Length, result.Undecided.Length));
    }
}
