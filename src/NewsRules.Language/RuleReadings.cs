using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Language;

/// <summary>
/// Reads a folder again and again, for whoever runs its rules: a file that has not changed is not read anew, unless words or definitions
/// have. Only errors are told, and tests are not read: what is wrong with them takes no rule out of force.
/// </summary>
/// <param name="lexicons">What the analyst's own lexicons and entities extend.</param>
public sealed class RuleReadings(Lexicon lexicons)
{
    private Dictionary<SourceFile, FileRules> _known = [];
    private ImmutableArray<SourceFile> _around = [];
    private Ground? _ground;
    private ImmutableArray<Diagnostic> _unused = [];

    /// <summary>What the files say now, as <see cref="RuleBook.Read"/> has it.</summary>
    public RuleBook Read(IReadOnlyList<SourceFile> files, IReadOnlyList<SourceFile> around)
    {
        ImmutableArray<SourceFile> anew = [.. files.Where(file => !_known.ContainsKey(file))];
        var isNewGround =
            _ground is null || !around.SequenceEqual(_around) || anew.Concat(_known.Keys.Except(files)).Any(Documents.MayBeShared);
        var documents = isNewGround ? new Documents(files, around, Documents.Tests) : new Documents(anew, [], Documents.Tests);
        var ground = isNewGround ? new Ground(documents, around, lexicons, new WrittenAt()) { HearsErrorsAlone = true } : _ground!;
        (_ground, _around, _known) = (ground, [.. around], isNewGround ? [] : _known);
        var names = new Names(ground.Lexicon);
        foreach (var file in documents.All)
        {
            _known[file.File] = WithErrorsAlone(FileReader.Read(file, ground, names));
        }

        _known = files.ToDictionary(file => file, file => _known[file]);
        FileRules[] read = [.. _known.OrderBy(file => file.Key.Path, StringComparer.Ordinal).Select(file => file.Value)];
        var shape = new Shape([.. ground.Faults, .. read.SelectMany(file => file.Faults)]);
        var book = RuleBook.Of(read, ground, names, shape, isCompared: false);
        _unused = isNewGround ? [.. ground.Unused(names).Where(IsError)] : _unused;
        return book with { Diagnostics = RuleBook.Told(shape.Diagnostics.Where(IsError).Concat(_unused)) };
    }

    private static FileRules WithErrorsAlone(FileRules file)
    {
        var told = file.Allowed.IsEmpty ? file.Faults : new Allowances(new Shape([.. file.Faults])).Apply(file.Allowed);
        return file with { Allowed = [], Faults = [.. told.Where(IsError)] };
    }

    private static bool IsError(Diagnostic one) => one.Severity == Severity.Error;
}
