using CsCheck;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>Article → facts, with the repository's own lexicons.</summary>
public sealed class FactExtractorTests
{
    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    [Fact]
    public void TheRepositorysLexiconsAreWithoutComplaint() => Assert.Empty(RepositoryRules.Book.Diagnostics);

    [Fact]
    public void AMinistrySpeaksAboutACountry()
    {
        var statement = Assert.Single(Extract("قالت وزارة الخارجية الروسية في بيان إن الوضع في ليبيا يتحسن.").Statements);
        Assert.Equal(
            ("foreign-ministry", "RU", "LY", "say"),
            (statement.Speaker!.Role.First, statement.Speaker.Country.First, statement.About.Country.First, statement.Kind)
        );
    }

    [Fact]
    public void AVerbWithoutSubjectKeepsTheSpeaker()
    {
        var statements = Extract("قالت وزارة الخارجية التركية إن الهدنة صامدة. وأضافت أن ليبيا تحتاج إلى انتخابات.").Statements;
        Assert.Equal(["TR", "TR"], statements.Select(statement => statement.Speaker!.Country.First));
        Assert.Empty(statements[1].Speaker!.Spans);
    }

    [Fact]
    public void AnyTextIsReadWithoutAnExceptionAndSpansStayInside() =>
        Gen.OneOf(
                new[]
                {
                    "قال",
                    " ",
                    "وزارة",
                    "الخارجية",
                    "المصرية",
                    "،",
                    "«",
                    "»",
                    ":",
                    "أن",
                    "و",
                    "ليبيا",
                    "\n",
                    "لل",
                    "ـ",
                    "\u200f",
                    ".",
                    "نظيره",
                    "ب",
                    "\ud83d",
                    "said",
                    "Libya",
                    "\u064b",
                }
                    .Select(word => Gen.Const(word))
                    .ToArray<IGen<string>>()
            )
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(text => Spans(Extract(text)).All(span => span.Start >= 0 && span.Start <= span.End && span.End <= text.Length));

    private static FactSheet Extract(string body) => Extractor.Extract(new Article("a", "", body));

    private static IEnumerable<Span> Spans(FactSheet sheet) =>
        sheet
            .Statements.SelectMany(statement =>
                statement.Cue.Concat(statement.Content).Concat(statement.Speaker?.Spans ?? []).Append(statement.Sentence)
            )
            .Concat(sheet.Events.Select(happening => happening.Words))
            .Concat(sheet.Mentions.Select(mention => mention.Words));
}
