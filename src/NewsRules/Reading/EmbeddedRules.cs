using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Language.Lexicons;
using NewsRules.Language.Yaml;

namespace NewsRules.Reading;

/// <summary>The rules, lexicons and samples that the program carries: what the repository's <c>rules/</c> held when it was built.</summary>
internal static class EmbeddedRules
{
    private static readonly Lazy<CarriedLexicons> Compiled = new(ReadLexicons);

    /// <summary>The lexicons, each file under its path from <c>rules/</c> on.</summary>
    public static CarriedLexicons Lexicons => Compiled.Value;

    /// <summary>
    /// Begins to read the lexicons on another thread, with what every Arabic article needs of them, while the command line is read.
    /// </summary>
    public static void BeginReading() => Task.Run(() => new FactExtractor(Lexicons.Lexicon).Extract(new Article("", "", "خبر")));

    /// <summary>Everything else: rules, sources and sample articles.</summary>
    public static IEnumerable<SourceFile> ReadRules() =>
        typeof(EmbeddedRules)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("rules", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(ReadRule);

    /// <summary>
    /// The path of the carried lexicon that a file on disk stands for, by its path from the last <c>lexicons/</c> on; null for others.
    /// </summary>
    public static string? LexiconAt(string path)
    {
        var full = Path.GetFullPath(path).Replace('\\', '/');
        var at = full.LastIndexOf("/lexicons/", StringComparison.Ordinal);
        return at >= 0 && $"rules{full[at..]}" is var name && Lexicons.Has(name) ? name : null;
    }

    private static SourceFile ReadRule(string name)
    {
        // MSBuild writes RecursiveDir with the separator of the machine that built.
        using var reader = new StreamReader(Open(name));
        return new SourceFile(name.Replace('\\', '/'), reader.ReadToEnd());
    }

    private static CarriedLexicons ReadLexicons()
    {
        using var stream = Open("lexicons");
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return CarriedLexicons.Read(bytes);
    }

    private static Stream Open(string resource) => typeof(EmbeddedRules).Assembly.GetManifestResourceStream(resource)!;
}
