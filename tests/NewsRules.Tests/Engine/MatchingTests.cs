using CsCheck;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Language;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Engine;

/// <summary>The compiled, indexed rules against what rules mean.</summary>
public sealed class MatchingTests
{
    [Fact]
    public void RulesMatchAsEachRuleTriedOnEachFactWouldAndAsIsExplained() => Gen.Select(RandomRules.Some, RandomSheets.One).Sample(
        (rules, sheet) =>
        {
            var matches = RuleSet.Compile(rules).Match(sheet, RandomSheets.Now).Matches;
            Assert.Equal(new NaiveMatcher(sheet, RandomSheets.Now).Match(rules), NaiveMatcher.Told(matches));
            Assert.All(rules.Where(rule => rule.Status is RuleStatus.Live or RuleStatus.Test), rule => IsExplained(rule, sheet, RandomSheets.Now, matches.Any(match => match.Rule.Id == rule.Id)));
        },
        iter: 10_000);

    /// <summary>No key is missed, however many ways there are to tie facts together, and the facts of each are those that are first.</summary>
    [Fact]
    public void OfFactsTogetherEveryKeyIsTold() => Gen.Select(RandomRules.OfTogether, RandomSheets.Large).Sample(
        (rule, sheet) =>
        {
            var result = RuleSet.Compile([rule]).Match(sheet, RandomSheets.Now);
            var expected = new NaiveMatcher(sheet, RandomSheets.Now).Told(rule, (Condition.Together)rule.When).ToArray();
            Assert.Equal(
                expected,
                result.Matches.Select(match => (NaiveMatcher.Told([match]).Single(), Array.TrueForAll(expected, one => one.Facts is null) ? null : string.Join(' ', match.Named.Select(named => named.Fact))))
                    .OrderBy(one => one.Item1, StringComparer.Ordinal));
            Assert.Empty(result.Undecided);
        },
        iter: 3_000);

    [Fact]
    public void MoreThanTheMostIsNeverEvenIfSomeAreUnknown()
    {
        var impossible = new FactTest.Participants(new FactTest.OneOf(new SlotPath("role"), []), new HowMany(null, Min: 2, Max: 1));
        var rule = new Rule("r", new Condition.Has(FactKind.Event, new FactTest.None(impossible)), [], AlertPolicy.Default, "1");
        Actor[] actors = [new(null, Slot.Of("government"), Slot.Absent, Slot.Absent, []), new(null, Slot.Unknown, Slot.Absent, Slot.Absent, [])];
        var sheet = StatementAbout("LY") with { Events = [new Event(Field.Body, new Span(0, 1), "meeting", new Span(0, 1), [.. actors], NewsRules.Facts.About.Nothing, Slot.Absent, "asserted")] };

        Assert.Single(RuleSet.Compile([rule]).Match(sheet, RandomSheets.Now).Matches);
    }

    [Fact]
    public void AFactAboutManyThingsGivesAThousandKeysAtMost()
    {
        var countries = Enumerable.Range(0, 50).Select(at => $"C{at}").ToArray();
        var sheet = StatementAbout(countries) with { Article = new Article("a", "", "x") };
        var statement = sheet.Statements[0] with { About = sheet.Statements[0].About with { Topic = Slot.Of([.. Enumerable.Range(0, 50).Select(at => $"t{at}")]) } };
        var rule = new Rule("r", new Condition.Has(FactKind.Statement, new FactTest.All([])), [], AlertPolicy.Default with { Key = [new SlotPath("about.country"), new SlotPath("about.topic")] }, "1");

        var result = RuleSet.Compile([rule]).Match(sheet with { Statements = [statement] }, RandomSheets.Now);

        Assert.Equal((1_000, 1), (result.Matches.Length, result.Undecided.Length));
        Assert.Equal(["C0", "t0"], result.Matches[0].Key.Select(part => part.Value));
    }

