using System.Collections.Immutable;
using NewsRules.Commands;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Reading;

/// <summary>Where the rules of one command come from, and the lexicon that stands under them.</summary>
internal sealed class RulesInUse
{
    private const string UsualFolder = "rules";

    private readonly RuleBook _lexicons;

    private RulesInUse(RuleFiles files, RuleBook lexicons) => (Files, _lexicons) = (files, lexicons);

    /// <summary>The analyst's files.</summary>
    public RuleFiles Files { get; }

    /// <summary>The carried lexicons, each replaced by the analyst's file of the same name.</summary>
    public Lexicon Lexicon => _lexicons.Lexicon;

    /// <summary>What is wrong with the files that replace carried lexicons.</summary>
    public ImmutableArray<Diagnostic> LexiconFaults => _lexicons.Diagnostics;

    /// <summary>The file or folder; without one, <c>rules</c> of the working folder; without that, what the program carries.</summary>
    /// <exception cref="UserError">There is no such file or folder.</exception>
    public static RulesInUse Open(string? path)
    {
        if (path is null && !Directory.Exists(UsualFolder))
        {
            return new RulesInUse(RuleFiles.Carried(EmbeddedRules.ReadRules()), LexiconsOf([]));
        }

        path ??= UsualFolder;
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new UserError($"There is no file or folder '{path}'.");
        }

        // The repository's own rules/ holds the very lexicons that the program carries: read twice, each word would stand twice.
        var own = RuleFiles.In(path, file => EmbeddedRules.LexiconAt(file) is null).Read();
        return new RulesInUse(RuleFiles.In(path, file => EmbeddedRules.LexiconAt(file) is not null), LexiconsOf(own));
    }

    /// <summary>Reads and checks everything.</summary>
    public RuleBook Read()
    {
        var book = RuleBook.Read(Files.Read(), Lexicon);
        return book with { Diagnostics = [.. _lexicons.Diagnostics, .. book.Diagnostics] };
    }

    private static RuleBook LexiconsOf(IReadOnlyCollection<SourceFile> replacing)
    {
        var replaced = replacing.Select(file => EmbeddedRules.LexiconAt(file.Path)).ToHashSet();
        return RuleBook.Read([.. EmbeddedRules.ReadLexicons().Where(file => !replaced.Contains(file.Path)), .. replacing], Lexicon.Empty);
    }
}
