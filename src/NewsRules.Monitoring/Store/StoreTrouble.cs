using Microsoft.Data.Sqlite;

namespace NewsRules.Monitoring.Store;

/// <summary>What the database complains of, as a sentence that says what to do.</summary>
internal static class StoreTrouble
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>What the database answers.</summary>
    /// <exception cref="MonitoringException">It complains.</exception>
    public static T Guard<T>(string path, Func<T> question)
    {
        try
        {
            return question();
        }
        catch (SqliteException trouble)
        {
            throw Told(trouble, path);
        }
    }

    private static MonitoringException Told(SqliteException trouble, string path)
    {
        var what = trouble.SqliteErrorCode switch
        {
            Busy or Locked => "is locked by another program; close that program and start again",
            ReadOnly => "cannot be written: the file, its folder or its disk is read-only",
            InputOutput => $"cannot be read or written: the disk reports an error ({trouble.SqliteExtendedErrorCode})",
            Corrupt => "is damaged; restore a copy, or move it away to start with an empty one",
            Full => "cannot grow: the disk is full. Nothing is lost; free some space and start again",
            CannotOpen => "cannot be opened; look at the permissions of its folder",
            NotADatabase => "is no database; move it away, or configure another StorePath",
            _ => $"cannot be used: {trouble.Message}",
        };
        return new($"The store '{path}' {what}.", trouble);
    }
}
