using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

public sealed class ExceptionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly SlotPath Country = new("speaker.country");

    [Fact]
    public void AnExceptionTakesAStatementAway() => Assert.Empty(CountriesOf(AboutAnything, "LY"));

    [Fact]
    public void OfAJointStatementAnExceptionTakesOnlyItsOwnSpeaker() => Assert.Equal(["TR"], CountriesOf(AboutAnything, "LY", "TR"));

    [Fact]
    public void AnExceptionLeavesOtherStatementsAlone() => Assert.Equal(["IT", "TR"], CountriesOf(AboutAnything, "IT", "TR"));

    [Fact]
    public void WhatAnExceptionLeavesMustStillBeWhatTheRuleAsksFor() =>
        Assert.Empty(CountriesOf(new FactTest.OneOf(Country, ["LY"]), "LY", "TR"));

    [Fact]
    public void AnExceptionEndsAtItsDate()
    {
        Assert.Equal(["LY"], CountriesOf(AboutAnything, Now, "LY"));
        Assert.Empty(CountriesOf(AboutAnything, Now.AddTicks(1), "LY"));
    }

    private static FactTest.All AboutAnything { get; } = new([]);

    private static ImmutableArray<string?> CountriesOf(FactTest asked, params string[] speakers) => CountriesOf(asked, null, speakers);

    private static ImmutableArray<string?> CountriesOf(FactTest asked, DateTimeOffset? until, params string[] speakers)
    {
        var except = new RuleException("own", null, until, FactKind.Statement, new FactTest.OneOf(Country, ["LY"]));
        var rule = new Rule("r", new Condition.Has(FactKind.Statement, asked), [except], AlertPolicy.Default with { Key = [Country] }, "1");
        var matches = RuleSet.Compile([rule]).Match(SheetOf(speakers), Now).Matches;
        return [.. matches.Select(match => match.Key[0].Value)];
    }

    private static FactSheet SheetOf(string[] countries)
    {
        var speaker = new Actor(null, Slot.Of("foreign-ministry"), Slot.Of(countries), Slot.Absent, []);
        var statement = new Statement(
            Field.Body,
            new Span(0, 1),
            speaker,
            [],
            "say",
            [],
            About.Nothing,
            null,
            null,
            "asserted",
            "indirect"
        );
        return new FactSheet(new Article("a", "", "x"), "en", [statement], [], []);
    }
}
