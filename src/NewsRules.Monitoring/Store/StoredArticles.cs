using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Store;

/// <summary>The articles of a store, which is only read: a worker may go on writing to it, and sees nothing of this.</summary>
public sealed class StoredArticles : IDisposable
{
    /// <summary>As <see cref="Article.PublishedOr"/> has it.</summary>
    private static readonly string Time =
        $"CASE WHEN published BETWEEN '{Instant.Text(Article.Earliest)}' AND first_seen THEN published ELSE first_seen END";

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private StoredArticles(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <exception cref="MonitoringException">There is no store, or it cannot be read.</exception>
    public static StoredArticles Open(string path)
    {
        if (!Path.Exists(path))
        {
            throw new MonitoringException($"There is no store '{path}'; newsrules run makes it and keeps there what it reads.");
        }

        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = 5,
        };
        return new(StoreConnection.Open(settings, path, connection => Migrations.Demand(connection, path)), path);
    }

    /// <summary>
    /// The articles from an instant on, by when they were published (came, where they do not say), the oldest first; as they are when this
    /// is called.
    /// </summary>
    /// <exception cref="MonitoringException">The store cannot be read.</exception>
    public IEnumerable<DatedArticle> Since(DateTimeOffset since)
    {
        using var snapshot = Guard(() => _connection.BeginTransaction(deferred: true));
        var numbers = Guard(() =>
            _connection
                .Query<long>(
                    $"SELECT number FROM articles WHERE first_seen >= @Since AND {Time} >= @Since ORDER BY {Time}, number",
                    new { Since = Instant.Text(since) },
                    snapshot
                )
                .AsList()
        );
        foreach (var number in numbers)
        {
            yield return Guard(() =>
                    _connection.QuerySingle<Row>(
                        $"SELECT source, id, link, title, body, language, country, published, story, {Time} AS time FROM articles WHERE number = @number",
                        new { number },
                        snapshot
                    )
                )
                .Dated(Guard(() => _connection.Query<ArticleText>(ArticleText.Earlier, new { number }, snapshot).AsList()));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private T Guard<T>(Func<T> question) => StoreTrouble.Guard(_path, question);

    private sealed record Row(
        string Source,
        string Id,
        string? Link,
        string Title,
        string Body,
        string Language,
        string? Country,
        string? Published,
        string Story,
        string Time
    )
    {
        public DatedArticle Dated(IEnumerable<ArticleText> earlier) =>
            new(
                new Article(Id, Title, Body)
                {
                    Source = Source.Length == 0 ? null : Source,
                    Link = Link,
                    Language = Language,
                    Country = Country,
                    Published = Instant.ReadOptional(Published),
                    Story = Story,
                },
                Instant.Read(Time)
            )
            {
                Earlier = [.. earlier.Select(text => new Article(Id, text.Title, text.Body))],
            };
    }
}

/// <summary>An article, and when it counts as told.</summary>
public sealed record DatedArticle(Article Article, DateTimeOffset Time)
{
    /// <summary>What the same article said before, the latest first; empty for one that is no revision.</summary>
    public ImmutableArray<Article> Earlier { get; init; } = [];
}
