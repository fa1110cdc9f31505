using NewsRules.Engine.Matching;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring;

/// <summary>Says which rules were not tried on an article to the end.</summary>
public static class Undecided
{
    /// <summary>A sentence; null where all were.</summary>
    public static string? Of(Article article, MatchResult result) => result.Undecided.IsEmpty ? null
        : $"Article '{article.Id}' has more facts that could be tied together than can be tried: it is not known whether these rules match: {string.Join(", ", result.Undecided.Select(rule => rule.Id))}.";
}
