using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsRules.Commands;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Reading;

/// <summary>A file or folder of a git repository at a revision, written as git does: <c>HEAD~1:rules</c>.</summary>
internal static class GitRevision
{
    /// <summary>True of what could be one; a path that there is comes first.</summary>
    public static bool Is(string name) => name.IndexOf(':', StringComparison.Ordinal) > 0 && name[0] != '-';

    /// <summary>The YAML files there, and, around a single file, those of the folder it belongs to, as of a file on a disk.</summary>
    /// <exception cref="UserError">There is no such revision, or no such file or folder in it.</exception>
    public static (ImmutableArray<SourceFile> Files, ImmutableArray<SourceFile> Around) Read(string name)
    {
        var (type, complaint) = Git.Ask("", "cat-file", "-t", name);
        return complaint is not null ? throw new UserError($"'{name}' cannot be read: {complaint.TrimEnd('.')}.")
            : Encoding.ASCII.GetString(type).Trim() == "tree" ? (Folder(name), [])
            : ([new SourceFile(name, Encoding.UTF8.GetString(Git.Ask("", "cat-file", "blob", name).Output))], Around(name));
    }

    private static ImmutableArray<SourceFile> Around(string name)
    {
        var (revision, path) = (
            name[..name.IndexOf(':', StringComparison.Ordinal)],
            name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..]
        );
        string[] above = [.. Above(path)];
        var home = RuleFiles.Home(above, folder => !Folder($"{revision}:{folder}{RuleFiles.LexiconFolder}").IsEmpty);
        var folder = $"{revision}:{home ?? above[0]}";
        return [.. Folder(folder).Where(file => file.Path != name && (home is not null || !file.Path[folder.Length..].Contains('/')))];
    }

    /// <summary>"desk/rules/", "desk/", "".</summary>
    private static IEnumerable<string> Above(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : path.LastIndexOf('/', slash - 1))
        {
            yield return path[..(slash + 1)];
        }

        yield return "";
    }

    /// <summary>None where there is no folder.</summary>
    private static ImmutableArray<SourceFile> Folder(string name)
    {
        var listed = Encoding
            .UTF8.GetString(Git.Ask("", "ls-tree", "-r", "-z", "--full-tree", name).Output)
            .Split('\0', StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<(string Object, string Path)> files =
        [
            .. listed.Select(Entry).Where(entry => IsRead(entry.Mode, entry.Path)).Select(entry => (entry.Object, entry.Path)),
        ];
        var texts = Texts(Git.Ask(string.Concat(files.Select(file => file.Object + '\n')), "cat-file", "--batch").Output).ToArray();
        return
        [
            .. files
                .Zip(texts, (file, text) => new SourceFile($"{name.TrimEnd('/')}{(name.EndsWith(':') ? "" : "/")}{file.Path}", text))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    // "100644 blob 0a1b…\tlexicons/en/cues.yaml"
    private static (string Mode, string Object, string Path) Entry(string line)
    {
        var (words, path) = (
            line[..line.IndexOf('\t', StringComparison.Ordinal)].Split(' '),
            line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]
        );
        return (words[0], words[2], path);
    }

    /// <summary>The same that are read from a disk: YAML, neither hidden nor a link to elsewhere.</summary>
    private static bool IsRead(string mode, string path) =>
        mode.StartsWith("100", StringComparison.Ordinal) && RuleFiles.IsYaml(path) && !path.Split('/').Any(part => part.StartsWith('.'));

    // "0a1b… blob 120\n", so many bytes, "\n"
    private static IEnumerable<string> Texts(byte[] batch)
    {
        var at = 0;
        while (at < batch.Length)
        {
            var end = Array.IndexOf(batch, (byte)'\n', at);
            var length = int.Parse(Encoding.ASCII.GetString(batch, at, end - at).Split(' ')[2], CultureInfo.InvariantCulture);
            yield return Encoding.UTF8.GetString(batch, end + 1, length);
            at = end + 1 + length + 1;
        }
    }
}
