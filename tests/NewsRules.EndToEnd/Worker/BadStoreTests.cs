using Microsoft.Data.Sqlite;

namespace NewsRules.EndToEnd.Worker;

/// <summary>A store that cannot be used is told of in a sentence.</summary>
public sealed class BadStoreTests
{
    [Fact]
    public async Task AFileThatIsNoDatabase() =>
        Assert.Contains(
            "is no database",
            await RunOnAsync(path => File.WriteAllText(path, new string('x', 8192))),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task ADatabaseOfSomebodyElse() =>
        Assert.Contains(
            "no store of newsrules",
            await RunOnAsync(path => Execute(path, "CREATE TABLE books (title TEXT)")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task AStoreOfANewerProgram() =>
        Assert.Contains("newer newsrules", await RunOnAsync(path => Execute(path, "PRAGMA user_version = 999")), StringComparison.Ordinal);

    [Fact]
    public async Task AStorePathThatIsAFolder() =>
        Assert.Contains("cannot be opened", await RunOnAsync(path => Directory.CreateDirectory(path)), StringComparison.Ordinal);

    [Fact]
    public async Task AStoreThatAnotherProgramHasLocked()
    {
        using var desk = Desk.OfFolder();
        (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);
        using var other = Open(desk.Folder.At(".newsrules/newsrules.db"));
        Execute(other, "BEGIN EXCLUSIVE");

        Assert.Contains(
            "locked by another program",
            (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(2).Error,
            StringComparison.Ordinal
        );
    }

    private static async Task<string> RunOnAsync(Action<string> spoil)
    {
        using var desk = Desk.OfFolder();
        Directory.CreateDirectory(desk.Folder.At(".newsrules"));
        spoil(desk.Folder.At(".newsrules/newsrules.db"));
        return (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(2).Error;
    }

    private static void Execute(string path, string sql)
    {
        using var connection = Open(path);
        Execute(connection, sql);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
