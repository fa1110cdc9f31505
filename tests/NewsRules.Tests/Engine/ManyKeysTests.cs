using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using static NewsRules.Tests.Engine.ManyFacts;

namespace NewsRules.Tests.Engine;

/// <summary>Which keys are told of facts that make many.</summary>
public sealed class ManyKeysTests
{
    private static Event Attack => new(Field.Body, new Span(9, 10), "attack", new Span(9, 10), [], About.Nothing, NewsRules.Facts.Slot.Absent, "asserted");

    /// <summary>Whoever speaks, with each body that is named: every key is whole, and where they are more than are told, that is said.</summary>
    [Theory]
    [InlineData(125, 1, 125)]
    [InlineData(1, 125, 125)]
    [InlineData(25, 25, 625)]
    [InlineData(200, 200, 1_000)]
    public void WhatConditionsFindTogetherMakesWholeKeysHoweverMany(int countries, int bodies, int keys)
    {
        var sheet = OfCountries(countries, at => $"C{at}");
        sheet = sheet with { Mentions = [.. Enumerable.Range(0, bodies).Select(at => new Mention(Field.Body, new Span(at, at + 1), new Span(at, at + 1), "body", NewsRules.Facts.Slot.Of($"e{at}"), NewsRules.Facts.Slot.Absent))] };
        var both = new Condition.AllOf([new Condition.Has(FactKind.Statement, new FactTest.All([])), new Condition.Has(FactKind.Mention, new FactTest.All([]))]);

        var result = RuleSet.Compile([new Rule("r", both, [], AlertPolicy.Default with { Key = [new SlotPath("speaker.country"), new SlotPath("entity")] }, "1")]).Match(sheet, RandomSheets.Now);

        Assert.Equal((keys, countries * bodies > keys), (result.Matches.Length, !result.Undecided.IsEmpty));
        Assert.Equal(keys, result.Matches.Select(match => (match.Key[0].Value!, match.Key[1].Value!)).Distinct().Count());
    }

