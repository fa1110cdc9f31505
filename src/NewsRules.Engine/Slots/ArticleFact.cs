using System.Diagnostics.CodeAnalysis;
using NewsRules.Engine.Words;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Slots;

/// <summary>The article itself, seen as a fact, so that conditions on it are conditions like any other. No sentence says it.</summary>
public sealed record ArticleFact : Fact
{
    private FieldWords? _title;
    private FieldWords? _body;

    /// <summary>Of an article with its facts.</summary>
    public ArticleFact(FactSheet sheet)
        : base(Field.Title, default) => Begin(sheet);

    /// <summary>The article and its facts.</summary>
    public FactSheet Sheet { get; private set; }

    /// <summary>The same of another article.</summary>
    [MemberNotNull(nameof(Sheet))]
    internal void Begin(FactSheet sheet) => Sheet = sheet;

    /// <summary>The words of a field, analysed when a rule first asks for them.</summary>
    internal FieldWords Words(Field field)
    {
        ref var words = ref field == Field.Title ? ref _title : ref _body;
        words ??= new FieldWords();
        words.Begin(Sheet.Article.Text(field), Sheet.Language);
        return words;
    }
}
