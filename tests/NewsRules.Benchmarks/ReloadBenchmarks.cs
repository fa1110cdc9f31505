using BenchmarkDotNet.Attributes;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Worker;
using NewsRules.Tests;

namespace NewsRules.Benchmarks;

/// <summary>A file of a hundred rules is written anew among others; the worker reads its folder and puts the rules in force.</summary>
public class ReloadBenchmarks : IDisposable
{
    private string _folder = "";
    private string[] _texts = [];
    private int _turn;
    private RuleDesk? _desk;

    /// <summary>How many rules.</summary>
    [Params(10_000)]
    public int Rules { get; set; }

    /// <summary>Writes the folder, and loads it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory().FullName;
        foreach (var file in RuleTexts.Of(Rules))
        {
            File.WriteAllText(Path.Combine(_folder, file.Path), file.Text);
        }

        var text = RuleTexts.Of(Rules)[0].Text;
        _texts = [text, text.Replace("say]", "reject]", StringComparison.Ordinal)];
        _desk = new RuleDesk(
            RuleFiles.In(_folder),
            RepositoryRules.Book.Lexicon,
            new MonitoringOptions { Engine = Engines.BuiltIn },
            new MonitoringOutput(TextWriter.Null, TextWriter.Null)
        );
        _desk.Load();
    }

    /// <summary>Deletes it.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _desk?.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>From writing the file to rules in force.</summary>
    [Benchmark]
    public void Reload()
    {
        File.WriteAllText(Path.Combine(_folder, "searches-0000.yaml"), _texts[++_turn % 2]);
        _desk!.Load();
    }
}
