using System.Collections.Immutable;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts.Scored;

/// <summary>An article of tests/cases/scored: its paragraphs, and the statements of its body as a person labelled them.</summary>
internal sealed record ScoredArticle(Article Article, ImmutableArray<Label> Labels)
{
    /// <summary>Reads a file; each of its blocks is a paragraph with its labels.</summary>
    public static ScoredArticle Read(string path)
    {
        CaseBlock[] blocks = [.. CaseBlock.In(path)];
        var article = CaseBlock.Article(Path.GetFileNameWithoutExtension(path), string.Join('\n', blocks.Select(block => block.Text)));
        return new(article, [.. blocks.SelectMany(block => LabelsOf(block, article.Body))]);
    }

    private static IEnumerable<Label> LabelsOf(CaseBlock block, string body) =>
        block.Facts.Select(line => Label.Read(line, block.Text, body.IndexOf(block.Text, StringComparison.Ordinal)));
}
