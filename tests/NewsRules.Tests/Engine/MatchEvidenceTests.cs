using CsCheck;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Language;
using NewsRules.Language.Yaml;
using static NewsRules.Tests.Engine.OneStatement;

namespace NewsRules.Tests.Engine;

/// <summary>The facts and the words that a match tells of.</summary>
public sealed class MatchEvidenceTests
{
    [Fact]
    public void WordsUnderNotAreNoEvidence()
    {
        var wanted = new Condition.AllOf([
            new Condition.Text(new TextQuery.AnyOf(["alpha"])),
            new Condition.Not(new Condition.Not(new Condition.Text(new TextQuery.AnyOf(["beta"])))),
        ]);
        var sheet = StatementAbout("LY") with { Article = new Article("a", "", "alpha beta") };

        var match = Assert.Single(
            RuleSet.Compile([new Rule("r", wanted, [], AlertPolicy.Default, "1")]).Match(sheet, RandomSheets.Now).Matches
        );

        Assert.Equal(new FoundWords(Field.Body, new Span(0, 5)), Assert.Single(match.Words));
    }

    [Fact]
    public void WhatAConditionWithANameFindsIsToldOfEveryRuleThatUsesIt()
    {
        var book = RuleBook.Read(
            [
                new SourceFile(
                    "r.yaml",
                    "define: d\nconditions:\n  pact: { text: alpha }\n---\nrule: one\nwhen: { use: pact }\n---\nrule: other\nwhen: { use: pact }\n"
                ),
            ],
            RepositoryRules.Book.Lexicon
        );
        Assert.All(book.Rules, rule => Assert.True(Assert.IsType<Condition.AllOf>(rule.When).HasNames));

        var matches = RuleSet
            .Compile(book.Rules)
            .Match(StatementAbout("LY") with { Article = new Article("a", "", "alpha beta") }, RandomSheets.Now)
            .Matches;

        Assert.Equal(["one", "other"], matches.Select(match => match.Rule.Id));
        Assert.All(matches, match => Assert.Equal(new Span(0, 5), Assert.Single(match.Words).Span));
    }

    [Fact]
    public void AFactIsToldOnceHoweverManyConditionsItMeets()
    {
        var about = About("r", "LY");
        var sheet = StatementAbout("LY");

        var match = Assert.Single(
            RuleSet
                .Compile([
                    about with
                    {
                        When = new Condition.AllOf([
                            about.When,
                            About("r", "LY", new FactTest.OneOf(new SlotPath("modality"), ["asserted"])).When,
                        ]),
                    },
                ])
                .Match(sheet, RandomSheets.Now)
                .Matches
        );

        Assert.Same(sheet.Statements[0], Assert.Single(match.Facts));
    }

    [Fact]
    public void TwoWhoSpeakTogetherAreToldTogether()
    {
        var ministry = new Actor(null, Slot.Of("foreign-ministry"), Slot.Of(["EG", "TR"]), Slot.Absent, []);
        var sheet = StatementAbout("LY");

        var match = Assert.Single(
            RuleSet
                .Compile([About("r", "LY")])
                .Match(sheet with { Statements = [sheet.Statements[0] with { Speaker = ministry }] }, RandomSheets.Now)
                .Matches
        );

        Assert.Equal(["EG", "TR"], Assert.IsType<Statement>(Assert.Single(match.Facts)).Speaker!.Country.ToImmutableArray());
    }
}
