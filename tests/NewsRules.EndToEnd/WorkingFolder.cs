using System.Diagnostics;
using System.Text;

namespace NewsRules.EndToEnd;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class WorkingFolder : IDisposable
{
    /// <summary>Makes an empty one.</summary>
    public WorkingFolder() => Path = Directory.CreateTempSubdirectory("newsrules-").FullName;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Variables that programs started in it see, beside those of the tests themselves.</summary>
    public Dictionary<string, string?> Environment { get; } = new() { ["NO_COLOR"] = "1" };

    /// <summary>The full path of a file in it.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, with its folders; UTF-8 without a mark. The file's full path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file of bytes, with its folders. The file's full path.</summary>
    public string Write(string name, byte[] bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Reads a file of it.</summary>
    public string Read(string name) => File.ReadAllText(At(name));

    /// <summary>Paths of the files in it that match a pattern, at any depth, sorted.</summary>
    public string[] Files(string pattern) =>
        [.. Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Commits what is below a path of it, in a git repository that is made when missing.</summary>
    public void Commit(string path)
    {
        Git("init", "-q");
        Git("add", path);
        Git("-c", "user.name=desk", "-c", "user.email=desk@example.org", "commit", "-q", "-m", "An edit");
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
