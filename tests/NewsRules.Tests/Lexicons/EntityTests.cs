using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Lexicons;

/// <summary>
/// Persons, bodies and places: those of the repository stand in three languages; those of an analyst count from the next article on.
/// </summary>
public sealed class EntityTests
{
    private const string Own = """
        entities:
          harbour-council: { type: institution, country: LY, role: government, names: { ar: [مجلس المرفأ الأعلى], en: [Supreme Harbour Council], fr: [Conseil supérieur du port] } }
          salma-arebi: { type: person, country: LY, role: parliament, names: { ar: [سلمى العريبي, العريبي], en: [Salma Arebi, Arebi], fr: [Salma Arébi] } }
        """;

    private static readonly FactExtractor Extractor = new(
        RuleBook.Read([new SourceFile("own.yaml", Own)], RepositoryRules.Book.Lexicon).Lexicon
    );

    [Fact]
    public void ANameThatIsTakenIsTold()
    {
        const string Taken = "entities:\n  harbour-club: { type: organisation, names: { en: [Harbour Club, Libya, Sameh Shoukry] } }\n";
        var told = RuleBook.Read([new SourceFile("own.yaml", Taken)], RepositoryRules.Book.Lexicon).Diagnostics;

        Assert.Equal(
            [
                "NR3005: 'Libya' would name 'harbour-club' and 'LY'; both would be read.",
                "NR3005: 'Sameh Shoukry' would name 'harbour-club' and 'shoukry'; both would be read.",
            ],
            told.Select(one => $"{one.Code}: {one.Message}")
        );
        Assert.Equal("write  shoukry, which is there already, or give yours a longer name", told[^1].Hint);
    }

    // The outlets of feeds are known by their short names, which are of no language.
    [Fact]
    public void EveryBodyPersonAndPlaceHasANameInEveryLanguage()
    {
        var named = RepositoryRules
            .Book.Lexicon.Entries.Where(entry =>
                entry.Term.Kind == TermKind.Entity && !entry.Term.Id.StartsWith("outlet-", StringComparison.Ordinal)
            )
            .ToLookup(entry => entry.Term.Id, entry => entry.Language);
        var missing = named.SelectMany(entity => new[] { "ar", "en", "fr" }.Except(entity).Select(language => $"{entity.Key}: {language}"));

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("LY")]
    [InlineData("SD")]
    public void ADeskFindsItsCountryInDepth(string country)
    {
        var known = RepositoryRules
            .Book.Lexicon.Entries.Where(entry => entry.Term.Kind == TermKind.Entity && entry.Term.Country == country)
            .DistinctBy(entry => entry.Term.Id)
            .ToLookup(entry => entry.Term.Shape);

        Assert.True(known["institution"].Count() >= 20, $"institutions: {known["institution"].Count()}");
        Assert.True(known["organisation"].Count() >= 20, $"organisations: {known["organisation"].Count()}");
        Assert.True(known["person"].Count() >= 30, $"people: {known["person"].Count()}");
        Assert.True(known["place"].Count() >= 10, $"places: {known["place"].Count()}");
    }

    [Theory]
    [InlineData(
        "وقالت سلمى العريبي إن فرنسا تأخرت. وأضافت العريبي أن الموازنة جاهزة.",
        "salma-arebi parliament LY|salma-arebi parliament LY"
    )]
    [InlineData("وأعلن مجلس المرفأ الأعلى إغلاق الرصيف.", "harbour-council government LY")]
    [InlineData(
        "Salma Arebi said France was late. Arebi added that the budget was ready.",
        "salma-arebi parliament LY|salma-arebi parliament LY"
    )]
    [InlineData("The Supreme Harbour Council said the quay was closed.", "harbour-council government LY")]
    [InlineData("Salma Arébi a déclaré que le quai était fermé.", "salma-arebi parliament LY")]
    public void AnEntityOfTheAnalystSpeaks(string text, string speakers) =>
        Assert.Equal(
            speakers,
            string.Join(
                '|',
                Extractor
                    .Extract(new Article("x", "", text))
                    .Statements.Select(statement => $"{statement.Speaker!.Entity} {statement.Speaker.Role} {statement.Speaker.Country}")
            )
        );

    [Theory]
    [InlineData("قالت وزارة الخارجية الإيطالية إن مجلس المرفأ الأعلى تأخر.")]
    [InlineData("The Italian foreign ministry said the Supreme Harbour Council was late.")]
    [InlineData("Le ministère italien des Affaires étrangères a déclaré que le Conseil supérieur du port était en retard.")]
    public void WhatIsSaidOfItIsAboutItsCountry(string text)
    {
        var about = Assert.Single(Extractor.Extract(new Article("x", "", text)).Statements).About;

        Assert.Equal(("LY", "harbour-council"), (about.Country.ToString(), about.Entity.ToString()));
    }
}
