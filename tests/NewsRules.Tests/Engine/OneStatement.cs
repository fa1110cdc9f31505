using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

/// <summary>A statement about countries, and a rule that asks for one about a country.</summary>
internal static class OneStatement
{
    public static Rule About(string id, string country, params FactTest[] also) =>
        new(
            id,
            new Condition.Has(
                FactKind.Statement,
                new FactTest.All([.. also, new FactTest.OneOf(new SlotPath("about.country"), [country])])
            ),
            [],
            AlertPolicy.Default,
            "1"
        );

    public static FactSheet StatementAbout(params string[] countries) =>
        new(
            new Article("a", "", "x"),
            "en",
            [
                new Statement(
                    Field.Body,
                    new Span(0, 1),
                    null,
                    [],
                    "say",
                    [],
                    NewsRules.Facts.About.Nothing with
                    {
                        Country = Slot.Of(countries),
                    },
                    null,
                    null,
                    "asserted",
                    "indirect"
                ),
            ],
            [],
            []
        );
}
