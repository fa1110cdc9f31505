using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Matching;

/// <summary>One article on which rules are tried, and what the rule being tried has found so far.</summary>
internal sealed class Reading(FactSheet sheet, ArticleFact article, DateTimeOffset asOf)
{
    private readonly List<Fact> _facts = [];
    private readonly List<FoundWords> _words = [];

    public FactSheet Sheet { get; } = sheet;

    public DateTimeOffset AsOf { get; } = asOf;

    /// <summary>What was found, a fact once for each part of the rule that it made true.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    public IReadOnlyList<FoundWords> Words => _words;

    /// <summary>The article's facts of one kind.</summary>
    public IReadOnlyList<Fact> Of(FactKind kind) => kind switch
    {
        FactKind.Statement => Sheet.Statements,
        FactKind.Event => Sheet.Events,
        FactKind.Mention => Sheet.Mentions,
        _ => [article],
    };

    /// <summary>The words of a field; the same for all rules of an article.</summary>
    public TokenList Tokens(Field field) => article.Tokens(field);

    public void Collect(Fact fact)
    {
        if (fact is not ArticleFact)
        {
            _facts.Add(fact);
        }
    }

    public void Collect(FoundWords words) => _words.Add(words);

    /// <summary>Drops what a part found that turned out not to hold.</summary>
    public void Forget(int facts, int words)
    {
        _facts.RemoveRange(facts, _facts.Count - facts);
        _words.RemoveRange(words, _words.Count - words);
    }
}
