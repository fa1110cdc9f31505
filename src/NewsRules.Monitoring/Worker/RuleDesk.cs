using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Monitoring.Worker;

/// <summary>
/// Keeps the rules in force. A file that is broken when it is read again keeps its last good text, with what that builds on.
/// </summary>
internal sealed class RuleDesk(RuleFiles files, Lexicon lexicon, MonitoringOptions options, MonitoringOutput output) : IDisposable
{
    private readonly RuleReadings _readings = new(lexicon);
    private Dictionary<string, SourceFile> _lastGood = new(StringComparer.Ordinal);

    /// <summary>Good versions, since changed or gone, on which one that stays in force may build.</summary>
    private ImmutableArray<SourceFile> _former = [];
    private (ImmutableArray<SourceFile> Files, ImmutableArray<SourceFile> Around) _read = ([], []);
    private CancellationTokenSource _replaced = new();
    private LoadedRules? _current;
    private LoadedRules? _none;

    /// <summary>True when the files, as last read, have errors.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The rules in force, at first none; changes between two reads of this property only.</summary>
    public LoadedRules Current =>
        Volatile.Read(ref _current) ?? (_none ??= new(RuleSet.Compile([]), new FactExtractor(lexicon), [], [], _replaced.Token));

    /// <summary>
    /// Reads all files and those around them; when any has changed, says what is wrong with them and puts the others in force.
    /// </summary>
    /// <exception cref="MonitoringException">The folder cannot be read.</exception>
    public void Load()
    {
        var (read, around) = (files.Read(), files.ReadAround());
        if (_current is not null && read.SequenceEqual(_read.Files) && around.SequenceEqual(_read.Around))
        {
            return;
        }

        _read = (read, around);
        Swap(Read(read, around));
    }

    /// <inheritdoc/>
    public void Dispose() => _replaced.Dispose();

    private RuleBook Read(ImmutableArray<SourceFile> read, ImmutableArray<SourceFile> around)
    {
        var book = _readings.Read(read, around);
        Say(book);
        var broken = Broken(book);
        HasErrors = broken.Count > 0;
        SourceFile[] now = [.. read, .. around];
        _former = broken.Overlaps(_lastGood.Keys) ? [.. _former.Concat(_lastGood.Values.Except(now)).DistinctBy(file => file.Path)] : [];
        _lastGood = now.Select(file => broken.Contains(file.Path) ? _lastGood.GetValueOrDefault(file.Path) : file)
            .OfType<SourceFile>()
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        return HasErrors ? ReadGood(read, around, broken) : book;
    }

    /// <summary>Reads the last good version of what is broken. What it needs, and is defined no longer, it finds where it was.</summary>
    private RuleBook ReadGood(ImmutableArray<SourceFile> read, ImmutableArray<SourceFile> around, HashSet<string> broken)
    {
        SourceFile LastGood(SourceFile file) => broken.Contains(file.Path) ? _lastGood.GetValueOrDefault(file.Path, file) : file;
        SourceFile[] files = [.. read.Select(LastGood)],
            others = [.. around.Select(LastGood)];
        var book = _readings.Read(files, [.. others, .. _former.Except(files.Concat(others))]);
        var left = Broken(book);
        foreach (var file in read.Concat(around).Where(file => broken.Contains(file.Path)))
        {
            output.Say(
                _lastGood.ContainsKey(file.Path) && !left.Contains(file.Path)
                    ? $"newsrules: {file.Path} has errors; its last good version stays in force."
                    : $"newsrules: {file.Path} has errors; what is wrong in it is left out."
            );
        }

        return book;
    }

    private static HashSet<string> Broken(RuleBook book) =>
        book.Diagnostics.Select(complaint => complaint.File.Path).ToHashSet(StringComparer.Ordinal);

    private void Swap(RuleBook book)
    {
        var (before, replaced) = (_replaced, new CancellationTokenSource());
        var first = _current is null;
        var loaded = LoadedRules.Of(book, Engines.Of(options), _current, replaced.Token);
        _replaced = replaced;
        Volatile.Write(ref _current, loaded);
        before.Cancel();
        before.Dispose();
        output.Say($"newsrules: {(first ? "Rules loaded" : "Rules reloaded")}: {loaded}.");
    }

    private void Say(RuleBook book)
    {
        foreach (var complaint in book.Diagnostics)
        {
            output.Say(DiagnosticText.Line(complaint));
        }
    }
}
