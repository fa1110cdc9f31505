using CsCheck;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using static NewsRules.Tests.Engine.OneStatement;

namespace NewsRules.Tests.Engine;

/// <summary>Which of many rules an article is tried on, and which are compiled for it.</summary>
public sealed class RulesTriedTests
{
    [Fact]
    public void AnArticleAboutOneCountryTriesItsRulesAndNoOthers()
    {
        var rules = Enumerable.Range(0, 10_000).Select(at => About($"r{at}", $"C{at / 5}"));

        var result = RuleSet.Compile(rules).Match(StatementAbout("C7", "C1999"), RandomSheets.Now);

        Assert.Equal(10, result.RulesTried);
        Assert.Equal(
            ["r35", "r36", "r37", "r38", "r39", "r9995", "r9996", "r9997", "r9998", "r9999"],
            result.Matches.Select(match => match.Rule.Id)
        );
    }

    /// <summary>Fifty rules ask for each of two hundred countries, and each asks for another topic and kind as well.</summary>
    [Fact]
    public void OfManyRulesUnderOneValueThoseAreTriedThatTheFactHasMoreFor()
    {
        var rules = Enumerable
            .Range(0, 10_000)
            .Select(at =>
                About(
                    $"r{at}",
                    $"C{at % 200}",
                    new FactTest.OneOf(new SlotPath("kind"), [$"kind{at / 200 % 10}"]),
                    new FactTest.OneOf(new SlotPath("topic"), [$"topic{at / 2000}"])
                )
            );
        var sheet = StatementAbout("C7", "C8");
        sheet = sheet with
        {
            Statements =
            [
                sheet.Statements[0] with
                {
                    Kind = "kind3",
                    About = sheet.Statements[0].About with { Topic = Slot.Of("topic2") },
                },
            ],
        };

        var result = RuleSet.Compile(rules).Match(sheet, RandomSheets.Now);

        Assert.Equal(["r4607", "r4608"], result.Matches.Select(match => match.Rule.Id));
        Assert.InRange(result.RulesTried, 2, 20);
    }

    [Fact]
    public void ARuleIsFiledUnderWhatIsRarestOfWhatItAsks()
    {
        var rule = About(
            "r",
            "LY",
            new FactTest.OneOf(new SlotPath("speaker.role"), ["foreign-ministry"]),
            new FactTest.OneOf(new SlotPath("modality"), ["asserted"])
        );

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
        static Rule Same() =>
            new(
                "same",
                new Condition.Together(
                    [.. new[] { "one", "other" }.Select(name => new NamedTest(name, FactKind.Statement, new FactTest.All([])))],
                    []
                ),
                [],
                AlertPolicy.Default,
                "1"
            );
        var sheet = StatementAbout("LY", "EG");
        sheet = sheet with { Statements = [sheet.Statements[0], sheet.Statements[0] with { Kind = "urge" }] };

        var before = RuleSet.Compile([Same(), About("changed", "LY"), About("gone", "LY"), About("never", "TR")], Compile);
        before.Match(sheet, RandomSheets.Now);
        Assert.Equal(["same", "changed", "gone"], compiled);

        compiled.Clear();
        var after = RuleSet.Compile(
            [
                About("new", "LY"),
                Same() with
                {
                    Title = "Another title",
                },
                About("changed", "EG") with
                {
                    Revision = "2",
                },
                About("never", "TR"),
            ],
            Compile,
            before
        );
        Assert.Equal(
            ["new", "Another title", "changed"],
            after.Match(sheet, RandomSheets.Now).Matches.Select(match => match.Rule.Title ?? match.Rule.Id)
        );
        Assert.Equal(["new", "changed"], compiled);
    }
}
