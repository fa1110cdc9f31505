using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>Words that look like facts and are none, for who asks why a rule is silent.</summary>
public sealed class PassedOverTests
{
    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    [Theory]
    [InlineData("The seizure was condemned widely.", "condemned", "condemn", PassedOverBecause.NobodyKnown)]
    [InlineData("Talks were held, and Greece was mentioned.", "Talks were held", "meeting", PassedOverBecause.NobodyFound)]
    [InlineData("وأدان بشدة.", "أدان", "condemn", PassedOverBecause.NobodyKnown)]
    [InlineData("In Greece the matter was argued.", "argued", "say", PassedOverBecause.NobodyFound)]
    [InlineData(
        "Condemnation of the raid came from the Maltese foreign ministry.",
        "Condemnation",
        "condemn",
        PassedOverBecause.NobodyFound
    )]
    [InlineData("Malta saw condemnation, and no more.", "condemnation", "condemn", PassedOverBecause.NeedsMore)]
    [InlineData("A warning by Malta, of floods, was heard.", "warning", "warn", PassedOverBecause.NobodyFound)]
    [InlineData("Egypt wants to impose sanctions on Malta.", "impose", "sanction", PassedOverBecause.OnlyWanted)]
    [InlineData("Malta lifted sanctions on Greece.", "sanctions", "sanction", PassedOverBecause.OnlyNamed)]
    [InlineData("The Greek foreign minister met a friend.", "met", "meeting", PassedOverBecause.TooFewFound)]
    [InlineData("Greece will meet Malta.", "meet", "meeting", PassedOverBecause.TooFewFound)]
    [InlineData("The Greek foreign minister discussed migration.", "discussed", "meeting", PassedOverBecause.TooFewFound)]
    [InlineData("The minister argued.", "argued", "say", PassedOverBecause.NobodyFound)]
    [InlineData("ذكر الوزير اليوناني الميناء.", "ذكر", "say", PassedOverBecause.NeedsMore)]
    public void AWordThatTellsNothingSaysWhy(string text, string words, string tells, PassedOverBecause why)
    {
        var sheet = Extractor.Extract(new Article("a", "", text));

        var word = Assert.Single(Extractor.PassedOver(sheet), one => one.Tells == tells);

        Assert.Equal((words, why), (word.Words.Of(text).ToString(), word.Why));
    }

    [Fact]
    public void WhoWasFoundIsToldAndWhatIsNeededStandsAsItIsWritten()
    {
        var met = Extractor.Extract(new Article("a", "", "The Greek foreign minister met a friend."));
        var thanked = Extractor.Extract(new Article("a", "", "هنأ الوزير اليوناني نظيره."));

        Assert.Equal(["Greek foreign minister", "friend"], Assert.Single(Extractor.PassedOver(met), one => one.Tells == "meeting").Found);
        Assert.Contains("على", Assert.Single(Extractor.PassedOver(thanked), one => one.Tells == "praise").Needs);
    }

    /// <summary>"Between" is written like the verb "made clear".</summary>
    [Fact]
    public void BetweenIsNoWordOfWhoSpeaks()
    {
        var sheet = Extractor.Extract(new Article("a", "", "المسافة بين مالطا وليبيا قصيرة."));

        Assert.Empty(sheet.Statements);
        Assert.DoesNotContain(Extractor.PassedOver(sheet), word => !word.IsEvent);
    }

    [Fact]
    public void ASentenceWithAStatementHasNoneThatIsPassedOver()
    {
        var sheet = Extractor.Extract(new Article("a", "", "The Greek foreign ministry condemned what others said."));

        Assert.NotEmpty(sheet.Statements);
        Assert.DoesNotContain(Extractor.PassedOver(sheet), word => !word.IsEvent);
    }
}
