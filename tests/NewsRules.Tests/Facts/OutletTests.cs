using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>An outlet leaves out the country of its own officials: who holds an office that the text tells no country of.</summary>
public sealed class OutletTests
{
    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    [Theory]
    [InlineData(
        "SA",
        "زار وفد تركي المملكة واطلع الوفد التركي على المراكز. وقال مدير عام السجون إن الزيارة تعزز التعاون بين تركيا والمملكة.",
        "SA"
    )]
    [InlineData("SA", "تشهد تركيا انتخابات، وتستعد المدن التركية. وقال مسؤول إن الاقتراع يبدأ غدا في تركيا.", "TR")]
    [InlineData("MA", "قالت وزارة الخارجية إن اللقاء كان بناء.", "MA")]
    [InlineData("SA", "تشتعل الحرائق في تركيا واليونان وتستعين تركيا بفرق يونانية. وقال سالم المطيري إن الدخان كثيف.", "absent")]
    public void AnOfficeWithoutACountryIsOfTheOutletOrOfWhatTheTextIsAbout(string outlet, string text, string country) =>
        Assert.Equal(
            country,
            Assert.Single(Extractor.Extract(new Article("x", "", text) { Country = outlet }).Statements).Speaker!.Country.ToString()
        );
}
