using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NewsRules.Engine.Matching;
using NewsRules.Language;
using NewsRules.Language.Yaml;
using NewsRules.Tests;
using YamlDotNet.Core;

namespace NewsRules.Benchmarks;

/// <summary>Texts of rules → rules ready to match, beside what YamlDotNet's parser alone takes for the same texts.</summary>
public class LoadingBenchmarks
{
    private ImmutableArray<SourceFile> _files;

    /// <summary>How many rules, and whether each has two tests.</summary>
    [Params("10,000", "10,000 with tests", "100,000")]
    public string Rules { get; set; } = "";

    /// <summary>Writes the rules.</summary>
    [GlobalSetup]
    public void Setup() =>
        _files = RuleTexts.Of(
            Rules.StartsWith("100", StringComparison.Ordinal) ? 100_000 : 10_000,
            Rules.EndsWith("tests", StringComparison.Ordinal)
        );

    /// <summary>Events of the parser, looked at by nobody.</summary>
    [Benchmark(Baseline = true)]
    public int Parser()
    {
        var events = 0;
        foreach (var file in _files)
        {
            var parser = new Parser(new StringReader(file.Text));
            while (parser.MoveNext())
            {
                events++;
            }
        }

        return events;
    }

    /// <summary>Rules that match, as the worker loads them.</summary>
    [Benchmark]
    public RuleSet Load() => RuleSet.Compile(new RuleReadings(RepositoryRules.Book.Lexicon).Read(_files, []).Rules);

    /// <summary>Everything that there is to say of them, as <c>check</c> does.</summary>
    [Benchmark]
    public RuleBook Check() => RuleBook.Read(_files, RepositoryRules.Book.Lexicon);
}
