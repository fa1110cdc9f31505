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

    private RuleFiles(string? folder, IEnumerable<SourceFile> carried) => (Folder, _carried) = (folder, new(() => [.. carried]));

    private Func<string, bool> LeaveOut { get; init; } = _ => false;

    private int Depth { get; init; } = Deepest;

    private ImmutableArray<SourceFile> Around { get; init; } = [];

    /// <summary>The watched folder; null when the files are carried in the program.</summary>
    public string? Folder { get; }

    /// <summary>
    /// The .yaml and .yml files of a folder and its sub-folders, hidden ones left out. A single file is watched likewise.
    /// </summary>
    /// <param name="leaveOut">True for paths that are read elsewhere: lexicons that stand for embedded ones.</param>
    public static RuleFiles In(string path, Func<string, bool>? leaveOut = null) => new(path, []) { LeaveOut = leaveOut ?? (_ => false) };

    /// <summary>
    /// Files that never change: YAML is read as rules, the others are articles for folder sources that name their folder.
    /// </summary>
    public static RuleFiles Carried(IEnumerable<SourceFile> files) => Carried(files, []);

    /// <summary>Files that never change, and those around them.</summary>
    public static RuleFiles Carried(IEnumerable<SourceFile> files, ImmutableArray<SourceFile> around) =>
        new(null, files) { Around = around };

    /// <summary>The YAML files now, ordered by path.</summary>
    /// <exception cref="MonitoringException">The folder is missing or cannot be read.</exception>
    public ImmutableArray<SourceFile> Read()
    {
        try
        {
            return Folder is null
                ? [.. _carried.Value.Where(file => IsYaml(file.Path))]
                :
                [
                    .. Paths(Folder, Depth)
                        .Where(path => !LeaveOut(path))
                        .Order(StringComparer.Ordinal)
                        .Select(path => new SourceFile(path, File.ReadAllText(path, Encoding.UTF8))),
                ];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MonitoringException($"The rules in '{Folder}' cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>
    /// The other YAML files of the folder that a single file belongs to (<see cref="Home"/>), for the definitions and words in them; none
    /// of a whole folder. Where it belongs to none: those of the folder it lies in, without those below.
    /// </summary>
    /// <exception cref="MonitoringException">The folder cannot be read.</exception>
    public ImmutableArray<SourceFile> ReadAround()
    {
        if (!File.Exists(Folder))
        {
            return Around;
        }

        var file = Path.GetFullPath(Folder);
        string[] above = [.. Above(file)];
        var home = Home(above, folder => Directory.Exists(Path.Combine(folder, LexiconFolder)));
        return new RuleFiles(Path.GetRelativePath(".", home ?? above[0]), [])
        {
            LeaveOut = path => Path.GetFullPath(path) == file || LeaveOut(path),
            Depth = home is null ? 0 : Deepest,
        }.Read();
    }

    /// <summary>
    /// The folder that a file belongs to: the nearest above it that holds <c>lexicons</c>, or else one called <c>rules</c>; null where
    /// there is none.
    /// </summary>
    /// <param name="above">The folders above it, the nearest first.</param>
    public static string? Home(IReadOnlyCollection<string> above, Func<string, bool> hasLexicons) =>
        above.FirstOrDefault(hasLexicons)
        ?? above.FirstOrDefault(folder => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) == UsualFolder);

    /// <summary>True for what is read as rules: .yaml and .yml.</summary>
    public static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

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

    private static EnumerationOptions Visible(int depth) =>
        new()
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
            MaxRecursionDepth = depth,
        };

    private static IEnumerable<string> Paths(string path, int depth) =>
        File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", Visible(depth)).Where(IsYaml);
}
