using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsRules.Monitoring.Store;

/// <summary>The numbered steps from an empty file to today's tables; the store remembers the last one taken.</summary>
internal static class Migrations
{
    private const string Folder = "Store/Migrations/";

    private static readonly string[] Steps =
    [
        .. Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Takes every step that the store has not seen, each in a transaction of its own.</summary>
    /// <exception cref="MonitoringException">The store was written by a newer program, or is no store of ours.</exception>
    public static void Run(SqliteConnection connection, string path)
    {
        var version = Version(connection, path);
        for (var step = version; step < Steps.Length; step++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(Sql(Steps[step]), transaction: transaction);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}"), transaction: transaction);
            transaction.Commit();
        }
    }

    /// <summary>Only looks whether a store can be read as it is.</summary>
    /// <exception cref="MonitoringException">It was written by a newer or an older program, or is no store of ours.</exception>
    public static void Demand(SqliteConnection connection, string path)
    {
        var version = Version(connection, path);
        if (version < Steps.Length)
        {
            throw new MonitoringException(
                version == 0
                    ? $"The store '{path}' is empty; newsrules run fills it."
                    : $"The store '{path}' was written by an older newsrules; newsrules run --once brings it up to date."
            );
        }
    }

    private static int Version(SqliteConnection connection, string path)
    {
        var version = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (version > Steps.Length)
        {
            throw new MonitoringException(
                $"The store '{path}' was written by a newer newsrules (its version is {version}, this program knows {Steps.Length}); use that one."
            );
        }

        if (version == 0 && connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_schema") > 0)
        {
            throw new MonitoringException($"The file '{path}' is a database, but no store of newsrules; configure another StorePath.");
        }

        return version;
    }

    private static string Sql(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
