using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Definitions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Lexicons;
using NewsRules.Language.Receivers;
using NewsRules.Language.Rules;
using NewsRules.Language.Sources;
using NewsRules.Language.Tests;
using NewsRules.Language.Yaml;

namespace NewsRules.Language;

/// <summary>Everything that a rules folder says, read and checked: rules, their tests, lexicons, sources, receivers, and every complaint of every file.</summary>
/// <param name="Rules">The rules without an error, drafts and retired ones too, in order of file and place.</param>
public sealed record RuleBook(
    ImmutableArray<Rule> Rules,
    ImmutableArray<RuleTest> Tests,
    Lexicon Lexicon,
    ImmutableArray<SourceDefinition> Sources,
    ImmutableArray<ReceiverDefinition> Receivers,
    ImmutableArray<Diagnostic> Diagnostics)
{
    private const int MostOfAFile = 1000;
    private static readonly string[] Kinds = ["rule", "define", "sources", "receivers", "lexicon", "entities"];

    /// <summary>Reads files. Never throws for what a file says: bad input becomes diagnostics.</summary>
    /// <param name="files">The analyst's files: rules, sources, receivers, own lexicons and entities.</param>
    /// <param name="lexicons">What the analyst's own lexicons and entities extend.</param>
    public static RuleBook Read(IReadOnlyList<SourceFile> files, Lexicon lexicons)
    {
        var shape = new Shape(new List<Diagnostic>());
        var documents = Documents(files, shape);
        var lexicon = Words(documents, lexicons, shape);
        var names = new Names(lexicon);
        var defined = new DefinitionsReader(names, shape);
        foreach (var document in Of(documents, "define"))
        {
            defined.Read(document);
        }

        var rules = new RulesReader(names, defined, shape).Read(Of(documents, "rule"));
        var sources = EachOnce(Of(documents, "sources").SelectMany(new SourcesReader(names, shape).Read), Catalogue.SourceTwice, shape);
        var receivers = EachOnce(Of(documents, "receivers").SelectMany(new ReceiversReader(shape).Read), Catalogue.ReceiverTwice, shape);
        return new(rules.Rules, rules.Tests, lexicon, sources, receivers, Told(Allowances.Apply(documents.Where(document => KindOf(document) is "rule" or "define"), shape)));
    }

    /// <summary>The words that files add to lexicons, and what is wrong with them. Files without any are not even parsed.</summary>
    public static (Lexicon Lexicon, ImmutableArray<Diagnostic> Diagnostics) ReadWords(IEnumerable<SourceFile> files, Lexicon lexicons)
    {
        SourceFile[] some = [.. files.Where(MayHaveWords)];
        if (some.Length == 0)
        {
            return (lexicons, []);
        }

        var shape = new Shape(new List<Diagnostic>());
        var lexicon = Words(Documents(some, shape), lexicons, shape);
        return (lexicon, Told(shape.Diagnostics));
    }

    private static bool MayHaveWords(SourceFile file) => file.Text.Contains("lexicon", StringComparison.Ordinal) || file.Text.Contains("entities", StringComparison.Ordinal);

    private static Lexicon Words(ImmutableArray<YamlMapping> documents, Lexicon lexicons, Shape shape)
    {
        var words = new LexiconReader(shape);
        var lexicon = lexicons.With([.. Of(documents, "lexicon").SelectMany(words.ReadWords)]);
        var countries = new Names(lexicon);
        return lexicon.With([.. Of(documents, "entities").SelectMany(document => words.ReadEntities(document, countries))]);
    }

    private static IEnumerable<YamlMapping> Of(ImmutableArray<YamlMapping> documents, string kind) => documents.Where(document => KindOf(document) == kind);

    /// <summary>In order of place, each once; of a file that is wrong throughout, as many as a person could ever read, errors before warnings.</summary>
    private static ImmutableArray<Diagnostic> Told(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Distinct().GroupBy(one => one.File.Path, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => ToldOf([.. InOrder(file)])),
    ];

    private static IEnumerable<Diagnostic> ToldOf(ImmutableArray<Diagnostic> file)
    {
        if (file.Length <= MostOfAFile)
        {
            return file;
        }

        ImmutableArray<Diagnostic> worstFirst = [.. file.OrderByDescending(one => one.Severity)];
        return InOrder(worstFirst[..MostOfAFile]).Append(Catalogue.MoreOfThisFile(file[^1], worstFirst[MostOfAFile..]));
    }

    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> file) => file.OrderBy(one => one.Span.Start).ThenBy(one => one.Code, StringComparer.Ordinal);

    private static ImmutableArray<YamlMapping> Documents(IReadOnlyList<SourceFile> files, Shape shape)
    {
        var documents = ImmutableArray.CreateBuilder<YamlMapping>();
        foreach (var document in files.OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => YamlReader.Read(file, shape.Diagnostics)))
        {
            if (document is YamlMapping map && KindOf(map) is not null)
            {
                documents.Add(map);
            }
            else if (document is not YamlScalar { Value: "" })
            {
                var first = (document as YamlMapping)?.Entries.FirstOrDefault()?.Key;
                shape.Diagnostics.Add(Catalogue.UnknownDocument((YamlNode?)first ?? document, first is null ? null : Spelling.Nearest(first.Value, Kinds)));
            }
        }

        return documents.ToImmutable();
    }

    private static ImmutableArray<T> EachOnce<T>(IEnumerable<(T Entry, YamlScalar Name)> entries, Func<YamlScalar, YamlScalar, Diagnostic> twice, Shape shape)
    {
        var known = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<T>();
        foreach (var (entry, name) in entries)
        {
            if (known.TryAdd(name.Value, name))
            {
                kept.Add(entry);
            }
            else
            {
                shape.Diagnostics.Add(twice(name, known[name.Value]));
            }
        }

        return kept.ToImmutable();
    }

    /// <summary>A document says what it is by its first key.</summary>
    private static string? KindOf(YamlMapping document) => document.Entries is [var first, ..] && Kinds.Contains(first.Key.Value) ? first.Key.Value : null;
}
