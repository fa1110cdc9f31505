using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Slots;

/// <summary>The article itself, seen as a fact, so that conditions on it are conditions like any other.</summary>
public sealed record ArticleFact(FactSheet Sheet) : Fact(Field.Title, new Span(0, Sheet.Article.Title.Length))
{
    private readonly Lazy<TokenList> _title = new(() => Tokenizer.Tokenize(Sheet.Article.Title));
    private readonly Lazy<TokenList> _body = new(() => Tokenizer.Tokenize(Sheet.Article.Body));

    /// <summary>The words of a field, read when a rule first asks for them.</summary>
    public TokenList Tokens(Field field) => (field == Field.Title ? _title : _body).Value;
}