    /// <summary>Of a fact that passes by two values, or by a third alone if France has said it, neither is sure: it counts one at least, and three at most.</summary>
    [Theory]
    [InlineData("FR", 1, 1, true)]
    [InlineData("FR", 2, null, false)]
    [InlineData("DE", 1, 1, false)]
    [InlineData("DE", 2, 2, true)]
    [InlineData(null, 1, 1, false)]
    [InlineData(null, 2, null, false)]
    [InlineData(null, 1, 3, true)]
    public void ANumberThatMayBePassedIsNotKnown(string? speaker, int min, int? max, bool matches)
    {
        FactTest OneOf(string path, string value) => new FactTest.OneOf(new SlotPath(path), [value]);
        var test = new FactTest.Any([new FactTest.All([OneOf("about.country", "LY"), OneOf("about.country", "EG")]), new FactTest.All([OneOf("about.country", "TR"), OneOf("speaker.country", "FR")])]);
        var rule = new Rule("r", new Condition.Has(FactKind.Statement, test, new HowMany(new SlotPath("about.country"), min, max)), [], AlertPolicy.Default, "1");
        var sheet = StatementAbout("LY", "EG", "TR");
        var actor = new Actor(null, Slot.Of("government"), speaker is null ? Slot.Unknown : Slot.Of(speaker), Slot.Absent, []);

        Assert.Equal(matches, !RuleSet.Compile([rule]).Match(sheet with { Statements = [sheet.Statements[0] with { Speaker = actor }] }, RandomSheets.Now).Matches.IsEmpty);
    }

    [Fact]
    public void AnArticleAboutOneCountryTriesItsRulesAndNoOthers()
    {
        var rules = Enumerable.Range(0, 10_000).Select(at => About($"r{at}", $"C{at / 5}"));

        var result = RuleSet.Compile(rules).Match(StatementAbout("C7", "C1999"), RandomSheets.Now);

        Assert.Equal(10, result.RulesTried);
        Assert.Equal(["r35", "r36", "r37", "r38", "r39", "r9995", "r9996", "r9997", "r9998", "r9999"], result.Matches.Select(match => match.Rule.Id));
    }

    [Fact]
    public void NamesAreToldByTheirPaths() =>
        Assert.All(Enum.GetValues<FactKind>().SelectMany(kind => SlotTable.Of(kind)), slot => Assert.Equal(slot.Value == SlotValue.Words, slot.Path.IsOfNames));

    /// <summary>Rules that stand many under one value are parted by what else they ask; alone none is.</summary>
    [Fact]
    public void ManyRulesFindWhatEachFindsAlone() => Gen.Select(Crowd, RandomSheets.One.Array[20]).Sample(
        (rules, sheets) =>
        {
            RuleSet[] alone = [.. rules.Select(rule => RuleSet.Compile([rule]))];
            var together = RuleSet.Compile(rules);
            Assert.All(sheets, sheet => Assert.Equal(
                alone.SelectMany(one => one.Match(sheet, RandomSheets.Now).Matches.Select(match => match.Rule.Id)),
                together.Match(sheet, RandomSheets.Now).Matches.Select(match => match.Rule.Id)));
        },
        iter: 20);

    /// <summary>The same of rules of every shape.</summary>
    [Fact]
    public void ManyRulesOfEveryShapeFindWhatEachFindsAlone() => Gen.Select(RandomRules.Some.Array[40], RandomSheets.One.Array[20]).Sample(
        (crowds, sheets) =>
        {
            Rule[] rules = [.. crowds.SelectMany(some => some).Select((rule, at) => rule with { Id = $"r{at}" })];
            RuleSet[] alone = [.. rules.Select(rule => RuleSet.Compile([rule]))];
            var together = RuleSet.Compile(rules);
            Assert.All(sheets, sheet => Assert.Equal(
                alone.SelectMany(one => NaiveMatcher.Told(one.Match(sheet, RandomSheets.Now).Matches)).Order(StringComparer.Ordinal),
                NaiveMatcher.Told(together.Match(sheet, RandomSheets.Now).Matches)));
        },
        iter: 10);

