using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>What must be read from the two real articles on Libya beside the checkout.</summary>
public sealed class SeedTests
{
    private const string Seed = "../shared/seeds/000_8aa61b431287e12d.txt";

    [Fact]
    public void TheStatementsAreThoseOfTheArticles() =>
        Assert.Equal(
            [
                "foreign-ministry RU say",
                "foreign-ministry TR say",
                "government RU+TR urge",
                "foreign-ministry TR say",
                "foreign-ministry EG say",
                "foreign-ministry EG say",
                "foreign-ministry EG say",
                "head-of-state TR confirm",
                "head-of-state TR confirm",
            ],
            Sheets()
                .SelectMany(sheet => sheet.Statements)
                .Where(statement => statement.Field == Field.Body)
                .Select(statement =>
                {
                    Assert.Contains("LY", statement.About.Country.ToImmutableArray());
                    return $"{statement.Speaker!.Role.First} {Codes(statement.Speaker.Country)} {statement.Kind}";
                })
        );

    [Fact]
    public void TheEventsAreThoseOfTheArticles() =>
        Assert.Equal(
            [
                "agreement agreed government RU, government TR",
                "agreement agreed government TR, government RU",
                "request  government TR, government RU",
                "phone-call took-place head-of-state TR, head-of-state RU",
                "agreement agreed head-of-state TR, head-of-state RU",
                "phone-call took-place foreign-ministry EG, foreign-ministry FR",
                "phone-call took-place foreign-ministry EG, foreign-ministry DE",
                "threat  head-of-state EG",
            ],
            Sheets()
                .SelectMany(sheet => sheet.Events)
                .Where(happening => happening.Field == Field.Body)
                .Select(happening =>
                    $"{happening.Type} {happening.Stage.First} {string.Join(", ", happening.Participants.Select(one => $"{one.Role.First} {Codes(one.Country)}"))}"
                )
        );

    [Fact]
    public void TheRuleOfTheMissionAlertsOnceForEachMinistryAndForNobodyElse()
    {
        var rules = RuleSet.Compile(RepositoryRules.Book.Rules.Where(rule => rule.Id == "fm-on-libya"));

        Assert.Equal(
            ["RU", "TR", "EG"],
            Sheets()
                .SelectMany(sheet => rules.Match(sheet, DateTimeOffset.UnixEpoch).Matches)
                .Select(match => Assert.Single(match.Key).Value)
        );
    }

    private static ImmutableArray<FactSheet> Sheets()
    {
        var path = Repository.At(Seed);
        Assert.SkipUnless(File.Exists(path), "The seed is not here: ../shared is missing.");
        using var bytes = File.OpenRead(path);
        var extractor = new FactExtractor(RepositoryRules.Book.Lexicon);
        return [.. ArticleReader.ReadPlainText(bytes, extractor.Noise).Articles.Select(extractor.Extract)];
    }

    private static string Codes(Slot countries) => string.Join('+', countries.ToImmutableArray().Order(StringComparer.Ordinal));
}
