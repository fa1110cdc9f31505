using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Store;

/// <summary>Writes what was seen of a feed's entry, in the transaction of its article.</summary>
internal sealed class SightingEntry(StoreTransaction store, Article article, Sighting sighting)
{
    /// <summary>The id to keep it under: its own, but for a revision, and for an article under an id that is used again.</summary>
    public string Id() =>
        Ids()
            .First(id =>
                store.Scalar<long>(
                    "SELECT count(*) FROM articles WHERE source = @Source AND id = @id",
                    new { Source = article.Source ?? "", id }
                ) == 0
            );

    /// <summary>The story of the article that this is a revision of; null for a new one.</summary>
    public string? Story() =>
        sighting.Revises is { } first ? store.Scalar<string>("SELECT story FROM articles WHERE number = @first", new { first }) : null;

    /// <summary>True when only the feed says something else than before, not the text itself.</summary>
    public bool SaysTheSame() =>
        sighting.Revises is { } first
        && store.First<ArticleText>(
            "SELECT title, body FROM articles WHERE number = @first OR revises = @first ORDER BY number DESC LIMIT 1",
            new { first }
        ) == new ArticleText(article.Title, article.Body);

    /// <summary>Keeps what was seen.</summary>
    /// <param name="first">The number of the first text of the article.</param>
    public void Keep(long first)
    {
        store.Execute(
            "INSERT OR IGNORE INTO entries (source, name, words, article) VALUES (@Source, @Name, @Words, @First)",
            sighting
                .Names.Distinct()
                .Select(name => new
                {
                    Source = article.Source ?? "",
                    Name = name,
                    sighting.Words,
                    First = first,
                })
        );
        EntryLedger.Wait(store, first, sighting.Again);
    }

    private IEnumerable<string> Ids()
    {
        var own = sighting.Revises is null ? new[] { article.Id, article.Link ?? article.Id } : [];
        return own.Concat(Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{article.Id}#{number}"));
    }
}
