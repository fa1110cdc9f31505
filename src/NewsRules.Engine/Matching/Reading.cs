using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Engine.Words;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Matching;

/// <summary>One article on which rules are tried, and what the rule being tried has found so far.</summary>
internal sealed class Reading(FactSheet sheet, ArticleFact article, DateTimeOffset asOf)
{
    private readonly List<Finding> _findings = [];
    private readonly List<FoundWords> _found = [];

    public FactSheet Sheet { get; } = sheet;

    public DateTimeOffset AsOf { get; } = asOf;

    /// <summary>What was found, a fact once for each part of the rule that it made true.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<FoundWords> FoundWords => _found;

    /// <summary>How often facts were compared that are looked for together.</summary>
    public int JoinsTried { get; set; }

    /// <summary>The article's facts of one kind.</summary>
    public IReadOnlyList<Fact> Of(FactKind kind) => kind switch
    {
        FactKind.Statement => Sheet.Statements,
        FactKind.Event => Sheet.Events,
        FactKind.Mention => Sheet.Mentions,
        _ => [article],
    };

    /// <summary>The words of a field; the same for all rules of an article.</summary>
    public FieldWords Words(Field field) => article.Words(field);

    public void Collect(Finding finding)
    {
        if (finding.First is not ArticleFact)
        {
            _findings.Add(finding);
        }
    }

    public void Collect(FoundWords words) => _found.Add(words);

    /// <summary>Drops what a part found that turned out not to hold.</summary>
    public void Forget(int findings, int words)
    {
        _findings.RemoveRange(findings, _findings.Count - findings);
        _found.RemoveRange(words, _found.Count - words);
    }
}
