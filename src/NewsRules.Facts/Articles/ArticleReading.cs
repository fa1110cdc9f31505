using System.Collections.Immutable;

namespace NewsRules.Facts.Articles;

/// <summary>What a whole input holds: its articles, and what could not be read. Both can be there at once.</summary>
public sealed record ArticleReading(ImmutableArray<Article> Articles, ImmutableArray<ArticleProblem> Problems);

/// <summary>What one line of a .jsonl input holds: exactly one of the two is there.</summary>
public sealed record ArticleLine(Article? Article, ArticleProblem? Problem);
