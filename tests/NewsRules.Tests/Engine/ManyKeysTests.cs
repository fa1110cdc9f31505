using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using static NewsRules.Tests.Engine.ManyFacts;
using static NewsRules.Tests.Engine.ManyKeys;

namespace NewsRules.Tests.Engine;

/// <summary>Which keys are told of facts that stand together in many ways.</summary>
public sealed class ManyKeysTests
{
    /// <summary>
    /// Twenty countries speak about seventeen; what a fact gives the key of one rule is not what it gives that of another.
    /// </summary>
    [Fact]
    public void ARuleHasTheKeysOfItsOwnSlots()
    {
        var sheet = OfCountries(200, at => $"C{at % 20}");
        Rule[] rules =
        [
            Tied(2) with
            {
                Id = "speakers",
                Alert = KeyOf("speaker.country", 2),
            },
            Tied(2) with
            {
                Id = "about",
                Alert = KeyOf("about.country", 2),
            },
        ];

        var result = RuleSet
            .Compile(rules)
            .Match(
                sheet with
                {
                    Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = AboutAll([$"D{at % 17}"]) })],
                },
                RandomSheets.Now
            );

        Assert.Equal([20 * 20, 17 * 17], rules.Select(rule => result.Matches.Count(match => match.Rule.Id == rule.Id)));
    }

    /// <summary>
    /// A fact with two topics is the only one for its name; of those that a key takes alike as many are left as stand together, and no more
    /// are told.
    /// </summary>
    [Fact]
    public void OfFactsThatAreAlikeAsManyAreLeftAsStandTogether()
    {
        var rule = Tied(3, new Join(Same: false, [Slot(0, "about.topic"), Slot(0, "about.topic"), Slot(1, "about.topic")])) with
        {
            Alert = AlertPolicy.Default with
            {
                Key = [new SlotPath("f0.about.topic"), new SlotPath("f1.speaker.country"), new SlotPath("f2.speaker.country")],
            },
        };
        var sheet = OfCountries(105, at => at == 104 ? "Z" : $"C{at % 5}");

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
                                    About = About.Nothing with
                                    {
                                        Topic = at == 104 ? NewsRules.Facts.Slot.Of(["t", "u"]) : NewsRules.Facts.Slot.Of("v"),
                                    },
                                }
                        ),
                    ],
                },
                RandomSheets.Now
            );

        Assert.Equal((2 * 5 * 5, 340), (result.Matches.Length, result.Matches.Sum(match => match.Facts.Length)));
    }

    /// <summary>
    /// Of each country each statement goes with all others in thousands of ways; whichever fact the key is of, none of its values is
    /// missing.
    /// </summary>
    [Theory]
    [InlineData("f0.speaker.country", 14)]
    [InlineData("f1.speaker.country", 14)]
    [InlineData("f2.speaker.country", 14)]
    [InlineData("f3.speaker.country", 14)]
    [InlineData("f3.speaker.country", 200)]
    public void OfFactsThatAreTiedInManyWaysEveryKeyIsFound(string key, int countries)
    {
        var rule = Tied(Other(1, 2)) with { Alert = AlertPolicy.Default with { Key = [new SlotPath(key)] } };

        var result = RuleSet.Compile([rule]).Match(OfCountries(countries, at => $"C{at}"), RandomSheets.Now);

        Assert.Empty(result.Undecided);
        Assert.Equal(countries, result.Matches.Select(match => match.Key[0].Value).Distinct().Count());
        Assert.All(result.Matches, match =>
            Assert.Equal(
                match.Key[0].Value,
                ((Statement)match.Named.Single(named => key.StartsWith(named.Name, StringComparison.Ordinal)).Fact).Speaker!.Country.First
            )
        );
    }

    /// <summary>
    /// Two countries met many times, and two others once: the meetings of all are one value, and the key with these is found.
    /// </summary>
    [Fact]
    public void OfMeetingsThatAreToldAgainAndAgainEveryKeyIsFound()
    {
        Actor Of(string country) =>
            new(null, NewsRules.Facts.Slot.Absent, NewsRules.Facts.Slot.Of(country), NewsRules.Facts.Slot.Absent, []);
        Event Meeting(int at, string one, string other) =>
            new(
                Field.Body,
                new Span(at, at + 1),
                "meeting",
                new Span(at, at + 1),
                [Of(one), Of(other)],
                About.Nothing,
                NewsRules.Facts.Slot.Absent,
                "asserted"
            );
        var sheet = SheetOf(0, "LY") with
        {
            Events = [.. Enumerable.Range(0, 40).Select(at => Meeting(at, "EG", "TR")), Meeting(40, "IT", "TD")],
        };

        Assert.Equal(
            ["EG+TR EG+TR", "EG+TR IT+TD", "IT+TD EG+TR"],
            KeysOfTwo(FactKind.Event, "participants.country", new FactTest.All([]), sheet)
        );
    }

    /// <summary>Four of a hundred that each have one of three countries make eighty-one keys, in a hundred million ways.</summary>
    [Fact]
    public void OfFactsThatAKeyTakesAlikeNotEachIsTried()
    {
        var rule = Tied() with
        {
            Alert = AlertPolicy.Default with { Key = [.. Enumerable.Range(0, 4).Select(at => new SlotPath($"f{at}.speaker.country"))] },
        };

        var result = RuleSet.Compile([rule]).Match(OfCountries(100, at => $"C{at % 3}"), RandomSheets.Now);

        Assert.Empty(result.Undecided);
        Assert.Equal(81, result.Matches.Length);
    }

    /// <summary>
    /// Thirty-six ministries speak of the same five countries: four who differ make every key, and what makes none that is new is not
    /// looked for.
    /// </summary>
    [Fact]
    public void WhereEveryKeyIsToldNoMoreIsLookedFor()
    {
        var rule = Tied(new Join(Same: false, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "speaker.country"))])) with
        {
            Alert = KeyOf("about.country", 4),
        };

        var result = RuleSet.Compile([rule]).Match(OfCountriesAbout(36, 5), RandomSheets.Now);

        Assert.Equal((5 * 5 * 5 * 5, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>
    /// The three speak of different countries too, so that some keys are none: who speaks of the same is asked once for all.
    /// </summary>
    [Fact]
    public void FactsThatGiveTheSameKeysAreAskedForThemOnce()
    {
        var rule = Tied(
            3,
            Other(0, 1),
            Other(1, 2),
            new Join(Same: false, [.. Enumerable.Range(0, 3).Select(fact => Slot(fact, "about.country"))])
        ) with
        {
            Alert = KeyOf("about.country", 3),
        };

        var result = RuleSet.Compile([rule]).Match(OfCountriesAbout(36, 6), RandomSheets.Now);

        Assert.Equal((6 * 5 * 4, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>
    /// Of 450 who speak about one of five, any four who differ make a key: they are asked for by the values, not one by one.
    /// </summary>
    [Fact]
    public void FactsAreLookedForByTheValuesOfAKey()
    {
        var rule = Tied(
            new Join(Same: false, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "speaker.country"))]),
            new Join(Same: false, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "about.country"))])
        ) with
        {
            Alert = KeyOf("about.country", 4),
        };
        var sheet = OfCountries(450, at => $"C{at}");

        var result = RuleSet
            .Compile([rule])
            .Match(
                sheet with
                {
                    Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = AboutAll([$"D{at % 5}"]) })],
                },
                RandomSheets.Now
            );

        Assert.Equal((5 * 4 * 3 * 2, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>A condition with a name is told by the key of each rule that uses it.</summary>
    [Fact]
    public void OfAConditionWithANameEachRuleFindsItsOwnKeys()
    {
        var named = new Condition.AllOf([Tied(Other(0, 1)).When]) { HasNames = true };
        var rules = Enumerable
            .Range(0, 4)
            .Select(at => new Rule($"r{at}", named, [], AlertPolicy.Default with { Key = [new SlotPath($"f{at}.speaker.country")] }, "1"));

        var result = RuleSet.Compile(rules).Match(OfCountries(14, at => $"C{at}"), RandomSheets.Now);

        Assert.All(result.Matches.GroupBy(match => match.Rule.Id), matches =>
            Assert.Equal(14, matches.Select(match => match.Key[0].Value).Distinct().Count())
        );
    }
}
