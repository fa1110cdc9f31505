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

    /// <summary>How many rules.</summary>
    [Params(10_000)]
    public int Rules { get; set; }

    /// <summary>Whether each has two tests.</summary>
    [Params(false, true)]
    public bool Tests { get; set; }

    /// <summary>Writes the rules.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _files = RuleTexts.Of(Rules, Tests);
        var book = Read();
        var wrong = book.Diagnostics.FirstOrDefault(one => one.Severity == Language.Diagnostics.Severity.Error);
        Console.WriteLine($"// {_files.Sum(file => file.Text.Length) / Rules} characters a rule, {book.Rules.Length} rules, {book.Tests.Length} tests, {book.Diagnostics.Length} diagnostics, {wrong}");
    }

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

    /// <summary>Checked rules.</summary>
    [Benchmark]
    public RuleBook Read() => RuleBook.Read(_files, RepositoryRules.Book.Lexicon);

    /// <summary>Rules ready to match.</summary>
    [Benchmark]
    public RuleSet Load() => RuleSet.Compile(Read().Rules);
}
