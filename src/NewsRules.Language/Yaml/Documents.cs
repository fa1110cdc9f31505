using System.Collections.Immutable;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Language.Yaml;

/// <summary>
/// The documents of files. Those that others build on (definitions, words) are read first and kept; the other files are read when their
/// turn comes, and nothing keeps their trees: of a hundred thousand rules they would fill a gigabyte.
/// </summary>
internal sealed class Documents
{
    /// <summary>The key of what only <c>check</c> and <c>test</c> read of a rule.</summary>
    public const string Tests = "tests";

    private static readonly string[] Kinds = ["rule", "define", "sources", "receivers", "lexicon", "entities"];
    private static readonly string[] SharedKinds = ["define", "lexicon", "entities"];

    private readonly string? _unread;
    private readonly ImmutableArray<SourceFile> _files;
    private readonly ImmutableArray<SourceFile> _around;
    private readonly Dictionary<SourceFile, ReadFile> _kept = new(ReferenceEqualityComparer.Instance);

    /// <param name="around">Files of which only the documents that others build on are read.</param>
    /// <param name="unread">A key of documents that is not read; null: everything is.</param>
    public Documents(IEnumerable<SourceFile> files, IEnumerable<SourceFile> around, string? unread = null)
    {
        _unread = unread;
        _files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        _around = [.. around.OrderBy(file => file.Path, StringComparer.Ordinal)];
        foreach (var file in _files.Concat(_around).Where(MayBeShared))
        {
            var read = Read(file);
            _kept[file] = read with { Documents = [.. read.Documents] };
        }
    }

    /// <summary>Every file, in order of their paths; to be gone through once.</summary>
    public IEnumerable<ReadFile> All => _files.Select(file => _kept.GetValueOrDefault(file) ?? Read(file));

    /// <summary>The documents of a kind that others build on; those around last, so that a file's own count first.</summary>
    public IEnumerable<YamlMapping> Shared(string kind) =>
        _files
            .Concat(_around)
            .Where(_kept.ContainsKey)
            .SelectMany(file => _kept[file].Documents)
            .Where(document => document.Kind == kind)
            .Select(document => document.Map);

    /// <summary>Whether a file may hold a document that others build on; some that hold none are among them.</summary>
    public static bool MayBeShared(SourceFile file) => SharedKinds.Any(kind => file.Text.Contains(kind, StringComparison.Ordinal));

    private ReadFile Read(SourceFile file)
    {
        var faults = new List<Diagnostic>();
        return new ReadFile(file, Each(file, faults), faults);
    }

    private IEnumerable<Document> Each(SourceFile file, List<Diagnostic> faults)
    {
        var (isEmpty, before) = (true, 0);
        foreach (var document in YamlReader.Each(file, faults, _unread))
        {
            isEmpty &= document is YamlScalar { Value: "" };
            if (document is YamlMapping { IsCut: true } cut && KindOf(cut) != "rule")
            {
                continue;
            }

            if (document is YamlMapping map && KindOf(map) is { } kind)
            {
                yield return new Document(map, kind, In(map, faults, before));
                before = faults.Count;
            }
            else if (document is not YamlScalar { Value: "" })
            {
                var first = document is YamlMapping { Entries: [var entry, ..] } ? entry.Key : null;
                faults.Add(Catalogue.UnknownDocument((YamlNode?)first ?? document, Hint(document, first)));
            }
        }

        if (isEmpty && faults.Count == 0)
        {
            faults.Add(Catalogue.EmptyFile(file));
        }
    }

    private static string? Hint(YamlNode document, YamlScalar? first) =>
        document switch
        {
            YamlSequence => "a file is no list: a line --- stands between two rules",
            YamlMapping map when map.Entries.Select(entry => entry.Key).FirstOrDefault(key => Kinds.Contains(key.Value)) is { } late =>
                $"'{late.Value}' must come first",
            _ => first is null ? null : Hints.DidYouMean(Spelling.Nearest(first.Value, Kinds)),
        };

    private static string? KindOf(YamlMapping document) =>
        document.Entries is [var first, ..] && Kinds.Contains(first.Key.Value) ? first.Key.Value : null;

    /// <summary>The errors in a document.</summary>
    /// <param name="before">How many faults were found before it was read.</param>
    private static ImmutableArray<Diagnostic> In(YamlMapping document, List<Diagnostic> faults, int before) =>
        faults.Count == before
            ? []
            :
            [
                .. faults
                    .Skip(before)
                    .Where(fault =>
                        fault.Severity == Severity.Error && fault.Span.Start >= document.Span.Start && fault.Span.Start < document.Span.End
                    )
                    .OrderBy(fault => fault.Span.Start),
            ];
}
