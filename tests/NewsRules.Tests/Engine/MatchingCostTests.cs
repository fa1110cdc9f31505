using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

/// <summary>What matching costs, in things tried.</summary>
public sealed class MatchingCostTests
{
    private const int Many = 300;

    /// <summary>The first fact and the last are tied, and none fits: those between are not tried with each of them.</summary>
    [Fact]
    public void FactsThatAreTiedAreChosenOneBehindTheOther() =>
        Assert.InRange(JoinsTried(new Join(Same: true, [Slot(0, "speaker.country"), Slot(3, "about.country")])), 1, Many * Many);

    /// <summary>All speak for one country, so no two differ: a third is not looked for.</summary>
    [Fact]
    public void AJoinOfManyIsAskedOfTheFirstTwo() =>
        Assert.InRange(JoinsTried(new Join(Same: false, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "speaker.country"))])), 1, Many * Many);

    /// <summary>Four that all differ of 450 that have three countries between them: a choice of countries is tried once, whoever has them.</summary>
    [Fact]
    public void FactsThatJoinsTakeAlikeAreTriedOnce()
    {
        var rule = Tied(new Join(Same: false, [.. Enumerable.Range(0, 4).Select(fact => Slot(fact, "speaker.country"))]));
        var reading = new NewsRules.Engine.Matching.Reading(OfCountries(450, at => $"C{at % 3}"), RandomSheets.Now);

        Assert.Equal(Verdict.Fails, new ClosureMatcher(rule).Evaluate(reading));
        Assert.InRange(reading.JoinsTried, 1, 81);
    }

    /// <summary>Fifty countries speak about fifty others: what is seen of the first does not part what may follow the second.</summary>
    [Fact]
    public void AFactThatNoJoinLooksAtAnyLongerPartsNothing() =>
        Assert.InRange(JoinsTried(Fifty(450), Other(0, 1), AboutSpeakerOf(1, 2)), 1, 2 * 50 * 50);

    /// <summary>Of 450 in fifty countries the third is one of fifty, not one of 450: else there were more than are tried.</summary>
    [Fact]
    public void WhatFollowsIsLookedForAmongKindsOfFacts() =>
        Assert.InRange(JoinsTried(Fifty(450), Other(0, 1), Other(1, 2), AboutSpeakerOf(0, 2)), 1, 3 * 50 * 50 * 50);

    /// <summary>The first is tied to the third, which none fits: the second is never looked for.</summary>
    [Fact]
    public void WhatIsTiedToThoseChosenIsChosenNext() =>
        Assert.InRange(JoinsTried(Fifty(450), AboutSpeakerOf(0, 2), Other(1, 3)), 1, 50 * 50);

    /// <summary>The first and the third are tied, and so chosen before the second.</summary>
    [Fact]
    public void OfAllThatFitTheFirstInTheTextAreTold()
    {
        var rule = Tied(new Join(Same: true, [Slot(0, "speaker.country"), Slot(2, "speaker.country")]));
        var sheet = OfCountries(4, _ => "C");

        var match = Assert.Single(RuleSet.Compile([rule]).Match(sheet, RandomSheets.Now).Matches);

        Assert.Equal(sheet.Statements.Select(statement => statement.Sentence), match.Named.Select(named => named.Fact.Sentence));
    }

    /// <summary>Nobody speaks of Malta: facts that are tied are not looked for.</summary>
    [Fact]
    public void TheCheapestOfAllThatMustHoldIsTriedFirst()
    {
        var malta = new Condition.Has(FactKind.Statement, new FactTest.OneOf(new SlotPath("about.country"), ["MT"]));
        var rule = Tied(AboutSpeakerOf(0, 1));
        var reading = new NewsRules.Engine.Matching.Reading(Fifty(50), RandomSheets.Now);

        Assert.Equal(Verdict.Fails, new ClosureMatcher(rule with { When = new Condition.AllOf([rule.When, malta]) }).Evaluate(reading));
        Assert.Equal(0, reading.JoinsTried);
    }

    /// <summary>The kind is asked for first, and tells: no slots are compared.</summary>
    [Theory]
    [InlineData("condemn", Verdict.Fails)]
    [InlineData("say", Verdict.Passes)]
    public void TheCheapestTestOfAFactIsTriedFirst(string kind, Verdict expected)
    {
        FactTest compared = new FactTest.Compare(Same: true, [new SlotPath("speaker.country"), new SlotPath("about.country")]);
        FactTest ofKind = new FactTest.OneOf(new SlotPath("kind"), [kind]);
        var read = new List<string>();
        var test = TestCompiler.CompileSeen(expected == Verdict.Fails ? new FactTest.All([compared, ofKind]) : new FactTest.Any([compared, ofKind]), Read);

        Assert.Equal(expected, test(SheetOf(1, "LY").Statements[0]));
        Assert.Equal(["kind"], read);

        NewsRules.Facts.Slot Read(SlotPath path)
        {
            read.Add(path.Name);
            return NewsRules.Facts.Slot.Of("say");
        }
    }

    [Fact]
    public void AConditionWithANameIsAskedOnceForAllThatUseIt()
    {
        var rule = Tied(AboutSpeakerOf(0, 1));
        var named = new Condition.AllOf([rule.When]) { HasNames = true };
        var reading = new NewsRules.Engine.Matching.Reading(Fifty(50), RandomSheets.Now);

        Assert.Equal(Verdict.Fails, new ClosureMatcher(rule with { When = named }).Evaluate(reading));
        var tried = reading.JoinsTried;
        Assert.Equal(Verdict.Fails, new ClosureMatcher(rule with { When = new Condition.AllOf([named]) }).Evaluate(reading));

        Assert.Equal((50 * 49, 50 * 49), (tried, reading.JoinsTried));
    }

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

    [Fact]
    public void OfManyPlacesOfWordsTheFirstAreTold()
    {
        var sheet = SheetOf(1, "LY") with { Article = new Article("a", "", string.Join(' ', Enumerable.Repeat("pact", 150))) };

        var match = Assert.Single(RuleSet.Compile([new Rule("r", new Condition.Text(new TextQuery.AnyOf(["pact"])), [], AlertPolicy.Default, "1")]).Match(sheet, RandomSheets.Now).Matches);

        Assert.Equal(100, match.Words.Length);
        Assert.Equal(new Span(0, 4), match.Words[0].Span);
    }

    [Fact]
    public void WhatCannotBeTriedToTheEndIsGivenUpAndMatchesNothing()
    {
        var (rule, sheet) = (Unfindable, OfTwoEach);

        foreach (var when in (Condition[])[rule.When, new Condition.Not(rule.When)])
        {
            var result = RuleSet.Compile([rule with { When = when }]).Match(sheet, RandomSheets.Now);

            Assert.Empty(result.Matches);
            Assert.Equal("r", Assert.Single(result.Undecided).Id);
            Assert.Equal(2, RuleSet.Compile(new[] { "one", "other" }.Select(id => rule with { Id = id, When = new Condition.AllOf([when]) { HasNames = true } })).Match(sheet, RandomSheets.Now).Undecided.Length);
            Assert.Equal((false, true), (Explanation.Of(rule with { When = when }, sheet, RandomSheets.Now) is var told && told.Holds, told.IsUndecided));
        }
    }

    /// <summary>What is given up decides nothing that other parts decide.</summary>
    [Fact]
    public void ARuleIsUndecidedOnlyWhereItDependsOnWhatIsGivenUp()
    {
        var (sheet, holds, lacks) = (OfTwoEach, About("LY"), About("EG"));
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
            Assert.Equal((verdict == Verdict.Passes, !result.Undecided.IsEmpty), (Explanation.Of(rule, sheet, RandomSheets.Now) is var told && told.Holds, told.IsUndecided));
        }

        static Condition About(string country) => new Condition.Has(FactKind.Statement, new FactTest.OneOf(new SlotPath("about.country"), [country]));
    }

    /// <summary>The last country has three: of the choices of the one beside them some are tried in time.</summary>
    [Fact]
    public void WhereMoreMayBeFoundThanWasTriedItIsSaid()
    {
        var sheet = OfCountries(451, at => $"C{Math.Min(at / 2, 224)}");
        var keyed = Unfindable with { Alert = AlertPolicy.Default with { Key = [new SlotPath("f0.speaker.country")] } };
        foreach (var when in (Condition[])[Unfindable.When, new Condition.AnyOf([Unfindable.When]), new Condition.AllOf([Unfindable.When]) { HasNames = true }])
        {
            var result = RuleSet.Compile(new[] { "one", "other" }.Select(id => keyed with { Id = id, When = new Condition.AllOf([when]) { HasNames = true } })).Match(sheet, RandomSheets.Now);

            Assert.Equal((true, 2), (result.Matches.Length >= 2, result.Undecided.Length));
            Assert.Equal((true, true), (Explanation.Of(keyed with { When = when }, sheet, RandomSheets.Now) is var told && told.Holds, told.IsUndecided));
        }

        Assert.Empty(RuleSet.Compile([keyed with { When = new Condition.Not(new Condition.Not(Unfindable.When)) }, Unfindable]).Match(sheet, RandomSheets.Now).Undecided);
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

    /// <summary>A thousand and more choices fail both ties before the first that fails one; where more are left than are tried, that is said.</summary>
    [Theory]
    [InlineData(40, 2, false)]
    [InlineData(120, 4, true)]
    public void TheNearestIsFoundBehindManyThatAreFurtherOff(int statements, int names, bool isGivenUp)
    {
        var facts = Enumerable.Range(0, names).Select(at => new NamedTest($"f{at}", FactKind.Statement, new FactTest.OneOf(new SlotPath("kind"), [at == 0 ? "urge" : "condemn"])));
        var rule = new Rule("r", new Condition.Together([.. facts], [new Join(Same: true, [Slot(0, "about.country"), Slot(names - 1, "about.country")]), Other(0, names - 1)]), [], AlertPolicy.Default, "1");
        var sheet = SheetOf((2 * statements) + 1, "LY");
        sheet = sheet with
        {
            Statements = [.. sheet.Statements.Select((statement, at) => statement with
            {
                Kind = at % 2 == 0 ? "urge" : "condemn",
                Speaker = statement.Speaker! with { Country = NewsRules.Facts.Slot.Of(at < 2 * statements ? "EG" : "ES") },
                About = About.Nothing with { Country = NewsRules.Facts.Slot.Of(at == 2 * statements ? "TD" : at % 2 == 0 ? "LY" : "SD") },
            })],
        };

        var trace = Explanation.Of(rule, sheet, RandomSheets.Now);

        Assert.Equal((false, false, isGivenUp), (trace.Holds, trace.IsUndecided, trace.IsGivenUp));
        Assert.All(isGivenUp ? [] : trace.Combinations, combination => Assert.Equal(1, combination.Ties.Count(tie => !tie.Holds) + combination.Facts.Count(named => !named.Fact!.Passes)));
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

    /// <summary>A condition with a name is told by the key of each rule that uses it.</summary>
    [Fact]
    public void OfAConditionWithANameEachRuleFindsItsOwnKeys()
    {
        var named = new Condition.AllOf([Tied(Other(0, 1)).When]) { HasNames = true };
        var rules = Enumerable.Range(0, 4).Select(at => new Rule($"r{at}", named, [], AlertPolicy.Default with { Key = [new SlotPath($"f{at}.speaker.country")] }, "1"));

        var result = RuleSet.Compile(rules).Match(OfCountries(14, at => $"C{at}"), RandomSheets.Now);

        Assert.All(result.Matches.GroupBy(match => match.Rule.Id), matches => Assert.Equal(14, matches.Select(match => match.Key[0].Value).Distinct().Count()));
    }

    /// <summary>The words are not there, so that nothing of what the search did not find could be told.</summary>
    [Fact]
    public void WhatAnAlternativeThatFailsMayHaveFoundIsNotMissed()
    {
        var sheet = OfCountries(451, at => $"C{Math.Min(at / 2, 224)}");
        var fails = new Condition.AllOf([Unfindable.When, new Condition.Text(new TextQuery.AnyOf(["nowhere"]))]);
        var holds = new Condition.Has(FactKind.Statement, new FactTest.OneOf(new SlotPath("about.country"), ["LY"]));
        foreach (var when in (Condition[])[new Condition.AnyOf([fails, holds]), new Condition.AtLeast(1, [holds, fails]), new Condition.AnyOf([new Condition.AllOf([fails]) { HasNames = true }, holds])])
        {
            var result = RuleSet.Compile(new[] { "one", "other" }.Select(id => Unfindable with { Id = id, When = when, Alert = AlertPolicy.Default with { Key = [new SlotPath("f0.speaker.country")] } })).Match(sheet, RandomSheets.Now);

            Assert.Equal((2, 0), (result.Matches.Length, result.Undecided.Length));
        }
    }

    /// <summary>Thirty-one slots have thirty values: however they are chosen, two have the same.</summary>
    [Fact]
    public void SlotsThatAreToDifferAreSeatedAndNotTriedInEveryOrder()
    {
        var slot = NewsRules.Facts.Slot.Of(Enumerable.Range(0, 30).Select(at => $"C{at}"));

        Assert.Equal(Verdict.Fails, Comparing.Of(same: false, [.. Enumerable.Repeat(slot, 31)]));
        Assert.Equal(Verdict.Passes, Comparing.Of(same: false, [.. Enumerable.Repeat(slot, 30)]));
        Assert.Equal(Verdict.Unknown, Comparing.Of(same: false, [.. Enumerable.Repeat(slot, 30), NewsRules.Facts.Slot.Unknown]));
    }

    /// <summary>Each country speaks once, so that none has two: a fact is no partner of its own.</summary>
    [Fact]
    public void AFactThatJoinsTakeAsNoOtherIsChosenOnce()
    {
        var rule = Tied(new Join(Same: true, [Slot(0, "about.country"), Slot(1, "about.country")]), new Join(Same: true, [Slot(2, "speaker.country"), Slot(3, "speaker.country")]));

        Assert.Empty(RuleSet.Compile([rule]).Match(OfCountries(450, at => $"C{at}"), RandomSheets.Now).Undecided);
    }

    [Fact]
    public void OfAlternativesThatAreDeniedTheCheapestIsTriedFirst()
    {
        var reading = new NewsRules.Engine.Matching.Reading(OfTwoEach, RandomSheets.Now);
        var holds = new Condition.Has(FactKind.Statement, new FactTest.OneOf(new SlotPath("about.country"), ["LY"]));

        Assert.Equal(Verdict.Fails, new ClosureMatcher(Unfindable with { When = new Condition.Not(new Condition.AnyOf([Unfindable.When, holds])) }).Evaluate(reading));
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

    [Fact]
    public void AnArticleThatIsInOneListTriesTheRulesOfThatList()
    {
        var rules = Enumerable.Range(0, 5000).Select(at => new Rule(
            $"r{at}",
            new Condition.Has(FactKind.Statement, new FactTest.InList(new SlotPath("about.country"), new ValueList($"list{at}", [$"C{at}", $"D{at}"]))),
            [],
            AlertPolicy.Default,
            "1"));

        Assert.Equal(1, RuleSet.Compile(rules).Match(SheetOf(1, "D77"), RandomSheets.Now).RulesTried);
    }

    [Fact]
    public void AnArticleTriesTheRulesWhoseWordsItHas()
    {
        var rules = Enumerable.Range(0, 5000).Select(at => new Rule($"r{at}", new Condition.Text(new TextQuery.AnyOf([$"pact of town{at}"])), [], AlertPolicy.Default, "1"));
        var sheet = SheetOf(1, "LY") with { Article = new Article("a", "", "They signed the Pact of Town77 in June.") };

        var result = RuleSet.Compile(rules).Match(sheet, RandomSheets.Now);

        Assert.Equal(1, result.RulesTried);
        Assert.Equal("r77", Assert.Single(result.Matches).Rule.Id);
    }

    /// <summary>Rules that are many under one country are parted by what else they ask, but not by lists: what is in a list is found all the same.</summary>
    [Fact]
    public void RulesThatAskForAListBesideAreFoundAmongMany()
    {
        var rules = Enumerable.Range(0, 20).Select(at => OfLibya(at, new FactTest.Any([new FactTest.OneOf(new SlotPath("topic"), [$"t{at}"]), new FactTest.InList(new SlotPath("topic"), new ValueList($"list{at}", [$"u{at}"]))])));

        Assert.Equal("r7", Assert.Single(RuleSet.Compile(rules).Match(SheetOf(1, "LY", "u7"), RandomSheets.Now).Matches).Rule.Id);
    }

    /// <summary>A rule that stands under one country for two facts is found by the second as well.</summary>
    [Fact]
    public void RulesThatAskForEitherOfTwoFactsAreFoundByEachAmongMany()
    {
        var rules = Enumerable.Range(0, 20).Select(at => OfLibya(at, new FactTest.OneOf(new SlotPath("kind"), [$"k{at}"])))
            .Select((rule, at) => rule with { When = new Condition.AnyOf([rule.When, OfLibya(at, new FactTest.OneOf(new SlotPath("topic"), [$"t{at}"])).When]) });

        Assert.Equal("r7", Assert.Single(RuleSet.Compile(rules).Match(SheetOf(1, "LY", "t7"), RandomSheets.Now).Matches).Rule.Id);
    }

    /// <summary>The keys of a rule that looks for two facts alike, by a slot of each.</summary>
    private static IEnumerable<string> KeysOfTwo(FactKind kind, string path, FactTest test, FactSheet sheet)
    {
        var together = new Condition.Together([new("one", kind, test), new("two", kind, test)], []);
        var result = RuleSet.Compile([new Rule("r", together, [], AlertPolicy.Default with { Key = [new SlotPath("one." + path), new SlotPath("two." + path)] }, "1")]).Match(sheet, RandomSheets.Now);

        Assert.Empty(result.Undecided);
        return result.Matches.Select(match => string.Join(' ', match.Key.Select(part => part.Value))).Order(StringComparer.Ordinal);
    }

    private static Rule OfLibya(int at, FactTest also) =>
        new($"r{at}", new Condition.Has(FactKind.Statement, new FactTest.All([new FactTest.OneOf(new SlotPath("about.country"), ["LY"]), also])), [], AlertPolicy.Default, "1");

    private static int JoinsTried(Join join) => JoinsTried(SheetOf(Many, "LY"), join);

    /// <summary>How often joins are asked until it is sure that no facts fit.</summary>
    private static int JoinsTried(FactSheet sheet, params ImmutableArray<Join> joins)
    {
        var reading = new NewsRules.Engine.Matching.Reading(sheet, RandomSheets.Now);

        Assert.Equal(Verdict.Fails, new ClosureMatcher(Tied(joins)).Evaluate(reading));
        return reading.JoinsTried;
    }

    private static Join Other(int one, int other) => new(Same: false, [Slot(one, "speaker.country"), Slot(other, "speaker.country")]);

    private static Join AboutSpeakerOf(int one, int other) => new(Same: true, [Slot(one, "speaker.country"), Slot(other, "about.country")]);

    /// <summary>Three of a country besides one of another: where no country has three, more is to be tried than is.</summary>
    private static Rule Unfindable => Tied(new Join(Same: false, [Slot(0, "speaker.country"), Slot(1, "speaker.country")]), new Join(Same: true, [Slot(1, "speaker.country"), Slot(2, "speaker.country"), Slot(3, "speaker.country")]));

    private static FactSheet OfTwoEach => OfCountries(450, at => $"C{at / 2}");

    private static Rule Tied(params ImmutableArray<Join> joins)
    {
        var facts = Enumerable.Range(0, 4).Select(at => new NamedTest($"f{at}", FactKind.Statement, new FactTest.All([]))).ToImmutableArray();
        return new Rule("r", new Condition.Together(facts, joins), [], AlertPolicy.Default, "1");
    }

    private static FactSheet OfCountries(int statements, Func<int, string> country)
    {
        var sheet = SheetOf(statements, "LY");
        return sheet with { Statements = [.. sheet.Statements.Select((statement, at) => statement with { Speaker = statement.Speaker! with { Country = NewsRules.Facts.Slot.Of(country(at)) } })] };
    }

    /// <summary>Fifty countries speak about fifty others.</summary>
    private static FactSheet Fifty(int statements)
    {
        var sheet = OfCountries(statements, at => $"C{at % 50}");
        return sheet with { Statements = [.. sheet.Statements.Select((statement, at) => statement with { About = About.Nothing with { Country = NewsRules.Facts.Slot.Of($"D{at % 50}") } })] };
    }

    private static NamedSlot Slot(int fact, string path) => new(fact, new SlotPath(path));

    private static FactSheet SheetOf(int statements, string about, string? topic = null)
    {
        var speaker = new Actor(null, NewsRules.Facts.Slot.Absent, NewsRules.Facts.Slot.Of("EG"), NewsRules.Facts.Slot.Absent, []);
        ImmutableArray<Statement> all = [.. Enumerable.Range(0, statements).Select(at => new Statement(Field.Body, new Span(at, at + 1), speaker, [], "say", [], About.Nothing with { Country = NewsRules.Facts.Slot.Of(about), Topic = NewsRules.Facts.Slot.Of(topic) }, null, null, "asserted", "direct"))];
        return new FactSheet(new Article("a", "", "x"), "en", all, [], []);
    }
}
