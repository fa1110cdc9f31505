using System.Collections.Immutable;
using NewsRules.Language.Yaml;

namespace NewsRules.Reading;

/// <summary>The rules, lexicons and samples that the program carries: what the repository's <c>rules/</c> held when it was built.</summary>
internal static class EmbeddedRules
{
    private const string Lexicons = "rules/lexicons/";

    // MSBuild writes RecursiveDir with the separator of the machine that built.
    private static readonly ImmutableSortedDictionary<string, string> Resources = typeof(EmbeddedRules).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("rules/", StringComparison.Ordinal) || name.StartsWith("rules\\", StringComparison.Ordinal))
        .ToImmutableSortedDictionary(name => name.Replace('\\', '/'), name => name, StringComparer.Ordinal);

    /// <summary>The lexicons, by their path below <c>rules/</c>.</summary>
    public static IEnumerable<SourceFile> ReadLexicons() => Read(path => path.StartsWith(Lexicons, StringComparison.Ordinal));

    /// <summary>Everything else: rules and sources.</summary>
    public static IEnumerable<SourceFile> ReadRules() => Read(path => !path.StartsWith(Lexicons, StringComparison.Ordinal));

    /// <summary>Writes rules and samples below a folder, for a run that finds no rules of its own. The folder of the rules.</summary>
    public static string UnpackTo(string folder)
    {
        foreach (var (path, resource) in Resources)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var from = Open(resource);
            using var to = File.Create(file);
            from.CopyTo(to);
        }

        return Path.Combine(folder, "rules");
    }

    private static IEnumerable<SourceFile> Read(Func<string, bool> wanted)
    {
        foreach (var (path, resource) in Resources.Where(entry => wanted(entry.Key) && RuleFiles.IsYaml(entry.Key)))
        {
            using var from = new StreamReader(Open(resource));
            yield return new SourceFile(path, from.ReadToEnd());
        }
    }

    private static Stream Open(string resource) => typeof(EmbeddedRules).Assembly.GetManifestResourceStream(resource)!;
}
