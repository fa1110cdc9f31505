using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using static NewsRules.Tests.Engine.OneStatement;

namespace NewsRules.Tests.Engine;

/// <summary>Counts of which not all is known.</summary>
public sealed class UnknownCountTests
{
    [Fact]
    public void MoreThanTheMostIsNeverEvenIfSomeAreUnknown()
    {
        var impossible = new FactTest.Participants(new FactTest.OneOf(new SlotPath("role"), []), new HowMany(null, Min: 2, Max: 1));
        var rule = new Rule("r", new Condition.Has(FactKind.Event, new FactTest.None(impossible)), [], AlertPolicy.Default, "1");
        Actor[] actors =
        [
            new(null, Slot.Of("government"), Slot.Absent, Slot.Absent, []),
            new(null, Slot.Unknown, Slot.Absent, Slot.Absent, []),
        ];
        var sheet = StatementAbout("LY") with
        {
            Events =
            [
                new Event(
                    Field.Body,
                    new Span(0, 1),
                    "meeting",
                    new Span(0, 1),
                    [.. actors],
                    NewsRules.Facts.About.Nothing,
                    Slot.Absent,
                    "asserted"
                ),
            ],
        };

        Assert.Single(RuleSet.Compile([rule]).Match(sheet, RandomSheets.Now).Matches);
    }

    /// <summary>
    /// Of a fact that passes by two values, or by a third alone if France has said it, neither is sure: it counts one at least, and three
    /// at most.
    /// </summary>
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
        var test = new FactTest.Any([
            new FactTest.All([OneOf("about.country", "LY"), OneOf("about.country", "EG")]),
            new FactTest.All([OneOf("about.country", "TR"), OneOf("speaker.country", "FR")]),
        ]);
        var rule = new Rule(
            "r",
            new Condition.Has(FactKind.Statement, test, new HowMany(new SlotPath("about.country"), min, max)),
            [],
            AlertPolicy.Default,
            "1"
        );
        var sheet = StatementAbout("LY", "EG", "TR");
        var actor = new Actor(null, Slot.Of("government"), speaker is null ? Slot.Unknown : Slot.Of(speaker), Slot.Absent, []);

        Assert.Equal(
            matches,
            !RuleSet
                .Compile([rule])
                .Match(sheet with { Statements = [sheet.Statements[0] with { Speaker = actor }] }, RandomSheets.Now)
                .Matches.IsEmpty
        );
    }
}
