using System.Collections.Immutable;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Language.Yaml;

/// <summary>
/// The documents of files. Those that others build on (definitions, words) are read first and kept; the other files are read when their turn comes, and
/// nothing keeps their trees: of a hundred thousand rules they would fill a gigabyte.
/// </summary>
internal sealed class Documents
{
    /// <summary>The key of what only <c>check</c> and <c>test</c> read of a rule.</summary>
    public const string Tests = "tests";

    private static readonly string[] Kinds = ["rule", "define", "sources", "receivers", "lexicon", "entities"];
    private static readonly string[] SharedKinds = ["define", "lexicon", "entities"];

    /// <summary>So many units are read while those before them are checked: of more the trees would outlive the collector's first look.</summary>
    private const int Ahead = 64 * 1024;

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
            _kept[file] = Read(file);
        }
    }

    /// <summary>
    /// Every file, in order of their paths; to be gone through once. One portion is read while the one before it is gone through, and never two at once:
    /// parsers of YamlDotNet share a few text builders, and two that fight for them are slower than one.
    /// </summary>
    public IEnumerable<ReadFile> All
    {
        get
        {
            var ahead = Task.FromResult<ReadFile[]>([]);
            foreach (var some in Portions())
            {
                var read = ahead.Result;
                ahead = Task.Run(() => some.Select(file => _kept.GetValueOrDefault(file) ?? Read(file)).ToArray());
                foreach (var file in read)
                {
                    yield return file;
                }
            }

            foreach (var file in ahead.Result)
            {
                yield return file;
            }
        }
    }

    /// <summary>The documents of a kind that others build on; those around last, so that a file's own count first.</summary>
    public IEnumerable<YamlMapping> Shared(string kind) =>
        _files.Concat(_around).Where(_kept.ContainsKey).SelectMany(file => _kept[file].Documents).Where(document => document.Kind == kind).Select(document => document.Map);

    /// <summary>Whether a file may hold a document that others build on; some that hold none are among them.</summary>
    public static bool MayBeShared(SourceFile file) => SharedKinds.Any(kind => file.Text.Contains(kind, StringComparison.Ordinal));

    private IEnumerable<List<SourceFile>> Portions()
    {
        var (some, units) = (new List<SourceFile>(), 0);
        foreach (var file in _files)
        {
            some.Add(file);
            units += file.Text.Length;
            if (units >= Ahead)
            {
                yield return some;
                (some, units) = ([], 0);
            }
        }

        yield return some;
    }

    private ReadFile Read(SourceFile file)
    {
        var faults = new List<Diagnostic>();
        var read = YamlReader.Read(file, faults, _unread);
        Diagnostic[] errors = [.. faults.Where(fault => fault.Severity == Severity.Error).OrderBy(fault => fault.Span.Start)];
        var starts = Array.ConvertAll(errors, error => error.Span.Start);
        var documents = ImmutableArray.CreateBuilder<Document>();
        foreach (var document in read.Where(document => document is not YamlMapping { IsCut: true } cut || KindOf(cut) == "rule"))
        {
            if (document is YamlMapping map && KindOf(map) is { } kind)
            {
                documents.Add(new Document(map, kind, In(map, errors, starts)));
            }
            else if (document is not YamlScalar { Value: "" })
            {
                var first = (document as YamlMapping)?.Entries.FirstOrDefault()?.Key;
                faults.Add(Catalogue.UnknownDocument((YamlNode?)first ?? document, Hint(document, first)));
            }
        }

        if (read.All(document => document is YamlScalar { Value: "" }) && faults.Count == 0)
        {
            faults.Add(Catalogue.EmptyFile(file));
        }

        return new ReadFile(file, documents.ToImmutable(), faults);
    }

    private static string? Hint(YamlNode document, YamlScalar? first) => document switch
    {
        YamlSequence => "a file is no list: a line --- stands between two rules",
        YamlMapping map when map.Entries.FirstOrDefault(entry => Kinds.Contains(entry.Key.Value)) is { } late => $"'{late.Key.Value}' must come first",
        _ => first is null ? null : Hints.DidYouMean(Spelling.Nearest(first.Value, Kinds)),
    };

    private static string? KindOf(YamlMapping document) => document.Entries is [var first, ..] && Kinds.Contains(first.Key.Value) ? first.Key.Value : null;

    /// <summary>The faults in a document.</summary>
    /// <param name="starts">Where each stands, in order.</param>
    private static ImmutableArray<Diagnostic> In(YamlMapping document, Diagnostic[] faults, int[] starts)
    {
        var first = Array.BinarySearch(starts, document.Span.Start);
        return [.. faults.Skip(first < 0 ? ~first : first).TakeWhile(fault => fault.Span.Start < document.Span.End)];
    }
}
