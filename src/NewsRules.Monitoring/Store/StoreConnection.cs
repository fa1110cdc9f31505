using Microsoft.Data.Sqlite;

namespace NewsRules.Monitoring.Store;

/// <summary>A connection to the database of a store.</summary>
internal static class StoreConnection
{
    /// <summary>Opens one and makes it ready; of what goes wrong nothing stays open.</summary>
    /// <exception cref="MonitoringException">The database complains.</exception>
    public static SqliteConnection Open(SqliteConnectionStringBuilder settings, string path, Action<SqliteConnection> prepare)
    {
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            return StoreTrouble.Guard(path, () =>
            {
                connection.Open();
                prepare(connection);
                return connection;
            });
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
