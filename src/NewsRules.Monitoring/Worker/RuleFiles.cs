using System.Collections.Immutable;
using System.Text;
using NewsRules.Language.Yaml;

namespace NewsRules.Monitoring.Worker;

/// <summary>Where the analyst's files come from: a folder that is watched, or files carried in the program.</summary>
public sealed class RuleFiles
{
    private static readonly EnumerationOptions Visible = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        MaxRecursionDepth = 16,
    };

    private readonly Lazy<SourceFile[]> _carried;
    private readonly Func<string, bool> _leaveOut = _ => false;

    private RuleFiles(string? folder, IEnumerable<SourceFile> carried) => (Folder, _carried) = (folder, new(() => [.. carried]));

    private RuleFiles(string folder, Func<string, bool> leaveOut)
        : this(folder, []) => _leaveOut = leaveOut;

    /// <summary>The watched folder; null when the files are carried in the program.</summary>
    public string? Folder { get; }

    /// <summary>The .yaml and .yml files of a folder and its sub-folders, hidden ones left out. A single file is watched likewise.</summary>
    /// <param name="leaveOut">True for paths that are read elsewhere: lexicons that stand for embedded ones.</param>
    public static RuleFiles In(string path, Func<string, bool>? leaveOut = null) => new(path, leaveOut ?? (_ => false));

    /// <summary>Files that never change: YAML is read as rules, the others are articles for folder sources that name their folder.</summary>
    public static RuleFiles Carried(IEnumerable<SourceFile> files) => new(null, files);

    /// <summary>The YAML files now, ordered by path.</summary>
    /// <exception cref="MonitoringException">The folder is missing or cannot be read.</exception>
    public ImmutableArray<SourceFile> Read()
    {
        try
        {
            return Folder is null
                ? [.. _carried.Value.Where(file => IsYaml(file.Path))]
                : [.. Paths(Folder).Where(path => !_leaveOut(path)).Order(StringComparer.Ordinal).Select(path => new SourceFile(path, File.ReadAllText(path, Encoding.UTF8)))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MonitoringException($"The rules in '{Folder}' cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Carried files that are no YAML and lie in a folder; none when the files come from a disk.</summary>
    internal IEnumerable<SourceFile> CarriedArticles(string folder)
    {
        var prefix = folder.Replace('\\', '/').TrimEnd('/') + "/";
        return _carried.Value.Where(file => !IsYaml(file.Path) && file.Path.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Paths(string path) =>
        File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", Visible).Where(IsYaml);

    private static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
