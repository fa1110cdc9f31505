using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>Words that look like facts and are none, for who asks why a rule is silent.</summary>
public sealed class PassedOverTests
{
    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    [Theory]
    [InlineData("The seizure was condemned widely.", "condemned", "condemn", PassedOverBecause.NobodyNamed)]
    [InlineData("Talks were held, and Greece was mentioned.", "Talks were held", "meeting", PassedOverBecause.NobodyTold)]
    [InlineData("وأدان بشدة.", "أدان", "condemn", PassedOverBecause.NobodyNamed)]
    [InlineData("In Greece the matter was argued.", "argued", "say", PassedOverBecause.NobodyTold)]
    public void AWordThatTellsNothingSaysWhy(string text, string words, string tells, PassedOverBecause why)
    {
        var sheet = Extractor.Extract(new Article("a", "", text));

        var word = Assert.Single(Extractor.PassedOver(sheet), one => one.Tells == tells);

        Assert.Equal((words, why), (word.Words.Of(text).ToString(), word.Why));
    }

    [Fact]
    public void ASentenceWithAStatementHasNoneThatIsPassedOver()
    {
        var sheet = Extractor.Extract(new Article("a", "", "The Greek foreign ministry condemned what others said."));

        Assert.NotEmpty(sheet.Statements);
        Assert.DoesNotContain(Extractor.PassedOver(sheet), word => !word.IsEvent);
    }
}
