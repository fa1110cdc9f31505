using NewsRules.Engine.Matching;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring;

/// <summary>Says of which rules not all matches of an article are known.</summary>
public static class Undecided
{
    /// <summary>A sentence; null where all were.</summary>
    public static string? Of(Article article, MatchResult result) =>
        result.Undecided.IsEmpty
            ? null
            : $"Article '{article.Id}' has more facts that could be tied together, or more keys, than can be tried: not all is known of what these rules match: {string.Join(", ", result.Undecided.Select(rule => rule.Id))}.";
}
