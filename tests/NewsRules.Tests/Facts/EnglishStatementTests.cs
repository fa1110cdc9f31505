using System.Collections.Immutable;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>English: who said what, by where subject, verb and quotation stand.</summary>
public sealed class EnglishStatementTests
{
    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    [Theory]
    [InlineData(
        "The Turkish foreign ministry said on Monday that Libya needs elections.",
        "The Turkish foreign ministry|said|that Libya needs elections"
    )]
    [InlineData(
        "\"We will not sign,\" said Lars Holm, the foreign minister of Norway.",
        "Lars Holm, the foreign minister of Norway|said|\"We will not sign,\""
    )]
    [InlineData("\"The border is shut,\" he said. \"Nobody passes.\"", "he|said|\"The border is shut,\" … \"Nobody passes.\"")]
    [InlineData("\"The port,\" Ms. Aguirre said, \"belongs to the city.\"", "Ms. Aguirre|said|\"The port,\" … \"belongs to the city.\"")]
    [InlineData("The truce is holding, the envoy said.", "the envoy|said|The truce is holding")]
    [InlineData(
        "Grain prices fell in March, according to the ministry of trade.",
        "the ministry of trade|according to|Grain prices fell in March"
    )]
    [InlineData(
        "Rana Saleh, a spokeswoman for the port, told reporters the cranes were idle.",
        "Rana Saleh, a spokeswoman for the port,|told|the cranes were idle"
    )]
    [InlineData(
        "Ethiopia's foreign ministry said the dam was full, adding that talks would resume.",
        "Ethiopia's foreign ministry|said|the dam was full / Ethiopia's foreign ministry|adding|that talks would resume"
    )]
    [InlineData("The minister, who said the plan was ready, left early.", "who|said|the plan was ready")]
    [InlineData("Officials say \"nothing is agreed.\"", "Officials|say|\"nothing is agreed.\"")]
    [InlineData("MARLOW: The harbour stays open.", "MARLOW|:|The harbour stays open.")]
    [InlineData("“We are tired of promises.” ― Hanna Berg", "Hanna Berg|―|“We are tired of promises.”")]
    [InlineData("The harbour, she said, stays open.", "she|said|The harbour … stays open")]
    public void SpeakerCueAndContentAreTheWordsThatStandThere(string body, string expected) => Assert.Equal(expected, Shown(body));

    [Theory]
    [InlineData("She lives in the United States and visits three states a year.")]
    [InlineData("\"He said so,\" was all that the note held.")]
    [InlineData("The deal is said to be near.")]
    [InlineData("The committee was told of the delay.")]
    [InlineData("People accused of theft were freed.")]
    [InlineData("It is hard to say.")]
    public void WhatReportsNothingIsNoStatement(string body) => Assert.Equal("", Shown(body));

    [Theory]
    [InlineData("Norway's foreign ministry condemned the raid.", "condemn foreign-ministry NO asserted")]
    [InlineData("The foreign ministers of Italy and Malta said Libya must vote.", "say foreign-ministry IT+MT asserted")]
    [InlineData("The Indian foreign ministry did not say when.", "say foreign-ministry IN denied")]
    [InlineData("The former president of France said no.", "say person FR asserted")]
    [InlineData("Ankara warned that ships would be turned back.", "warn government TR asserted")]
    [InlineData("The foreign ministry of Spain is expected to announce a plan.", "announce foreign-ministry ES expected")]
    public void OfficeAndCountryAreThoseOfTheSpeaker(string body, string expected)
    {
        var statement = Assert.Single(Extract(body));
        Assert.Equal(
            expected,
            $"{statement.Kind} {statement.Speaker!.Role.First} {string.Join('+', statement.Speaker.Country.ToImmutableArray())} {statement.Modality}"
        );
    }

    [Fact]
    public void TheMinistryAndASurnamePointBackToTheirFirstMention()
    {
        var statements = Extract(
            "The Chadian foreign ministry said the road was closed. The ministry urged calm. Foreign Minister Adam Issa said trucks must wait. Issa warned traders."
        );
        Assert.All(statements, statement =>
            Assert.Equal(("foreign-ministry", "TD"), (statement.Speaker!.Role.First, statement.Speaker.Country.First))
        );
        Assert.Equal(4, statements.Length);
    }

    [Fact]
    public void OutsideCapitalsACountryIsNoCountry() =>
        Assert.Equal(["RU"], Extract("Russia told us to polish the text.")[0].Speaker!.Country.ToImmutableArray());

    private static ImmutableArray<Statement> Extract(string body) => Extractor.Extract(new Article("a", "", body)).Statements;

    private static string Shown(string body) =>
        string.Join(
            " / ",
            Extract(body)
                .Select(statement =>
                    $"{Words(body, statement.Speaker?.Spans ?? [])}|{Words(body, statement.Cue)}|{Words(body, statement.Content)}"
                )
        );

    private static string Words(string body, IEnumerable<Span> spans) => string.Join(" … ", spans.Select(span => span.Of(body).ToString()));
}
