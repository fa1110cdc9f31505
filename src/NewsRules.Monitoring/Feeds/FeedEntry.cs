using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Id">As the feed gives it; else its link; else made of its words and its day, so that it is the same at every fetch.</param>
/// <param name="Link">Absolute where it could be resolved.</param>
/// <param name="Published">In UTC, like <paramref name="Updated"/>.</param>
/// <param name="Author">All that are named, with commas.</param>
public sealed record FeedEntry(
    string Id,
    FeedText Title,
    string? Link,
    DateTimeOffset? Published,
    DateTimeOffset? Updated,
    FeedText? Summary,
    FeedText? Content,
    string? Author
)
{
    /// <summary>True when the document breaks off inside it.</summary>
    public bool IsCut { get; init; }

    /// <summary>The content where there is one, else the summary, else nothing.</summary>
    public FeedText Body => Content ?? Summary ?? FeedText.None;

    private DateOnly? Day => Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : null;

    internal static FeedEntry Of(
        string? id,
        FeedText? title,
        string? link,
        DateTimeOffset? published,
        DateTimeOffset? updated,
        FeedText? summary,
        FeedText? content,
        string? author
    )
    {
        var entry = new FeedEntry(id ?? link ?? "", title ?? FeedText.None, link, published, updated, summary, content, author);
        return entry.Id.Length > 0
            ? entry
            : entry with
            {
                Id = ArticleId.OfContent(entry.Title.ToText().ReplaceLineEndings(" "), entry.Body.ToText(), entry.Day),
            };
    }
}
