using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

/// <summary>What is told of words that a rule does not find.</summary>
public sealed class TextTraceTests
{
    [Theory]
    [InlineData("drone strike", "A drone hit the port.", TextMissBecause.Missing, "drone", "strike")]
    [InlineData("غارة جوية", "وقعت غارة أمس.", TextMissBecause.Missing, "غارة", "جوية")]
    [InlineData("drone strike", "Nothing.", TextMissBecause.Missing, "", "drone strike")]
    [InlineData("drone strike", "The strike was no drone’s.", TextMissBecause.NotInARow, "strike was no drone", "")]
    [InlineData("drone strike", "It was a drone. Strikes followed.", TextMissBecause.NotInARow, "drone. Strikes", "")]
    [InlineData("drone drone", "It was a drone.", TextMissBecause.OneForTwo, "drone", "")]
    [InlineData("bad luck luck", "It was bad luck.", TextMissBecause.OneForTwo, "luck", "")]
    [InlineData("WHO", "He asked who it was.", TextMissBecause.OtherLetters, "who", "")]
    [InlineData("US", "A U.S. ship left, and told us so.", TextMissBecause.OtherLetters, "U.S.", "")]
    [InlineData("الاتفاق الجديد", "وقع الطرفان على اتفاق جديد.", TextMissBecause.WithoutArticle, "اتفاق جديد", "")]
    [InlineData("الاتفاق", "وقع الطرفان على اتفاق.", TextMissBecause.WithoutArticle, "اتفاق", "")]
    [InlineData("مهاجر", "وصل المهاجرون أمس.", TextMissBecause.LongerWords, "المهاجرون", "")]
    public void OfAPhraseItIsToldWhatThereIs(string phrase, string text, TextMissBecause because, string seen, string missing)
    {
        var miss = Assert.Single(Missed(new TextQuery.AnyOf([phrase]), text));

        Assert.Equal((because, seen, missing), (miss.Because, string.Join(", ", Words(miss, text)), string.Join(' ', miss.Missing)));
    }

    [Theory]
    [InlineData("The port of the old town saw a strike.", TextMissBecause.TooFarApart, "port of the old town saw a strike", 8)]
    [InlineData("The port, the port of the town, saw a strike.", TextMissBecause.TooFarApart, "port of the town, saw a strike", 7)]
    [InlineData("The town saw a strike.", TextMissBecause.Missing, "strike", null)]
    public void OfWordsNearEachOtherItIsToldHowFarApartTheyAre(string text, TextMissBecause because, string seen, int? apart)
    {
        var miss = Assert.Single(
            Missed(
                new TextQuery.Near(
                    [
                        ["port", "harbour"],
                        ["strike"],
                    ],
                    4
                ),
                text
            )
        );

        Assert.Equal((because, seen, apart), (miss.Because, Assert.Single(Words(miss, text)), miss.Apart));
        Assert.Equal(because == TextMissBecause.Missing ? ["port or harbour"] : [], miss.Missing);
    }

    [Fact]
    public void WordsOfTheOtherFieldAreToldOf()
    {
        var miss = Assert.Single(
            Missed(
                new TextQuery.Near(
                    [
                        ["port"],
                        ["strike"],
                    ],
                    3,
                    Field.Title
                ),
                "The port strike."
            )
        );

        Assert.Equal((TextMissBecause.OtherField, new Span(4, 15)), (miss.Because, Assert.Single(miss.Seen).Span));
    }

    [Fact]
    public void OfWordsThatFindNoneOfTheirOwnThoseAreToldThatWantTheSame()
    {
        const string text = "Tripoli exports oil to Malta.";

        var miss = Assert.Single(
            Missed(
                new TextQuery.Near(
                    [
                        ["Tripoli"],
                        ["oil"],
                        ["Malta"],
                        ["oil*"],
                    ],
                    8
                ),
                text
            )
        );

        Assert.Equal((TextMissBecause.OneForTwo, "oil"), (miss.Because, Assert.Single(Words(miss, text))));
    }

    [Theory]
    [InlineData(Field.Title)]
    [InlineData(null)]
    public void WhatIsMissingInTheOnlyFieldThatIsLookedAtIsToldSo(Field? asked) =>
        Assert.Equal(
            asked,
            Assert
                .Single(
                    Missed(
                        new TextQuery.Near(
                            [
                                ["port"],
                                ["strike"],
                            ],
                            2,
                            asked
                        ),
                        asked is null ? "Nothing." : "The port saw a strike."
                    )
                )
                .In
        );

    [Theory]
    [InlineData("Port [a-z]trike", TextMissBecause.OtherLetters)]
    [InlineData("port [0-9]", TextMissBecause.Unfit)]
    public void APatternMayFitOtherLetters(string pattern, TextMissBecause because) =>
        Assert.Equal(because, Assert.Single(Missed(new TextQuery.Pattern(pattern), "The port strike.")).Because);

    [Fact]
    public void TheNearestPhraseIsToldFirst() =>
        Assert.Equal(
            ["“port”", "“oil strike”", "“gas tank”"],
            Missed(new TextQuery.AnyOf(["gas tank", "oil strike", "port"], Field.Title), "The port strike.", "A strike")
                .Select(miss => miss.Wanted)
        );

    private static ImmutableArray<TextMiss> Missed(TextQuery query, string body, string title = "") =>
        TextTrace.Of(query, new FactSheet(new Article("a", title, body), "en", [], [], [])).Missed;

    private static IEnumerable<string> Words(TextMiss miss, string text) => miss.Seen.Select(seen => seen.Span.Of(text).ToString());
}
