using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Events;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Mentions;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Statements.Svo;
using NewsRules.Facts.Text;

namespace NewsRules.Facts;

/// <summary>Reads an article into its facts. Pure and safe on all threads.</summary>
public sealed class FactExtractor(Lexicon lexicon)
{
    /// <summary>The lexicon that this extractor reads with.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>The furniture of pages that this extractor reads no fact from.</summary>
    public PageNoise Noise { get; } = PageNoise.Of(lexicon);

    /// <summary>Extracts every fact of an article.</summary>
    public FactSheet Extract(Article article)
    {
        var language = article.Language ?? Lexicon.LanguageOf(article.Title, article.Body);
        var cast = new Cast(article.Country ?? Lexicon.HomeOf(article.Source));
        using var bodyReading = Read(Field.Body, article, language);
        using var titleReading = Read(Field.Title, article, language);
        var body = Extract(bodyReading, cast);
        cast.LastSpeaker = null;
        var title = Extract(titleReading, cast);
        return new FactSheet(article, language, [.. title.Statements, .. body.Statements], [.. title.Events, .. body.Events], [.. title.Mentions, .. body.Mentions]);
    }

    private Reading Read(Field field, Article article, string language) => new(field, article.Text(field), Lexicon.For(language), Noise, language == "ar");

    private static FieldFacts Extract(Reading reading, Cast cast)
    {
        var isArabic = reading.HasVerbFirst;
        var figures = new FigureReader(reading, cast, isArabic);
        var actorsOf = new CastReader(reading, cast, figures);
        var arabic = isArabic ? new StatementReader(reading, cast, figures) : null;
        var english = isArabic ? null : new SvoStatementReader(reading, cast.Outlet);
        var events = new EventReader(reading);
        foreach (var sentence in reading.Sentences)
        {
            var actors = actorsOf.Read(sentence);
            arabic?.Read(sentence, actors);
            english?.Read(sentence);
            events.Read(sentence, actors);
        }

        return new FieldFacts(arabic?.Statements ?? english!.Statements, events.Events, MentionReader.Read(reading));
    }
}
