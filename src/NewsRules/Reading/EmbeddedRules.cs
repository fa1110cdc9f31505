using System.Collections.Immutable;
using NewsRules.Language.Yaml;

namespace NewsRules.Reading;

/// <summary>The rules, lexicons and samples that the program carries: what the repository's <c>rules/</c> held when it was built.</summary>
internal static class EmbeddedRules
{
    private const string Lexicons = "rules/lexicons/";

    // MSBuild writes RecursiveDir with the separator of the machine that built.
    private static readonly ImmutableSortedDictionary<string, string> Resources = typeof(EmbeddedRules).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("rules", StringComparison.Ordinal))
        .ToImmutableSortedDictionary(name => name.Replace('\\', '/'), name => name, StringComparer.Ordinal);

    /// <summary>The lexicons, each under its path from <c>rules/</c> on.</summary>
    public static IEnumerable<SourceFile> ReadLexicons() => Resources.Keys.Where(IsLexicon).Select(Read);

    /// <summary>Everything else: rules, sources and sample articles.</summary>
    public static IEnumerable<SourceFile> ReadRules() => Resources.Keys.Where(path => !IsLexicon(path)).Select(Read);

    /// <summary>The name of the embedded lexicon that a file on disk stands for, by its path from the last <c>lexicons/</c> on; null for others.</summary>
    public static string? LexiconAt(string path)
    {
        var full = Path.GetFullPath(path).Replace('\\', '/');
        var at = full.LastIndexOf("/lexicons/", StringComparison.Ordinal);
        var name = at < 0 ? "" : "rules" + full[at..];
        return Resources.ContainsKey(name) ? name : null;
    }

    private static bool IsLexicon(string path) => path.StartsWith(Lexicons, StringComparison.Ordinal);

    private static SourceFile Read(string path)
    {
        using var reader = new StreamReader(typeof(EmbeddedRules).Assembly.GetManifestResourceStream(Resources[path])!);
        return new SourceFile(path, reader.ReadToEnd());
    }
}
