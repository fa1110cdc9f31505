using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsRules.Monitoring.Store;

/// <summary>A transaction under way: what is written through it is kept together.</summary>
internal sealed class StoreTransaction(SqliteConnection connection, SqliteTransaction transaction)
{
    /// <summary>Runs a statement; the number of rows it changed.</summary>
    public int Execute(string sql, object? values = null) => connection.Execute(sql, values, transaction);

    /// <summary>The first column of the first row, or the type's default.</summary>
    public T? Scalar<T>(string sql, object? values = null) => connection.ExecuteScalar<T>(sql, values, transaction);

    /// <summary>The first row, or the type's default.</summary>
    public T? First<T>(string sql, object? values = null) => connection.QueryFirstOrDefault<T>(sql, values, transaction);

    /// <summary>All rows.</summary>
    public IReadOnlyList<T> Rows<T>(string sql, object? values = null) => [.. connection.Query<T>(sql, values, transaction)];
}