    /// <summary>Statements about 150 countries, and meetings about 150, of which 100 are the same: those that find no partner stand alone.</summary>
    [Fact]
    public void OfManyRowsThatMustAgreeThoseWithoutAPartnerStandAlone()
    {
        About Of(int at) => About.Nothing with { Country = NewsRules.Facts.Slot.Of($"C{at}") };
        var sheet = SheetOf(150, "LY");
        sheet = sheet with
        {
            Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = Of(at) })],
            Events = [.. Enumerable.Range(50, 150).Select(at => new Event(Field.Body, new Span(at, at + 1), "meeting", new Span(at, at + 1), [], Of(at), NewsRules.Facts.Slot.Of("planned"), "asserted"))],
        };
        var both = new Condition.AllOf([new Condition.Has(FactKind.Statement, new FactTest.All([])), new Condition.Has(FactKind.Event, new FactTest.All([]))]);

        var result = RuleSet.Compile([new Rule("r", both, [], AlertPolicy.Default with { Key = [new SlotPath("about.country"), new SlotPath("stage")] }, "1")]).Match(sheet, RandomSheets.Now);

        Assert.Empty(result.Undecided);
        Assert.Equal(200, result.Matches.Select(match => match.Key[0].Value).Distinct().Count());
        Assert.Equal((150, 50), (result.Matches.Count(match => match.Key[1].Value is not null), result.Matches.Count(match => match.Key[1].Value is null)));
    }

    /// <summary>Each of a hundred and twenty conditions finds each of thirty ministers: what is equal is compared once.</summary>
    [Theory]
    [InlineData(120, 30)]
    [InlineData(1_000, 1)]
    public void OfManyConditionsThatFindTheSameTheRowsAreOne(int conditions, int speakers)
    {
        var sheet = OfCountries(speakers, at => $"C{at}") with { Events = [Attack] };
        var some = new Condition.AtLeast(2, [.. Enumerable.Range(0, conditions).Select(at => new Condition.Has(FactKind.Statement, new FactTest.OneOf(new SlotPath("about.country"), ["LY", $"C{at}"]))), new Condition.Has(FactKind.Event, new FactTest.All([]))]);

        var result = RuleSet.Compile([Keyed(some, "speaker.country", "type")]).Match(sheet, RandomSheets.Now);

        Assert.Empty(result.Undecided);
        Assert.Equal(Enumerable.Range(0, speakers).Select(at => ($"C{at}", "attack")), result.Matches.Select(match => (match.Key[0].Value!, match.Key[1].Value!)));
    }

    /// <summary>Of one country one urges and one condemns; with the first a body is named. Either alternative gives the same key, which has the facts of both.</summary>
    [Fact]
    public void AKeyHasTheFactsOfEachAlternativeThatGivesIt()
    {
        var sheet = OfCountries(2, _ => "EG");
        sheet = sheet with { Statements = [sheet.Statements[0] with { Kind = "urge" }, sheet.Statements[1] with { Kind = "condemn" }], Mentions = [new Mention(Field.Body, new Span(0, 1), new Span(0, 1), "body", NewsRules.Facts.Slot.Of("nato"), NewsRules.Facts.Slot.Absent)] };
        Condition Of(string kind) => new Condition.Has(FactKind.Statement, new FactTest.OneOf(new SlotPath("kind"), [kind]));
        var either = new Condition.AnyOf([new Condition.AllOf([Of("urge"), new Condition.Has(FactKind.Mention, new FactTest.All([]))]), Of("condemn")]);

        Assert.Equal(3, Assert.Single(RuleSet.Compile([Keyed(either, "speaker.country")]).Match(sheet, RandomSheets.Now).Matches).Facts.Length);
    }

    /// <summary>Twenty countries speak about seventeen; what a fact gives the key of one rule is not what it gives that of another.</summary>
    [Fact]
    public void ARuleHasTheKeysOfItsOwnSlots()
    {
        var sheet = OfCountries(200, at => $"C{at % 20}");
        Rule[] rules = [Tied(2) with { Id = "speakers", Alert = KeyOf("speaker.country", 2) }, Tied(2) with { Id = "about", Alert = KeyOf("about.country", 2) }];

        var result = RuleSet.Compile(rules).Match(sheet with { Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = AboutAll([$"D{at % 17}"]) })] }, RandomSheets.Now);

        Assert.Equal([20 * 20, 17 * 17], rules.Select(rule => result.Matches.Count(match => match.Rule.Id == rule.Id)));
    }

    /// <summary>A fact with two topics is the only one for its name; of those that a key takes alike as many are left as stand together, and no more are told.</summary>
    [Fact]
    public void OfFactsThatAreAlikeAsManyAreLeftAsStandTogether()
    {
        var rule = Tied(3, new Join(Same: false, [Slot(0, "about.topic"), Slot(0, "about.topic"), Slot(1, "about.topic")])) with { Alert = AlertPolicy.Default with { Key = [new SlotPath("f0.about.topic"), new SlotPath("f1.speaker.country"), new SlotPath("f2.speaker.country")] } };
        var sheet = OfCountries(105, at => at == 104 ? "Z" : $"C{at % 5}");

        var result = RuleSet.Compile([rule]).Match(sheet with { Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = About.Nothing with { Topic = at == 104 ? NewsRules.Facts.Slot.Of(["t", "u"]) : NewsRules.Facts.Slot.Of("v") } })] }, RandomSheets.Now);

        Assert.Equal((2 * 5 * 5, 340), (result.Matches.Length, result.Matches.Sum(match => match.Facts.Length)));
    }

    /// <summary>Twenty-two pairs of alternatives, of which one holds: all their rows agree, and the one set of them is found at once.</summary>
    [Fact]
    public void OfRowsThatAllAgreeTheirOneSetIsFoundAtOnce()
    {
        var either = new Condition.AnyOf([new Condition.Has(FactKind.Statement, new FactTest.All([])), new Condition.Has(FactKind.Event, new FactTest.All([]))]);

        var result = RuleSet.Compile([Keyed(new Condition.AllOf([.. Enumerable.Repeat(either, 22)]), "speaker.country")]).Match(OfCountries(1, _ => "EG"), RandomSheets.Now);

        Assert.Equal((1, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>A fact about thirty countries and bodies stands beside each of twenty speakers: what it gives the key is found once, not once for each.</summary>
    [Fact]
    public void WhatAFactGivesTheKeyIsFoundOnceForAllItStandsBeside()
    {
        FactTest OneOf(string path, string value) => new FactTest.OneOf(new SlotPath(path), [value]);
        NamedTest[] facts =
        [
            new("f0", FactKind.Statement, new FactTest.All([])),
            new("f1", FactKind.Statement, new FactTest.All([OneOf("about.country", "A0"), OneOf("about.entity", "e0"), new FactTest.None(OneOf("kind", "deny"))])),
            new("f2", FactKind.Statement, new FactTest.All([])),
        ];
        var rule = Keyed(new Condition.Together([.. facts], [new Join(Same: false, [Slot(0, "about.topic"), Slot(0, "about.topic"), Slot(1, "about.topic")])]), "f0.about.topic", "f1.about.country", "f1.about.entity", "f1.speaker.country", "f2.speaker.country");
        var sheet = OfCountries(105, at => at == 104 ? "Z" : $"C{at % 20}");

        var result = RuleSet.Compile([rule]).Match(sheet with { Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = new(Many("A", 30), Many("e", 30), at == 104 ? NewsRules.Facts.Slot.Of(["t", "u"]) : NewsRules.Facts.Slot.Of("v")) })] }, RandomSheets.Now);

        Assert.Equal((2 * 20 * 20, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>Twenty times the same two alternatives stand together in a million ways: not all are found, but whatever was found is told.</summary>
    [Fact]
    public void OfRowsThatAgreeInTooManyWaysNoneIsLost()
    {
        var sheet = OfCountries(3, at => $"C{at}") with { Events = [Attack] };
        var either = new Condition.AnyOf([new Condition.Has(FactKind.Statement, new FactTest.All([])), new Condition.Has(FactKind.Event, new FactTest.All([]))]);

        var result = RuleSet.Compile([new Rule("r", new Condition.AllOf([.. Enumerable.Repeat(either, 20)]), [], AlertPolicy.Default with { Key = [new SlotPath("speaker.country"), new SlotPath("type")] }, "1")]).Match(sheet, RandomSheets.Now);

        Assert.Single(result.Undecided);
        Assert.Equal(["C0", "C1", "C2"], result.Matches.Select(match => match.Key[0].Value).OfType<string>().Distinct());
        Assert.Contains(result.Matches, match => match.Key[1].Value == "attack");
    }

    /// <summary>Of each country each statement goes with all others in thousands of ways; whichever fact the key is of, none of its values is missing.</summary>
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
        Assert.All(result.Matches, match => Assert.Equal(match.Key[0].Value, ((Statement)match.Named.Single(named => key.StartsWith(named.Name, StringComparison.Ordinal)).Fact).Speaker!.Country.First));
    }

    /// <summary>The first is about twenty countries, and each of those behind it about one of them: by each it is tied to some, which makes a key.</summary>
    [Fact]
    public void OfAFactWithSeveralValuesEveryKeyIsFoundThatAFactTiedToItGives()
    {
        NewsRules.Facts.Slot Countries(int at) => NewsRules.Facts.Slot.Of(Enumerable.Range(0, 20).Where(country => at == 0 || at % 20 == country).Select(country => $"C{country}"));
        var sheet = SheetOf(100, "LY");
        sheet = sheet with { Statements = [.. sheet.Statements.Select((statement, at) => statement with { Kind = at == 0 ? "urge" : "say", About = About.Nothing with { Country = Countries(at) } })] };
        NamedTest[] facts = [new("f0", FactKind.Statement, new FactTest.OneOf(new SlotPath("kind"), ["urge"])), .. Enumerable.Range(1, 3).Select(at => new NamedTest($"f{at}", FactKind.Statement, new FactTest.All([])))];
        var together = new Condition.Together([.. facts], [new Join(Same: true, [Slot(0, "about.country"), Slot(1, "about.country")])]);

        var result = RuleSet.Compile([new Rule("r", together, [], AlertPolicy.Default with { Key = [new SlotPath("f0.about.country")] }, "1")]).Match(sheet, RandomSheets.Now);

        Assert.Empty(result.Undecided);
        Assert.Equal(20, result.Matches.Select(match => match.Key[0].Value).Distinct().Count());
    }

    /// <summary>Two countries met many times, and two others once: the meetings of all are one value, and the key with these is found.</summary>
    [Fact]
    public void OfMeetingsThatAreToldAgainAndAgainEveryKeyIsFound()
    {
        Actor Of(string country) => new(null, NewsRules.Facts.Slot.Absent, NewsRules.Facts.Slot.Of(country), NewsRules.Facts.Slot.Absent, []);
        Event Meeting(int at, string one, string other) => new(Field.Body, new Span(at, at + 1), "meeting", new Span(at, at + 1), [Of(one), Of(other)], About.Nothing, NewsRules.Facts.Slot.Absent, "asserted");
        var sheet = SheetOf(0, "LY") with { Events = [.. Enumerable.Range(0, 40).Select(at => Meeting(at, "EG", "TR")), Meeting(40, "IT", "TD")] };

        Assert.Equal(["EG+TR EG+TR", "EG+TR IT+TD", "IT+TD EG+TR"], KeysOfTwo(FactKind.Event, "participants.country", new FactTest.All([]), sheet));
    }

    /// <summary>Forty statements are about the same two countries, and the last about a third: the two are bound one by one, whatever else the facts are asked.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OfManyFactsWithTheSameSeveralValuesEveryKeyIsFound(bool isTheLastAskedMore)
    {
        FactTest ofTopic = new FactTest.OneOf(new SlotPath("about.topic"), ["oil"]), sudan = new FactTest.OneOf(new SlotPath("about.country"), ["SD"]);
        var test = isTheLastAskedMore ? new FactTest.Any([sudan, ofTopic]) : (FactTest)new FactTest.All([]);
        var sheet = SheetOf(450, "LY");
        sheet = sheet with { Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = new(NewsRules.Facts.Slot.Of(at < 449 || isTheLastAskedMore ? ["LY", "SD"] : ["TD"]), NewsRules.Facts.Slot.Absent, NewsRules.Facts.Slot.Of(at < 449 ? null : "oil")) })] };

        Assert.Equal(
            isTheLastAskedMore ? ["LY SD", "SD LY", "SD SD"] : ["LY LY", "LY SD", "LY TD", "SD LY", "SD SD", "SD TD", "TD LY", "TD SD"],
            KeysOfTwo(FactKind.Statement, "about.country", test, sheet));
    }

    /// <summary>Four of a hundred that each have one of three countries make eighty-one keys, in a hundred million ways.</summary>
    [Fact]
    public void OfFactsThatAKeyTakesAlikeNotEachIsTried()
    {
        var rule = Tied() with { Alert = AlertPolicy.Default with { Key = [.. Enumerable.Range(0, 4).Select(at => new SlotPath($"f{at}.speaker.country"))] } };

        var result = RuleSet.Compile([rule]).Match(OfCountries(100, at => $"C{at % 3}"), RandomSheets.Now);

        Assert.Empty(result.Undecided);
        Assert.Equal(81, result.Matches.Length);
    }

    /// <summary>Thirty-six ministries speak of the same five countries: four who differ make every key, and what makes none that is new is not looked for.</summary>
    [Fact]
    public void WhereEveryKeyIsToldNoMoreIsLookedFor()
    {
        var rule = Tied(new Join(Same: false, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "speaker.country"))])) with { Alert = KeyOf("about.country", 4) };

        var result = RuleSet.Compile([rule]).Match(OfCountriesAbout(36, 5), RandomSheets.Now);

        Assert.Equal((5 * 5 * 5 * 5, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>The three speak of different countries too, so that some keys are none: who speaks of the same is asked once for all.</summary>
    [Fact]
    public void FactsThatGiveTheSameKeysAreAskedForThemOnce()
    {
        var rule = Tied(3, Other(0, 1), Other(1, 2), new Join(Same: false, [.. Enumerable.Range(0, 3).Select(fact => Slot(fact, "about.country"))])) with { Alert = KeyOf("about.country", 3) };

        var result = RuleSet.Compile([rule]).Match(OfCountriesAbout(36, 6), RandomSheets.Now);

        Assert.Equal((6 * 5 * 4, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>Each of the facts is about forty countries, and only the last two are the same.</summary>
    [Fact]
    public void OfManyValuesThoseThatTiesBindAreFound()
    {
        var rule = Tied(new Join(Same: true, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "about.country"))])) with { Alert = KeyOf("about.country", 4) };
        var sheet = SheetOf(4, "LY");

        var result = RuleSet.Compile([rule]).Match(sheet with { Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = AboutAll([.. Enumerable.Range(0, 38).Select(country => $"C{at} {country}"), "LY", "SD"]) })] }, RandomSheets.Now);

        Assert.Equal(["LY LY LY LY", "SD SD SD SD"], result.Matches.Select(match => string.Join(' ', match.Key.Select(part => part.Value))));
        Assert.Empty(result.Undecided);
    }

    /// <summary>Two facts about forty countries and forty topics each have the last country in common, behind more than a thousand other pairs.</summary>
    [Fact]
    public void OfManyPairsOfValuesThoseThatTiesBindAreFound()
    {
        var rule = Tied(2, new Join(Same: true, [Slot(0, "about.country"), Slot(1, "about.country")])) with { Alert = AlertPolicy.Default with { Key = [new SlotPath("f0.about.topic"), new SlotPath("f0.about.country"), new SlotPath("f1.about.country")] } };
        var sheet = SheetOf(2, "LY");

        var result = RuleSet.Compile([rule]).Match(sheet with { Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = AboutAll([.. Enumerable.Range(0, 39).Select(country => $"C{at} {country}"), "LY"]) with { Topic = Many("t", 40) } })] }, RandomSheets.Now);

        Assert.Equal((40, 0), (result.Matches.Length, result.Undecided.Length));
        Assert.All(result.Matches, match => Assert.Equal(("LY", "LY"), (match.Key[1].Value, match.Key[2].Value)));
    }

    /// <summary>Either of two pairs of values is asked for, and both stand behind a thousand others.</summary>
    [Fact]
    public void OfManyValuesThoseThatATestBindsAreFound()
    {
        FactTest Both(int at) => new FactTest.All([new FactTest.OneOf(new SlotPath("about.country"), [$"C{at}"]), new FactTest.OneOf(new SlotPath("about.topic"), [$"t{at}"])]);
        var rule = new Rule("r", new Condition.AnyOf([.. new[] { 48, 49 }.Select(at => new Condition.Has(FactKind.Statement, Both(at)))]), [], AlertPolicy.Default with { Key = [new SlotPath("about.country"), new SlotPath("about.topic")] }, "1");
        var sheet = SheetOf(1, "LY");

        var result = RuleSet.Compile([rule]).Match(sheet with { Statements = [sheet.Statements[0] with { About = AboutAll([.. Enumerable.Range(0, 50).Select(at => $"C{at}")]) with { Topic = NewsRules.Facts.Slot.Of(Enumerable.Range(0, 50).Select(at => $"t{at}")) } }] }, RandomSheets.Now);

        Assert.Equal(["C48 t48", "C49 t49"], result.Matches.Select(match => string.Join(' ', match.Key.Select(part => part.Value))));
        Assert.Empty(result.Undecided);
    }

    /// <summary>Of 450 who speak about one of five, any four who differ make a key: they are asked for by the values, not one by one.</summary>
    [Fact]
    public void FactsAreLookedForByTheValuesOfAKey()
    {
        var rule = Tied(new Join(Same: false, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "speaker.country"))]), new Join(Same: false, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "about.country"))])) with { Alert = KeyOf("about.country", 4) };
        var sheet = OfCountries(450, at => $"C{at}");

        var result = RuleSet.Compile([rule]).Match(sheet with { Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = AboutAll([$"D{at % 5}"]) })] }, RandomSheets.Now);

        Assert.Equal((5 * 4 * 3 * 2, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>All speak of Libya, as the rule asks, and one of Egypt too, by which it might be tied: only what it stands in is asked for its keys.</summary>
    [Theory]
    [InlineData(3, 105)]
    [InlineData(4, 60)]
    public void OneFactWithMoreValuesThanAreAskedForDoesNotMakeAllOfThemBeTried(int names, int statements)
    {
        var facts = Enumerable.Range(0, names).Select(at => new NamedTest($"f{at}", FactKind.Statement, new FactTest.OneOf(new SlotPath("about.country"), ["LY"])));
        var together = new Condition.Together([.. facts], [new Join(Same: true, [.. Enumerable.Range(0, names).Select(fact => Slot(fact, "about.country"))])]);
        var rule = new Rule("r", together, [], AlertPolicy.Default with { Key = [new SlotPath("f0.about.country"), new SlotPath("f0.speaker.country"), new SlotPath("f1.speaker.country")] }, "1");
        var sheet = OfCountries(statements, at => $"C{at % 5}");

        var result = RuleSet.Compile([rule]).Match(sheet with { Statements = sheet.Statements.SetItem(0, sheet.Statements[0] with { About = AboutAll(["LY", "EG"]) }) }, RandomSheets.Now);

        Assert.Equal((5 * 5, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>Of two topics one is taken for the first slot and one for the second: with one alone they would not differ.</summary>
    [Fact]
    public void OfASlotThatIsComparedWithItselfEveryKeyIsFound()
    {
        var rule = Tied(2, new Join(Same: false, [Slot(0, "about.topic"), Slot(0, "about.topic"), Slot(1, "about.topic")])) with { Alert = AlertPolicy.Default with { Key = [new SlotPath("f0.about.topic"), new SlotPath("f1.speaker.country")] } };
        var sheet = OfCountries(14, at => $"C{at}");

        var result = RuleSet.Compile([rule]).Match(sheet with { Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = About.Nothing with { Topic = NewsRules.Facts.Slot.Of([$"t{at}", $"u{at}"]) } })] }, RandomSheets.Now);

        Assert.Equal((14 * 13 * 2, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>Hundreds of statements about a dozen countries, topics and bodies each, of which two topics are asked for at once: what no choice passes by is left out first.</summary>
    [Fact]
    public void OfManyListsThoseThatATestBindsAreFound()
    {
        var rule = OfBoth(new FactTest.All([]));
        var sheet = SheetOf(450, "LY");

        var result = RuleSet.Compile([rule]).Match(sheet with { Statements = [.. sheet.Statements.Select(statement => statement with { About = new(Many("C", 13), Many("e", 13), NewsRules.Facts.Slot.Absent) })] }, RandomSheets.Now);

        Assert.Equal((2 * 13, 0), (result.Matches.Length, result.Undecided.Length));
    }

    /// <summary>No value alone will do, and there are more than a million choices of three: that is said, and which is meant is not known. Other facts give their keys all the same.</summary>
    [Theory]
    [InlineData(false, "unknown unknown unknown")]
    [InlineData(true, "C1 oil un")]
    public void WhereItTakesTooLongToFindOutWhichValuesAreMeantItIsNotKnown(bool hasAnother, string key)
    {
        var (rule, sheet) = (OfBoth(new FactTest.None(new FactTest.OneOf(new SlotPath("about.topic"), ["none"]))), SheetOf(2, "LY"));
        Statement[] statements =
        [
            sheet.Statements[0] with { Kind = "deny", About = new(Many("C", 110), Many("e", 110), Many("t", 110)) },
            sheet.Statements[1] with { Kind = "urge", About = new(NewsRules.Facts.Slot.Of("C1"), NewsRules.Facts.Slot.Of("un"), NewsRules.Facts.Slot.Of("oil")) },
        ];
        Condition two = new Condition.AllOf([rule.When, new Condition.Has(FactKind.Mention, new FactTest.All([]))]);
        var mention = new Mention(Field.Body, new Span(0, 1), new Span(0, 1), "body", NewsRules.Facts.Slot.Of("eu"), NewsRules.Facts.Slot.Absent);

        var result = RuleSet.Compile([hasAnother ? rule with { When = two } : rule]).Match(sheet with { Statements = [.. statements[..(hasAnother ? 2 : 1)]], Mentions = [mention] }, RandomSheets.Now);

        Assert.Equal(key, string.Join(' ', Assert.Single(result.Matches).Key.Select(part => part.Told)));
        Assert.Single(result.Undecided);
    }

    /// <summary>A condition with a name is told by the key of each rule that uses it.</summary>
    [Fact]
    public void OfAConditionWithANameEachRuleFindsItsOwnKeys()
    {
        var named = new Condition.AllOf([Tied(Other(0, 1)).When]) { HasNames = true };
        var rules = Enumerable.Range(0, 4).Select(at => new Rule($"r{at}", named, [], AlertPolicy.Default with { Key = [new SlotPath($"f{at}.speaker.country")] }, "1"));

        var result = RuleSet.Compile(rules).Match(OfCountries(14, at => $"C{at}"), RandomSheets.Now);

        Assert.All(result.Matches.GroupBy(match => match.Rule.Id), matches => Assert.Equal(14, matches.Select(match => match.Key[0].Value).Distinct().Count()));
    }

    /// <summary>The keys of a rule that looks for two facts alike, by a slot of each.</summary>
    private static IEnumerable<string> KeysOfTwo(FactKind kind, string path, FactTest test, FactSheet sheet)
    {
        var together = new Condition.Together([new("one", kind, test), new("two", kind, test)], []);
        var result = RuleSet.Compile([new Rule("r", together, [], AlertPolicy.Default with { Key = [new SlotPath("one." + path), new SlotPath("two." + path)] }, "1")]).Match(sheet, RandomSheets.Now);

        Assert.Empty(result.Undecided);
        return result.Matches.Select(match => string.Join(' ', match.Key.Select(part => part.Value))).Order(StringComparer.Ordinal);
    }

    /// <summary>What urges, or is about two countries at once and passes another test; keyed by all that it is about.</summary>
    private static Rule OfBoth(FactTest also)
    {
        FactTest About(string country) => new FactTest.OneOf(new SlotPath("about.country"), [country]);
        var test = new FactTest.Any([new FactTest.All([About("C1"), About("C2"), also]), new FactTest.OneOf(new SlotPath("kind"), ["urge"])]);
        return new("r", new Condition.Has(FactKind.Statement, test), [], AlertPolicy.Default with { Key = [new SlotPath("about.country"), new SlotPath("about.topic"), new SlotPath("about.entity")] }, "1");
    }

    private static NewsRules.Facts.Slot Many(string of, int values) => NewsRules.Facts.Slot.Of(Enumerable.Range(0, values).Select(at => $"{of}{at}"));

    private static AlertPolicy KeyOf(string path, int facts) => AlertPolicy.Default with { Key = [.. Enumerable.Range(0, facts).Select(at => new SlotPath($"f{at}.{path}"))] };

    private static About AboutAll(ImmutableArray<string> countries) => About.Nothing with { Country = NewsRules.Facts.Slot.Of(countries) };

    /// <summary>Each of many countries speaks about the same others.</summary>
    private static FactSheet OfCountriesAbout(int statements, int others)
    {
        var sheet = OfCountries(statements, at => $"C{at}");
        return sheet with { Statements = [.. sheet.Statements.Select(statement => statement with { About = AboutAll([.. Enumerable.Range(0, others).Select(at => $"D{at}")]) })] };
    }

    private static Rule Keyed(Condition when, params string[] key) => new("r", when, [], AlertPolicy.Default with { Key = [.. key.Select(path => new SlotPath(path))] }, "1");
}
