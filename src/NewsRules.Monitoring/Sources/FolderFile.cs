using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring.Store;

namespace NewsRules.Monitoring.Sources;

/// <summary>A file of a source folder as it stood when the folder was listed.</summary>
/// <param name="Path">As shown to people, and as claimed.</param>
/// <param name="Modified">Null for a file carried in the program, which never changes.</param>
internal sealed record FolderFile(string Path, long Size, DateTimeOffset? Modified, Func<byte[]> Bytes)
{
    /// <summary>A file on disk.</summary>
    public static FolderFile On(FileInfo file) =>
        new(file.FullName, file.Length, file.LastWriteTimeUtc, () => Read(file.FullName, file.Length));

    /// <summary>A file carried in the program.</summary>
    public static FolderFile Carried(SourceFile file) => new(file.Path, file.Text.Length, null, () => Encoding.UTF8.GetBytes(file.Text));

    /// <summary>The claim on the file once it has been read.</summary>
    public FileClaim Claim(byte[] bytes, int articles) =>
        new(Size, ModifiedText, Convert.ToHexStringLower(SHA256.HashData(bytes)), articles);

    /// <summary>True when it stands as it was claimed, as far as can be told without reading it.</summary>
    public bool Stands(FileClaim claim) => claim.Size == Size && claim.Modified == ModifiedText;

    /// <summary>True when it may still be being written. A time of change that lies ahead says nothing.</summary>
    public bool IsFresh(DateTimeOffset now, TimeSpan settle) => Modified is { } modified && modified <= now && now - modified < settle;

    private string ModifiedText => Modified?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "";

    // As long as it was listed, for that is what is claimed; a pipe has no length and would be waited for without end.
    private static byte[] Read(string path, long size)
    {
        if (size == 0)
        {
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[size];
        file.ReadExactly(bytes);
        return bytes;
    }
}
