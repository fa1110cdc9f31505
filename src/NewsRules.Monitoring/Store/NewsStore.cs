using Dapper;
using Microsoft.Data.Sqlite;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Store;

/// <summary>
/// What has been read, matched, raised and sent: one SQLite file, one connection, one writer at a time.
/// Every call may throw <see cref="MonitoringException"/> with what the disk or the file complains of.
/// </summary>
internal sealed class NewsStore : IDisposable
{
    private readonly Lock _turn = new();
    private readonly SqliteConnection _connection;
    private readonly StoreLock _lock;
    private readonly string _path;

    private NewsStore(SqliteConnection connection, StoreLock held, string path) => (_connection, _lock, _path) = (connection, held, path);

    /// <summary>Opens or makes a store and keeps every other worker out of it.</summary>
    public static NewsStore Open(string path)
    {
        path = Path.GetFullPath(path);
        var held = StoreLock.Take(path);
        try
        {
            return new(Connect(path), held, path);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>True when an article of this source and id is stored.</summary>
    public bool Knows(Article article) =>
        Ask(db =>
            db.ExecuteScalar<bool>(
                "SELECT EXISTS (SELECT 1 FROM articles WHERE source = @Source AND id = @Id)",
                new { Source = article.Source ?? "", article.Id }
            )
        );

    /// <summary>Runs one statement or query by itself.</summary>
    public T Ask<T>(Func<SqliteConnection, T> question)
    {
        lock (_turn)
        {
            return StoreTrouble.Guard(_path, () => question(_connection));
        }
    }

    /// <summary>Runs several statements as one: all of them are kept, or none.</summary>
    public T Write<T>(Func<StoreTransaction, T> entry) =>
        Ask(db =>
        {
            using var transaction = db.BeginTransaction();
            var result = entry(new StoreTransaction(db, transaction));
            transaction.Commit();
            return result;
        });

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        _lock.Dispose();
    }

    private static SqliteConnection Connect(string path)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = 5,
        };
        return StoreConnection.Open(settings, path, connection =>
        {
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            Migrations.Run(connection, path);
        });
    }
}
