using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Events;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts;

/// <summary>Reads an article into its facts. Pure and safe on all threads.</summary>
public sealed class FactExtractor(Lexicon lexicon)
{
    /// <summary>The lexicon that this extractor reads with.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>The furniture of pages that this extractor reads no fact from.</summary>
    public PageNoise Noise => Lexicon.Noise;

    /// <summary>Extracts every fact of an article.</summary>
    public FactSheet Extract(Article article)
    {
        var language = article.Language ?? Lexicon.LanguageOf(article.Title, article.Body);
        using var title = Read(Field.Title, article, language);
        using var body = Read(Field.Body, article, language);
        return Extract(article, language, title, body, null);
    }

    /// <summary>
    /// The words of an article that look like facts and are none, for who asks why there is no fact. Reads the article again.
    /// </summary>
    public ImmutableArray<PassedOver> PassedOver(FactSheet sheet)
    {
        using var title = Read(Field.Title, sheet.Article, sheet.Language);
        using var body = Read(Field.Body, sheet.Article, sheet.Language);
        var misses = (Title: new Misses(), Body: new Misses());
        Extract(sheet.Article, sheet.Language, title, body, misses);
        return [.. PassedOverReader.Read(title, sheet, misses.Title), .. PassedOverReader.Read(body, sheet, misses.Body)];
    }

    private FactSheet Extract(Article article, string language, Reading title, Reading body, (Misses Title, Misses Body)? misses)
    {
        var outlet = article.Country ?? Lexicon.HomeOf(article.Source) ?? Lexicon.HomeOf(article.Link);
        NationalSurnames.Settle(title, body);
        SharedTowns.Settle(title, body, outlet);
        var cast = new Cast(new Scene(title, body, outlet));
        var ofBody = new FieldReader(body, cast);
        cast.LastSpeaker = null;
        var (inTitle, inBody) = (new FieldReader(title, cast).Facts(misses?.Title), ofBody.Facts(misses?.Body));
        return new FactSheet(
            article,
            language,
            [.. inTitle.Statements, .. inBody.Statements],
            [.. inTitle.Events, .. inBody.Events],
            [.. inTitle.Mentions, .. inBody.Mentions]
        );
    }

    private Reading Read(Field field, Article article, string language) =>
        new(field, article.Text(field), Lexicon.For(language), Noise, language == "ar", article.Day);
}
