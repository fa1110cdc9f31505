using BenchmarkDotNet.Running;
using NewsRules.Benchmarks;
using NewsRules.Benchmarks.Results;

// dotnet run -c Release --project tests/NewsRules.Benchmarks -- --filter '*'
// With the word results before it, the tables of the engine in RESULTS.md, and its plot, are written anew from what was run.
var isKept = args is ["results", ..];
var summaries = BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run(isKept ? args[1..] : args, new MeasuredInOneProcess());
if (isKept)
{
    ResultsFile.Write([.. summaries]);
}
