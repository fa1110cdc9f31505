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
    private readonly RuleBook _lexicons;

    private RulesInUse(RuleFiles files, RuleBook lexicons) => (Files, _lexicons) = (files, lexicons);

    /// <summary>The analyst's files.</summary>
    public RuleFiles Files { get; }

    /// <summary>The carried lexicons, each replaced by the analyst's file of the same name.</summary>
    public Lexicon Lexicon => _lexicons.Lexicon;

    /// <summary>What is wrong with the files that replace carried lexicons.</summary>
    public ImmutableArray<Diagnostic> LexiconFaults => _lexicons.Diagnostics;

    /// <summary>
    /// The file or folder; without one, <c>rules</c> of the working folder; without that, what the program carries. A file is read
    /// with the definitions and words of the folder it belongs to (<see cref="RuleFiles.ReadAround"/>).
    /// </summary>
    /// <exception cref="UserError">There is no such file or folder.</exception>
    public static RulesInUse Open(string? path)
    {
        if (path is null && !Directory.Exists(RuleFiles.UsualFolder))
        {
            return new RulesInUse(RuleFiles.Carried(EmbeddedRules.ReadRules()), LexiconsOf([]));
        }

        path ??= RuleFiles.UsualFolder;
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new UserError($"There is no file or folder '{path}'.");
        }

        // The repository's own rules/ holds the very lexicons that the program carries: read twice, each word would stand twice.
        var files = RuleFiles.In(path, file => EmbeddedRules.LexiconAt(file) is not null);
        var replaced = RuleFiles.In(path, file => EmbeddedRules.LexiconAt(file) is null);
        var lexicons = LexiconsOf([.. replaced.Read(), .. replaced.ReadAround()]);
        return new RulesInUse(
            files,
            File.Exists(path)
                ? lexicons with
                {
                    Diagnostics = [.. lexicons.Diagnostics.Where(fault => IsSame(fault.File.Path, path))],
                }
                : lexicons
        );
    }

    /// <summary>The same of a path, or of what git keeps (<c>HEAD~1:rules</c>); a path that there is comes first.</summary>
    /// <exception cref="UserError">There is no such file, folder or revision.</exception>
    public static RulesInUse OpenVersion(string name)
    {
        if (Path.Exists(name))
        {
            return Open(name);
        }

        if (!GitRevision.Is(name))
        {
            throw new UserError(
                $"There is no file or folder '{name}'; what git keeps is written with its path, as in HEAD~1:{RuleFiles.UsualFolder}."
            );
        }

        var (files, around) = GitRevision.Read(name);
        var (read, beside) = (files.ToLookup(IsCarried), around.ToLookup(IsCarried));
        return new RulesInUse(RuleFiles.Carried(read[false], [.. beside[false]]), LexiconsOf([.. read[true], .. beside[true]]));
    }

    private static bool IsCarried(SourceFile file) => EmbeddedRules.LexiconAt(file.Path) is not null;

    /// <summary>Reads and checks everything.</summary>
    /// <param name="places">Told where conditions and exceptions stand; null: nobody asks.</param>
    /// <param name="asOf">The instant at which dated exceptions are judged; null: they are not.</param>
    /// <param name="hasFolder">Whether there is a folder that a source names; null: nobody looks.</param>
    public RuleBook Read(WrittenAt? places = null, DateTimeOffset? asOf = null, Func<string, bool>? hasFolder = null)
    {
        var files = Files.Read();
        var book = RuleBook.Read(files, Lexicon, places, Files.ReadAround(), asOf, Files.Folder is null ? null : hasFolder);
        return book with
        {
            Diagnostics =
            [
                .. _lexicons.Diagnostics,
                .. IsBare(files) ? [Catalogue.EmptyFolder(Files.Folder!)] : (ReadOnlySpan<Diagnostic>)[],
                .. book.Diagnostics,
            ],
        };
    }

    /// <summary>Reads the words alone, the analyst's and those under them, and what is wrong with them.</summary>
    public (Lexicon Lexicon, ImmutableArray<Diagnostic> Diagnostics) ReadWords()
    {
        var (lexicon, faults) = Files.Folder is null
            ? (Lexicon, [])
            : RuleBook.ReadWords([.. Files.Read(), .. Files.ReadAround()], Lexicon);
        return (lexicon, [.. _lexicons.Diagnostics, .. faults]);
    }

    /// <summary>True of a folder of the disk that has neither rules nor lexicons.</summary>
    private bool IsBare(ImmutableArray<SourceFile> files) =>
        files.IsEmpty && Files.Folder is { } folder && RuleFiles.In(folder).Read().IsEmpty;

    private static bool IsSame(string path, string other) => Path.GetFullPath(path) == Path.GetFullPath(other);

    private static RuleBook LexiconsOf(IReadOnlyCollection<SourceFile> files) =>
        EmbeddedRules.Lexicons.With(files, file => EmbeddedRules.LexiconAt(file.Path));
}
