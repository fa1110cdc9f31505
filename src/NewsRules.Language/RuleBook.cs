using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Receivers;
using NewsRules.Language.Rules;
using NewsRules.Language.Sources;
using NewsRules.Language.Tests;
using NewsRules.Language.Yaml;

namespace NewsRules.Language;

/// <summary>
/// Everything that a rules folder says, read and checked: rules, their tests, lexicons, sources, receivers, and every complaint of every
/// file.
/// </summary>
/// <param name="Rules">The rules without an error, drafts and retired ones too, in order of file and place.</param>
public sealed record RuleBook(
    ImmutableArray<Rule> Rules,
    ImmutableArray<RuleTest> Tests,
    Lexicon Lexicon,
    ImmutableArray<SourceDefinition> Sources,
    ImmutableArray<ReceiverDefinition> Receivers,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    private const int MostOfAFile = 1000;

    /// <summary>Complaints that documents allow, which are not told, each with its reason.</summary>
    public ImmutableArray<(Diagnostic Complaint, string Reason)> Allowed { get; init; } = [];

    /// <summary>The rules with an error, in order of file and place.</summary>
    public ImmutableArray<BrokenRule> Broken { get; init; } = [];

    /// <summary>Reads files. Never throws for what a file says: bad input becomes diagnostics.</summary>
    /// <param name="files">The analyst's files: rules, sources, receivers, own lexicons and entities.</param>
    /// <param name="lexicons">What the analyst's own lexicons and entities extend.</param>
    /// <param name="places">Told where conditions and exceptions stand; null: nobody asks.</param>
    /// <param name="around">Files whose definitions and words these files use, and nothing else of them; what is wrong there is told where
    /// it is used.</param>
    /// <param name="asOf">The instant at which dated exceptions are judged; null: they are not.</param>
    /// <param name="hasFolder">Whether there is a folder that a source names; null: nobody looks.</param>
    public static RuleBook Read(
        IReadOnlyList<SourceFile> files,
        Lexicon lexicons,
        WrittenAt? places = null,
        IReadOnlyList<SourceFile>? around = null,
        DateTimeOffset? asOf = null,
        Func<string, bool>? hasFolder = null
    )
    {
        var documents = new Documents(files, around ?? []);
        var ground = new Ground(documents, around ?? [], lexicons, places ?? new WrittenAt(), asOf) { HasFolder = hasFolder };
        var names = new Names(ground.Lexicon);
        FileRules[] read = [.. documents.All.Select(file => FileReader.Read(file, ground, names))];
        var shape = new Shape([.. ground.Faults, .. read.SelectMany(file => file.Faults)]);
        var book = Of(read, ground, names, shape, isCompared: true);
        shape.Diagnostics.AddRange(ground.Unused(names));
        var allowances = new Allowances(shape);
        var told = allowances.Apply([.. read.SelectMany(file => file.Allowed)]);
        return book with
        {
            Allowed = allowances.Allowed,
            Diagnostics = Told(told.Where(one => one.Severity == Severity.Error || !ground.IsAround(one.File))),
        };
    }

    /// <summary>What files say together; complaints are left to the shape.</summary>
    /// <param name="isCompared">True where rules are compared with each other, for whoever wants to hear more than what is wrong.</param>
    internal static RuleBook Of(IReadOnlyCollection<FileRules> files, Ground ground, Names names, Shape shape, bool isCompared)
    {
        var rules = new RulesTogether(files.SelectMany(file => file.Rules), ground, names, shape);
        if (isCompared)
        {
            rules.Compare();
        }

        return new(
            rules.Rules,
            rules.Tests,
            ground.Lexicon,
            EachOnce(files.SelectMany(file => file.Sources), Catalogue.SourceTwice, shape),
            EachOnce(files.SelectMany(file => file.Receivers), Catalogue.ReceiverTwice, shape),
            []
        )
        {
            Broken = rules.Broken,
        };
    }

    /// <summary>The words that files add to lexicons, and what is wrong with them. Files without any are not even parsed.</summary>
    public static (Lexicon Lexicon, ImmutableArray<Diagnostic> Diagnostics) ReadWords(IEnumerable<SourceFile> files, Lexicon lexicons)
    {
        SourceFile[] some = [.. files.Where(MayHaveWords)];
        if (some.Length == 0)
        {
            return (lexicons, []);
        }

        var shape = new Shape([]);
        var documents = new Documents(some, []);
        var lexicon = Ground.Words(documents, lexicons, shape);
        return (lexicon, Told(shape.Diagnostics.Concat(documents.All.SelectMany(file => file.Faults))));
    }

    private static bool MayHaveWords(SourceFile file) =>
        file.Text.Contains("lexicon", StringComparison.Ordinal) || file.Text.Contains("entities", StringComparison.Ordinal);

    /// <summary>
    /// In order of place, each once, whoever else it is told of; of a file that is wrong throughout, as many as a person could ever read,
    /// errors before warnings.
    /// </summary>
    internal static ImmutableArray<Diagnostic> Told(IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .DistinctBy(one => (one.Code, one.File.Path, one.Span, one.Message))
                .GroupBy(one => one.File.Path, StringComparer.Ordinal)
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .SelectMany(file => ToldOf([.. InOrder(file)])),
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

    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> file) =>
        file.OrderBy(one => one.Span.Start).ThenBy(one => one.Code, StringComparer.Ordinal);

    private static ImmutableArray<T> EachOnce<T>(
        IEnumerable<(T Entry, YamlScalar Name)> entries,
        Func<YamlScalar, YamlScalar, Diagnostic> twice,
        Shape shape
    )
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
}
