using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>Through which agency, paper or channel words came, as it is written.</summary>
public sealed class MediumTests
{
    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    [Theory]
    [InlineData("نقلت وكالة رويترز عن الوزير الكيني قوله إن الطريق مفتوح.", "وكالة رويترز")]
    [InlineData("قال مسؤول كيني لرويترز إن الطريق مفتوح.", "رويترز")]
    [InlineData("قال لرويترز مسؤول كيني إن الطريق مفتوح.", "رويترز")]
    [InlineData("قال الوزير الكيني في تصريح لقناة الجزيرة إن الطريق مفتوح.", "قناة الجزيرة")]
    [InlineData("قال الوزير الكيني لصحيفة «الساحل» إن الطريق مفتوح.", "صحيفة «الساحل»")]
    [InlineData("قال الوزير الكيني لصحيفة «صوت الساحل» إن الطريق مفتوح.", "صحيفة «صوت الساحل»")]
    [InlineData("قال الوزير الكيني في مقابلة مع شبكة «تي في نيوز» إن الطريق مفتوح.", "شبكة «تي في نيوز»")]
    [InlineData("قال الوزير الكيني لصحيفة «واشنطن بوست» إن الطريق مفتوح.", "صحيفة «واشنطن بوست»")]
    [InlineData("قال الوزير الكيني لنظيره الأوغندي إن الطريق مفتوح.", null)]
    [InlineData("قالت وكالة رويترز إن الطريق مفتوح.", null)]
    [InlineData("The Kenyan minister told Reuters that the road was open.", "Reuters")]
    public void WhoPassesOnWordsIsTheirMedium(string text, string? medium) =>
        Assert.Equal(medium, Assert.Single(Extractor.Extract(new Article("x", "", text)).Statements).Medium);
}