    private static Gen<Rule[]> Crowd { get; } = Gen.OneOf(
            (FactKind.Statement, ["about.country", "speaker.role", "topic", "kind"]),
            (FactKind.Event, new[] { "participants.country", "type", "stage" }))
        .SelectMany(asked => Gen.OneOf(asked.Item2).SelectMany(path => Gen.OneOf(RandomSheets.ValuesOf(new SlotPath(path))).Array[1, 2].Select(values => (FactTest)new FactTest.OneOf(new SlotPath(path), [.. values]))).Array[2, 3]
            .Select(tests => (Condition)new Condition.Has(asked.Item1, new FactTest.All([.. tests]))))
        .Array[300].Select(whens => whens.Select((when, at) => new Rule($"r{at}", when, [], AlertPolicy.Default, "1")).ToArray());

    /// <summary>Fifty rules ask for each of two hundred countries, and each asks for another topic and kind as well.</summary>
    [Fact]
    public void OfManyRulesUnderOneValueThoseAreTriedThatTheFactHasMoreFor()
    {
        var rules = Enumerable.Range(0, 10_000).Select(at => About($"r{at}", $"C{at % 200}", new FactTest.OneOf(new SlotPath("kind"), [$"kind{at / 200 % 10}"]), new FactTest.OneOf(new SlotPath("topic"), [$"topic{at / 2000}"])));
        var sheet = StatementAbout("C7", "C8");
        sheet = sheet with { Statements = [sheet.Statements[0] with { Kind = "kind3", About = sheet.Statements[0].About with { Topic = Slot.Of("topic2") } }] };

        var result = RuleSet.Compile(rules).Match(sheet, RandomSheets.Now);

        Assert.Equal(["r4607", "r4608"], result.Matches.Select(match => match.Rule.Id));
        Assert.InRange(result.RulesTried, 2, 20);
    }

    [Fact]
    public void ARuleIsFiledUnderWhatIsRarestOfWhatItAsks()
    {
        var rule = About("r", "LY", new FactTest.OneOf(new SlotPath("speaker.role"), ["foreign-ministry"]), new FactTest.OneOf(new SlotPath("modality"), ["asserted"]));

        Assert.Equal(0, RuleSet.Compile([rule]).Match(StatementAbout("EG"), RandomSheets.Now).RulesTried);
        Assert.Equal(1, RuleSet.Compile([rule]).Match(StatementAbout("LY"), RandomSheets.Now).RulesTried);
    }

    [Fact]
    public void AReloadCompilesOnlyWhatHasChanged()
    {
        var compiled = new List<string>();
        IRuleMatcher Compile(Rule rule)
        {
            compiled.Add(rule.Id);
            return RuleSet.BuiltIn(rule);
        }

        // Read anew, a condition of several facts is another object.
        static Rule Same() => new("same", new Condition.Together([.. new[] { "one", "other" }.Select(name => new NamedTest(name, FactKind.Statement, new FactTest.All([])))], []), [], AlertPolicy.Default, "1");
        var sheet = StatementAbout("LY", "EG");
        sheet = sheet with { Statements = [sheet.Statements[0], sheet.Statements[0] with { Kind = "urge" }] };

        var before = RuleSet.Compile([Same(), About("changed", "LY"), About("gone", "LY"), About("never", "TR")], Compile);
        before.Match(sheet, RandomSheets.Now);
        Assert.Equal(["same", "changed", "gone"], compiled);

        compiled.Clear();
        var after = RuleSet.Compile([About("new", "LY"), Same() with { Title = "Another title" }, About("changed", "EG") with { Revision = "2" }, About("never", "TR")], Compile, before);
        Assert.Equal(["new", "Another title", "changed"], after.Match(sheet, RandomSheets.Now).Matches.Select(match => match.Rule.Title ?? match.Rule.Id));
        Assert.Equal(["new", "changed"], compiled);
    }

    [Fact]
    public void WordsUnderNotAreNoEvidence()
    {
        var wanted = new Condition.AllOf([new Condition.Text(new TextQuery.AnyOf(["alpha"])), new Condition.Not(new Condition.Not(new Condition.Text(new TextQuery.AnyOf(["beta"]))))]);
        var sheet = StatementAbout("LY") with { Article = new Article("a", "", "alpha beta") };

        var match = Assert.Single(RuleSet.Compile([new Rule("r", wanted, [], AlertPolicy.Default, "1")]).Match(sheet, RandomSheets.Now).Matches);

        Assert.Equal(new FoundWords(Field.Body, new Span(0, 5)), Assert.Single(match.Words));
    }

