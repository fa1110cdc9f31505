using System.Globalization;
using NewsRules.Facts.Lexicons;
using NewsRules.Monitoring.Alerts;

namespace NewsRules.Tests.Monitoring;

/// <summary>Subjects with slots in them.</summary>
public sealed class SubjectLineTests
{
    [Theory]
    [InlineData("{speaker.name}: {kind} ({about.country})", "Foreign ministry (MT): condemns (LY)")]
    [InlineData("{title} - {source} - {day}", "Valletta watches Tripoli - harbour-wire - 1 March 2026")]
    [InlineData("{medium} {no.such} {unclosed", "– – {unclosed")]
    public void AnEnglishSubject(string template, string line) => Assert.Equal(line, Render(template, "Valletta watches Tripoli"));

    [Theory]
    [InlineData("إدانة من {speaker.name}", "إدانة من وزارة الخارجية (MT)")]
    [InlineData("Condemned: {speaker.name}", "Condemned: foreign ministry (MT)")]
    public void ASubjectSpeaksTheLanguageOfItsOwnWords(string template, string line) =>
        Assert.Equal(line, Render(template, "Valletta watches Tripoli"));

    [Fact]
    public void WhatATitleSaysIsNoPlaceholderAndNoSecondLine() =>
        Assert.Equal("{kind} Bcc: x", Render("{title}", "{kind}\r\nBcc: x\u202E"));

    [Theory]
    [InlineData("2026-03-01", "1 March 2026")]
    [InlineData("2027-03-01", "1 March 2026")]
    [InlineData("0001-01-01", "1 March 2026")]
    [InlineData("2026-02-27", "27 February 2026")]
    public void ADayThatCannotBeIsThatOnWhichTheArticleWasSeen(string published, string day)
    {
        var rule = Press.Rule();
        var match = Press.EnglishMatch(rule with { Alert = rule.Alert with { Subject = "{day}" } });
        match = match with
        {
            Sheet = match.Sheet with
            {
                Article = match.Sheet.Article with
                {
                    Published = DateTimeOffset.Parse(published + "T00:00:00Z", CultureInfo.InvariantCulture),
                },
            },
        };

        Assert.Equal(day, SubjectLine.Of(match, Press.Morning, Lexicon.Empty));
    }

    [Theory]
    [InlineData("{kind.label} {day}", "إدانة ١ مارس ٢٠٢٦")]
    [InlineData("On {day}", "On 1 March 2026")]
    public void ADayIsToldInTheLanguageOfTheSubjectOrOfItsReader(string subject, string told)
    {
        var rule = Press.Rule();
        var match = Press.EnglishMatch(rule with { Alert = rule.Alert with { Subject = subject } });

        Assert.Equal(told, SubjectLine.Of(match, Press.Morning, Lexicon.Empty, "ar"));
    }

    [Fact]
    public void AnArabicSubjectIsInArabic()
    {
        var rule = Press.Rule();
        var match = Press.ArabicMatch(rule with { Alert = rule.Alert with { Subject = "{speaker.name}: {kind}" } });

        Assert.Equal("وزارة الخارجية (EG): إدانة", SubjectLine.Of(match, Press.Morning, Lexicon.Empty));
    }

    private static string Render(string template, string title)
    {
        var rule = Press.Rule();
        var match = Press.EnglishMatch(rule with { Alert = rule.Alert with { Subject = template } });
        match = match with { Sheet = match.Sheet with { Article = match.Sheet.Article with { Title = title } } };
        return SubjectLine.Of(match, Press.Morning, Lexicon.Empty);
    }
}
