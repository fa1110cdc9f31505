using Dapper;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Store;

/// <summary>What the entries of feeds have said, and the pages that they still wait for.</summary>
internal sealed class EntryLedger(NewsStore store)
{
    /// <summary>What a source has said under any of these names, the latest first.</summary>
    public IReadOnlyList<SeenEntry> Seen(string source, string[] names) =>
        store.Ask(db =>
            db.Query<SeenEntry>(
                    "SELECT name, words, article FROM entries WHERE source = @source AND name IN @names ORDER BY article DESC",
                    new { source, names }
                )
                .AsList()
        );

    /// <summary>The latest text of the article of which this is the first.</summary>
    public Article Latest(long article) =>
        store
            .Ask(db =>
                db.QueryFirst<LatestRow>(
                    "SELECT id, title, body, link, published FROM articles WHERE number = @article OR revises = @article ORDER BY number DESC LIMIT 1",
                    new { article }
                )
            )
            .ToArticle();

    /// <summary>The articles of a source whose pages are to be asked for again, with the number of their first text.</summary>
    public IReadOnlyList<WaitingPage> Waiting(string source, DateTimeOffset due) =>
        store.Ask(db =>
            db.Query<WaitingRow>(
                    """
                    SELECT pages.article, attempts, latest.id, title, body, link, language, country, published
                    FROM pages JOIN articles AS latest ON number = (SELECT max(number) FROM articles WHERE number = pages.article OR revises = pages.article)
                    WHERE source = @source AND next_try <= @due ORDER BY next_try
                    """,
                    new { source, due = Instant.Text(due) }
                )
                .Select(row => row.ToPage(source))
                .ToList()
        );

    /// <summary>Notes when a page is asked for again; null: never.</summary>
    public void Wait(long article, PageTry? again) => store.Write(transaction => Wait(transaction, article, again));

    /// <inheritdoc cref="Wait(long, PageTry?)"/>
    public static int Wait(StoreTransaction transaction, long article, PageTry? again) =>
        again is { } page
            ? transaction.Execute(
                "INSERT OR REPLACE INTO pages (article, attempts, next_try) VALUES (@article, @Attempts, @next)",
                new
                {
                    article,
                    page.Attempts,
                    next = Instant.Text(page.Next),
                }
            )
            : transaction.Execute("DELETE FROM pages WHERE article = @article", new { article });

    private sealed record LatestRow(string Id, string Title, string Body, string? Link, string? Published)
    {
        public Article ToArticle() => new(Id, Title, Body) { Link = Link, Published = Instant.ReadOptional(Published) };
    }

    private sealed record WaitingRow(
        long Article,
        long Attempts,
        string Id,
        string Title,
        string Body,
        string? Link,
        string Language,
        string? Country,
        string? Published
    )
    {
        public WaitingPage ToPage(string source) =>
            new(
                Article,
                (int)Attempts,
                new(Id, Title, Body)
                {
                    Source = source,
                    Link = Link,
                    Language = Language,
                    Country = Country,
                    Published = Instant.ReadOptional(Published),
                }
            );
    }
}

/// <summary>What an entry said under one of its names.</summary>
/// <param name="Article">The number of the first text of the article that it is.</param>
internal sealed record SeenEntry(string Name, string Words, long Article);

/// <summary>An article as its feed told it, whose page is still to be read.</summary>
internal sealed record WaitingPage(long First, int Attempts, Article Article);