    [Fact]
    public void WhatAConditionWithANameFindsIsToldOfEveryRuleThatUsesIt()
    {
        var book = RuleBook.Read([new SourceFile("r.yaml", "define: d\nconditions:\n  pact: { text: alpha }\n---\nrule: one\nwhen: { use: pact }\n---\nrule: other\nwhen: { use: pact }\n")], RepositoryRules.Book.Lexicon);
        Assert.All(book.Rules, rule => Assert.True(Assert.IsType<Condition.AllOf>(rule.When).HasNames));

        var matches = RuleSet.Compile(book.Rules).Match(StatementAbout("LY") with { Article = new Article("a", "", "alpha beta") }, RandomSheets.Now).Matches;

        Assert.Equal(["one", "other"], matches.Select(match => match.Rule.Id));
        Assert.All(matches, match => Assert.Equal(new Span(0, 5), Assert.Single(match.Words).Span));
    }

    [Fact]
    public void AFactIsToldOnceHoweverManyConditionsItMeets()
    {
        var about = About("r", "LY");
        var sheet = StatementAbout("LY");

        var match = Assert.Single(RuleSet.Compile([about with { When = new Condition.AllOf([about.When, About("r", "LY", new FactTest.OneOf(new SlotPath("modality"), ["asserted"])).When]) }]).Match(sheet, RandomSheets.Now).Matches);

        Assert.Same(sheet.Statements[0], Assert.Single(match.Facts));
    }

    [Fact]
    public void TwoWhoSpeakTogetherAreToldTogether()
    {
        var ministry = new Actor(null, Slot.Of("foreign-ministry"), Slot.Of(["EG", "TR"]), Slot.Absent, []);
        var sheet = StatementAbout("LY");

        var match = Assert.Single(RuleSet.Compile([About("r", "LY")]).Match(sheet with { Statements = [sheet.Statements[0] with { Speaker = ministry }] }, RandomSheets.Now).Matches);

        Assert.Equal(["EG", "TR"], Assert.IsType<Statement>(Assert.Single(match.Facts)).Speaker!.Country.ToImmutableArray());
    }

    private static Rule About(string id, string country, params FactTest[] also) =>
        new(id, new Condition.Has(FactKind.Statement, new FactTest.All([.. also, new FactTest.OneOf(new SlotPath("about.country"), [country])])), [], AlertPolicy.Default, "1");

    private static FactSheet StatementAbout(params string[] countries) => new(
        new Article("a", "", "x"),
        "en",
        [new Statement(Field.Body, new Span(0, 1), null, [], "say", [], NewsRules.Facts.About.Nothing with { Country = Slot.Of(countries) }, null, null, "asserted", "indirect")],
        [],
        []);

    /// <summary>A rule that does not match is explained by what it truly fails by, and one that matches by nothing.</summary>
    internal static void IsExplained(Rule rule, FactSheet sheet, DateTimeOffset asOf, bool matches)
    {
        var trace = Explanation.Of(rule, sheet, asOf);
        var misses = NearMiss.Of(trace);
        Assert.Equal(matches, trace.Holds);
        Assert.Equal(matches, misses.IsEmpty);
        Assert.All(misses, miss => Assert.NotEmpty(miss.Conditions));
        AreWordsExplained(trace, sheet);
        new TrueReasons(rule, sheet, asOf).Check(trace);
    }

    private static void AreWordsExplained(ConditionTrace trace, FactSheet sheet)
    {
        if (trace.Query is { } query)
        {
            var words = TextTrace.Of(query, sheet);
            Assert.Equal((trace.Holds, !trace.Holds), (!words.Found.IsEmpty, !words.Missed.IsEmpty));
            Assert.All(words.Missed, miss => Assert.True(miss.Because is TextMissBecause.Missing or TextMissBecause.Unfit || !miss.Seen.IsEmpty));
        }

        foreach (var part in trace.Parts)
        {
            AreWordsExplained(part, sheet);
        }
    }
}
