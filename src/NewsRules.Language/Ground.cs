using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Definitions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Lexicons;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Language;

/// <summary>What rules build on: words, and what definitions name.</summary>
internal sealed class Ground
{
    private readonly ImmutableArray<SourceFile> _around;

    /// <param name="around">Files of which only that is used; what is wrong there is told where it is used.</param>
    public Ground(Documents documents, IEnumerable<SourceFile> around, Lexicon lexicons, WrittenAt places, DateTimeOffset? asOf = null)
    {
        (_around, Places, AsOf) = ([.. around], places, asOf);
        var shape = new Shape([]);
        Lexicon = Words(documents, lexicons, shape);
        Defined = new DefinitionsReader(new Names(Lexicon), shape);
        foreach (var document in documents.Shared("define"))
        {
            ProgramFaults.Guard(document, shape.Diagnostics, () => Defined.Read(document));
        }

        Faults = [.. shape.Diagnostics.Where(one => !IsAround(one.File))];
    }

    public Lexicon Lexicon { get; }

    public DefinitionsReader Defined { get; }

    public WrittenAt Places { get; }

    /// <summary>The instant at which dated exceptions are judged; null: they are not.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>Whether there is a folder of this path; null: nobody looks.</summary>
    public Func<string, bool>? HasFolder { get; init; }

    /// <summary>True for whoever hears of errors alone: what tells none is not looked for.</summary>
    public bool HearsErrorsAlone { get; init; }

    /// <summary>What is wrong with it.</summary>
    public ImmutableArray<Diagnostic> Faults { get; }

    /// <summary>True when there are other files, whose rules are not looked at.</summary>
    public bool HasAround => !_around.IsEmpty;

    /// <summary>True for a file of which only what others build on is read.</summary>
    public bool IsAround(SourceFile file) => _around.Any(other => ReferenceEquals(other, file));

    /// <summary>What no rule uses, and what is wrong with it; to be asked once, when all rules have been read.</summary>
    public IEnumerable<Diagnostic> Unused(Names names)
    {
        var unused = HasAround
            ? []
            : Defined
                .Definitions.UnusedLists.Concat(Defined.Definitions.UnusedConditions.Select(condition => condition.Name))
                .Concat(Defined.UnusedLadders);
        ImmutableArray<Diagnostic> told = [.. unused.Select(Catalogue.NotUsed)];
        ImmutableArray<(DefinedCondition Condition, bool IsUsed)> unread =
        [
            .. Defined
                .Definitions.UnreadConditions.Where(condition => !IsAround(condition.Name.File))
                .Select(condition => (condition, condition.IsUsed)),
        ];
        var reader = new UnusedConditions(names, Defined.Definitions);
        return [.. told, .. unread.SelectMany(one => reader.FaultsOf(one.Condition, one.IsUsed))];
    }

    /// <summary>The words that documents add to lexicons.</summary>
    public static Lexicon Words(Documents documents, Lexicon lexicons, Shape shape)
    {
        var words = new LexiconReader(shape);
        var lexicon = lexicons.With([.. documents.Shared("lexicon").SelectMany(document => Read(document, words.ReadWords))]);
        var (countries, known) = (new Names(lexicon), new Names(lexicons));
        return lexicon.With([
            .. documents
                .Shared("entities")
                .SelectMany(document => Read(document, entities => words.ReadEntities(entities, countries, known))),
        ]);

        IEnumerable<LexiconEntry> Read(YamlMapping document, Func<YamlMapping, IEnumerable<LexiconEntry>> read)
        {
            LexiconEntry[] entries = [];
            ProgramFaults.Guard(document, shape.Diagnostics, () => entries = [.. read(document)]);
            return entries;
        }
    }
}
