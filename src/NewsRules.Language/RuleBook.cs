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

    /// <summary>The rules with an error, in order of file and place.</summary>
    public ImmutableArray<BrokenRule> Broken { get; init; } = [];

    /// <summary>Reads files. Never throws for what a file says: bad input becomes diagnostics.</summary>
    /// <param name="files">The analyst's files: rules, sources, receivers, own lexicons and entities.</param>
    /// <param name="lexicons">What the analyst's own lexicons and entities extend.</param>
    /// <param name="places">Told where conditions and exceptions stand; null: nobody asks.</param>
    /// <param name="around">Files whose definitions and words these files use, and nothing else of them; what is wrong there is told where it is used.</param>
    public static RuleBook Read(IReadOnlyList<SourceFile> files, Lexicon lexicons, WrittenAt? places = null, IReadOnlyList<SourceFile>? around = null)
    {
        var complaints = new List<Diagnostic>();
        var shape = new Shape(complaints);
        var documents = new Documents(files, around ?? [], shape);
        var lexicon = Words(documents, lexicons, shape);
        var names = new Names(lexicon);
        var defined = new DefinitionsReader(names, shape);
        foreach (var document in documents.Shared("define"))
        {
            defined.Read(document);
        }

        complaints.RemoveAll(one => documents.IsAround(one.File));
        var rules = new RulesReader(names, defined, places ?? new WrittenAt(), shape);
        var (sources, receivers) = (new List<(SourceDefinition, YamlScalar)>(), new List<(ReceiverDefinition, YamlScalar)>());
        var allowances = new Allowances(shape);
        foreach (var document in documents.All)
        {
            allowances.Note(document);
            switch (document.Kind)
            {
                case "rule":
                    rules.Read(document);
                    break;
                case "sources":
                    sources.AddRange(new SourcesReader(names, shape).Read(document.Map));
                    break;
                case "receivers":
                    receivers.AddRange(new ReceiversReader(shape).Read(document.Map));
                    break;
            }
        }

        var finished = rules.Finish(documents);
        return new(
            finished.Rules,
            finished.Tests,
            lexicon,
            EachOnce(sources, Catalogue.SourceTwice, shape),
            EachOnce(receivers, Catalogue.ReceiverTwice, shape),
            Told(allowances.Apply().Where(one => one.Severity == Severity.Error || !documents.IsAround(one.File))))
        {
            Broken = finished.Broken,
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

        var shape = new Shape(new List<Diagnostic>());
        var documents = new Documents(some, [], shape);
        var lexicon = Words(documents, lexicons, shape);
        _ = documents.All.Count();
        return (lexicon, Told(shape.Diagnostics));
    }

    private static bool MayHaveWords(SourceFile file) => file.Text.Contains("lexicon", StringComparison.Ordinal) || file.Text.Contains("entities", StringComparison.Ordinal);

    private static Lexicon Words(Documents documents, Lexicon lexicons, Shape shape)
    {
        var words = new LexiconReader(shape);
        var lexicon = lexicons.With([.. documents.Shared("lexicon").SelectMany(words.ReadWords)]);
        var (countries, known) = (new Names(lexicon), new Names(lexicons));
        return lexicon.With([.. documents.Shared("entities").SelectMany(document => words.ReadEntities(document, countries, known))]);
    }

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
}
