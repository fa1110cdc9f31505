using System.Collections.Immutable;
using System.Text;
using NewsRules.Language.Yaml;

namespace NewsRules.Monitoring.Worker;

/// <summary>Where the analyst's files come from: a folder that is watched, or files carried in the program.</summary>
public sealed class RuleFiles
{
    /// <summary>The folder of rules when none is named.</summary>
    public const string UsualFolder = "rules";

    /// <summary>The folder of words in it.</summary>
    public const string LexiconFolder = "lexicons";


    private const int Deepest = 16;

    private readonly Lazy<SourceFile[]> _carried;
    private readonly Func<string, bool> _leaveOut = _ => false;
    private readonly int _depth = Deepest;
    private readonly ImmutableArray<SourceFile> _around = [];

    private RuleFiles(string? folder, IEnumerable<SourceFile> carried) => (Folder, _carried) = (folder, new(() => [.. carried]));

    private RuleFiles(string folder, Func<string, bool> leaveOut, int? depth = null)
        : this(folder, []) => (_leaveOut, _depth) = (leaveOut, depth ?? _depth);

    private RuleFiles(IEnumerable<SourceFile> carried, ImmutableArray<SourceFile> around)
        : this(null, carried) => _around = around;

    /// <summary>The watched folder; null when the files are carried in the program.</summary>
    public string? Folder { get; }

    /// <summary>The .yaml and .yml files of a folder and its sub-folders, hidden ones left out. A single file is watched likewise.</summary>
    /// <param name="leaveOut">True for paths that are read elsewhere: lexicons that stand for embedded ones.</param>
    public static RuleFiles In(string path, Func<string, bool>? leaveOut = null) => new(path, leaveOut ?? (_ => false));

    /// <summary>Files that never change: YAML is read as rules, the others are articles for folder sources that name their folder.</summary>
    public static RuleFiles Carried(IEnumerable<SourceFile> files) => new(null, files);

    /// <summary>Files that never change, and those around them.</summary>
    public static RuleFiles Carried(IEnumerable<SourceFile> files, ImmutableArray<SourceFile> around) => new(files, around);

    /// <summary>The YAML files now, ordered by path.</summary>
    /// <exception cref="MonitoringException">The folder is missing or cannot be read.</exception>
    public ImmutableArray<SourceFile> Read()
    {
        try
        {
            return Folder is null
                ? [.. _carried.Value.Where(file => IsYaml(file.Path))]
                : [.. Paths(Folder, _depth).Where(path => !_leaveOut(path)).Order(StringComparer.Ordinal).Select(path => new SourceFile(path, File.ReadAllText(path, Encoding.UTF8)))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MonitoringException($"The rules in '{Folder}' cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>
    /// The other YAML files of the folder that a single file belongs to, for the definitions and words in them; none of a whole folder. That is the nearest folder above
    /// that holds <c>lexicons</c>, or else one called <c>rules</c>; else the folder it lies in, without those below.
    /// </summary>
    /// <exception cref="MonitoringException">The folder cannot be read.</exception>
    public ImmutableArray<SourceFile> ReadAround()
    {
        if (!File.Exists(Folder))
        {
            return _around;
        }

        var (file, above) = (Path.GetFullPath(Folder), Above(Path.GetFullPath(Folder)).ToArray());
        var home = above.FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, LexiconFolder))) ?? above.FirstOrDefault(folder => Path.GetFileName(folder) == UsualFolder);
        return new RuleFiles(Path.GetRelativePath(".", home ?? above[0]), path => Path.GetFullPath(path) == file || _leaveOut(path), home is null ? 0 : null).Read();
    }

    private static IEnumerable<string> Above(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    /// <summary>Carried files that are no YAML and lie in a folder; none when the files come from a disk.</summary>
    internal IEnumerable<SourceFile> CarriedArticles(string folder)
    {
        var prefix = folder.Replace('\\', '/').TrimEnd('/') + "/";
        return _carried.Value.Where(file => !IsYaml(file.Path) && file.Path.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static EnumerationOptions Visible(int depth) => new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        MaxRecursionDepth = depth,
    };

    private static IEnumerable<string> Paths(string path, int depth) =>
        File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", Visible(depth)).Where(IsYaml);

    private static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
