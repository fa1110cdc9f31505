using System.Globalization;
using System.Text;
using NewsRules.Facts;
using NewsRules.Tests.Facts.Scored;

namespace NewsRules.Tests.Facts;

/// <summary>How much of the articles in tests/cases/scored is read rightly: no figure falls below the recorded one.</summary>
public sealed class ScoreTests
{
    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    [Fact]
    public void NoFigureFallsBelowTheRecordedOne()
    {
        (string Language, ScoreCard Card)[] cards = [.. new[] { "ar", "en", "fr" }.Select(language => (language, CardOf(language)))];
        if (Environment.GetEnvironmentVariable("NEWSRULES_ACCEPT") is { Length: > 0 })
        {
            RecordedScores.Write(cards);
        }

        var recorded = RecordedScores.Read();
        var report = new StringBuilder();
        var fallen = cards.Sum(card => Report(report, card.Language, card.Card, recorded));
        File.WriteAllText(Repository.At(".artifacts/scores.txt"), report.ToString());
        Assert.True(fallen == 0, $"Figures that fell: {fallen}\n{report}");
    }

    [Fact]
    public void ACueThatStandsTwiceIsRefusedUnlessAWordBesideItTellsWhich()
    {
        const string Text = "قال الوزير إن الميناء يعمل، وقال السفير إنه مغلق.";
        Assert.Throws<FormatException>(() => CueFinder.Find("قال", Text));
        Assert.Equal("قال", CueFinder.Find("[قال] السفير", Text).Of(Text));
        Assert.Equal(Text.LastIndexOf("قال", StringComparison.Ordinal), CueFinder.Find("[قال] السفير", Text).Start);
    }

    [Fact]
    public void WhatIsNotFoundOrWronglyFoundLowersTheFigures()
    {
        var article = CaseBlock.Article("a", "قالت مصر إن ليبيا آمنة.\nوأضافت تركيا أن الأمر انتهى.");
        var label = Label.Read("قالت · say · speaker: مصر (government · EG) · about: LY", article.Body, 0);
        var card = new ScoreCard();
        card.Add(new ScoredArticle(article, [label]), Extractor.Extract(article).Statements);
        card.Add(new ScoredArticle(article, [label]), []);
        card.Add(new ScoredArticle(article, [label]), []);
        Assert.Equal([.5, .333, .4], [.. card.Figures.Take(3).Select(figure => figure.Value)]);
        Assert.Equal(["missed", "missed", "spurious"], card.Misses.Select(miss => miss.Split(':')[0]));
    }

    private static ScoreCard CardOf(string language)
    {
        var card = new ScoreCard();
        foreach (
            var scored in Directory
                .GetFiles(Repository.At($"tests/cases/scored/{language}"), "*.txt")
                .Order(StringComparer.Ordinal)
                .Select(ScoredArticle.Read)
        )
        {
            card.Add(scored, Extractor.Extract(scored.Article).Statements);
        }

        return card;
    }

    private static int Report(StringBuilder report, string language, ScoreCard card, Dictionary<(string, string), double> recorded)
    {
        var fallen = 0;
        foreach (var figure in card.Figures)
        {
            var before = recorded.GetValueOrDefault((language, figure.Name), 0);
            fallen += figure.Value < before ? 1 : 0;
            var change =
                figure.Value < before ? "  FELL"
                : figure.Value > before ? "  rose"
                : "";
            report.Append(CultureInfo.InvariantCulture, $"{language} {figure.Name.PadRight(22)} {figure.Value:0.000}  ");
            report.AppendLine(CultureInfo.InvariantCulture, $"{figure.Right} of {figure.Of}  recorded {before:0.000}{change}");
        }

        report.AppendJoin('\n', card.Misses).AppendLine();
        return fallen;
    }
}
