using NewsRules.Engine.Words;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Slots;

/// <summary>The article itself, seen as a fact, so that conditions on it are conditions like any other.</summary>
public sealed record ArticleFact(FactSheet Sheet) : Fact(Field.Title, new Span(0, Sheet.Article.Title.Length))
{
    private readonly Lazy<FieldWords> _title = new(() => new FieldWords(Sheet.Article.Title, Sheet.Language));
    private readonly Lazy<FieldWords> _body = new(() => new FieldWords(Sheet.Article.Body, Sheet.Language));

    /// <summary>The words of a field, analysed when a rule first asks for them.</summary>
    internal FieldWords Words(Field field) => (field == Field.Title ? _title : _body).Value;
}
