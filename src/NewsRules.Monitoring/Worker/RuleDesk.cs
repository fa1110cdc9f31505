using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Monitoring.Worker;

/// <summary>Keeps the rules in force. A file that is broken when it is read again keeps its last good text.</summary>
internal sealed class RuleDesk(RuleFiles files, Lexicon lexicon, MonitoringOptions options, MonitoringOutput output) : IDisposable
{
    private readonly RuleReadings _readings = new(lexicon);
    private Dictionary<string, SourceFile> _lastGood = new(StringComparer.Ordinal);
    private (ImmutableArray<SourceFile> Files, ImmutableArray<SourceFile> Around) _read = ([], []);
    private CancellationTokenSource _replaced = new();
    private LoadedRules? _current;
    private LoadedRules? _none;

    /// <summary>True when the files, as last read, have errors.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The rules in force, at first none; changes between two reads of this property only.</summary>
    public LoadedRules Current => Volatile.Read(ref _current) ?? (_none ??= new(RuleSet.Compile([]), new FactExtractor(lexicon), [], [], _replaced.Token));

    /// <summary>Reads all files and those around them; when any has changed, says what is wrong with them and puts the others in force.</summary>
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
        var broken = book.Diagnostics.Select(complaint => complaint.File.Path).ToHashSet(StringComparer.Ordinal);
        HasErrors = broken.Count > 0;
        _lastGood = read.Concat(around).Select(file => broken.Contains(file.Path) ? _lastGood.GetValueOrDefault(file.Path) : file).OfType<SourceFile>().ToDictionary(file => file.Path, StringComparer.Ordinal);
        return broken.Count == 0 ? book : _readings.Read([.. read.Select(file => LastGood(file, broken))], [.. around.Select(file => LastGood(file, broken))]);
    }

    private SourceFile LastGood(SourceFile file, HashSet<string> broken)
    {
        if (!broken.Contains(file.Path))
        {
            return file;
        }

        var known = _lastGood.TryGetValue(file.Path, out var good);
        output.Say(known
            ? $"newsrules: {file.Path} has errors; its last good version stays in force."
            : $"newsrules: {file.Path} has errors; what is wrong in it is left out.");
        return good ?? file;
    }

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
