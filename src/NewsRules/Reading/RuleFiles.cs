using System.Collections.Immutable;
using System.Text;
using NewsRules.Commands;
using NewsRules.Language.Yaml;

namespace NewsRules.Reading;

/// <summary>The files of one reading of the rules.</summary>
/// <param name="Lexicons">The lexicons that come first: the embedded ones, each replaced by the analyst's file of the same name.</param>
/// <param name="Own">The analyst's files: rules, sources, and lexicons that extend.</param>
internal sealed record RuleFiles(ImmutableArray<SourceFile> Lexicons, ImmutableArray<SourceFile> Own)
{
    /// <summary>The folder that is read when the command line names none.</summary>
    public const string UsualFolder = "rules";

    private const string LexiconFolder = "lexicons/";

    /// <summary>Reads the file or folder; without one, <c>rules/</c> of the working folder; without that, what the program carries.</summary>
    public static RuleFiles Read(string? path)
    {
        if (path is null && !Directory.Exists(UsualFolder))
        {
            return new RuleFiles([.. EmbeddedRules.ReadLexicons()], [.. EmbeddedRules.ReadRules()]);
        }

        var files = Find(path ?? UsualFolder).Select(ReadFile).ToLookup(file => LexiconName(file.Path) is not null);
        return Sort([.. files[true]], [.. files[false]]);
    }

    /// <summary>True for files that hold rules, by their name.</summary>
    public static bool IsYaml(string path) => Path.GetExtension(path) is ".yaml" or ".yml";

    // The repository's own rules/ holds the very lexicons that the program carries: read twice, each word would stand twice.
    private static RuleFiles Sort(ImmutableArray<SourceFile> lexicons, ImmutableArray<SourceFile> rules)
    {
        var own = lexicons.ToLookup(file => LexiconName(file.Path)!, StringComparer.Ordinal);
        var embedded = EmbeddedRules.ReadLexicons().ToList();
        var names = embedded.Select(file => LexiconName(file.Path)).ToHashSet(StringComparer.Ordinal);
        return new RuleFiles(
            [.. embedded.Select(file => own[LexiconName(file.Path)!].FirstOrDefault() ?? file)],
            [.. lexicons.Where(file => !names.Contains(LexiconName(file.Path))), .. rules]);
    }

    // "rules/lexicons/ar/cues.yaml" is "ar/cues.yaml".
    private static string? LexiconName(string path)
    {
        var full = Path.GetFullPath(path).Replace('\\', '/');
        var at = full.LastIndexOf('/' + LexiconFolder, StringComparison.Ordinal);
        return at < 0 ? null : full[(at + 1 + LexiconFolder.Length)..];
    }

    private static List<string> Find(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new UserError($"There is no file or folder '{path}'.");
        }

        var files = FilesBelow(path).Where(IsYaml).Select(file => file.Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new UserError($"The folder '{path}' holds no .yaml file.");
    }

    // Linked folders are left out, since they can lead in a circle; so are dot-folders, which are not the analyst's.
    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder).Concat(new DirectoryInfo(folder).EnumerateDirectories()
            .Where(inner => !inner.Name.StartsWith('.') && inner.LinkTarget is null)
            .SelectMany(inner => FilesBelow(Path.Combine(folder, inner.Name))));

    private static SourceFile ReadFile(string path) => new(path, new UTF8Encoding(false).GetString(WithoutMark(File.ReadAllBytes(path))));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
}
