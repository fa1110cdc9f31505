using BenchmarkDotNet.Running;
using NewsRules.Benchmarks;
using NewsRules.Benchmarks.Pages;
using NewsRules.Benchmarks.Results;

// dotnet run -c Release --project tests/NewsRules.Benchmarks -- --filter '*'
// With the word results before it, the tables of the engine in RESULTS.md, and its plot, are written anew from what was run.
// -- pages FOLDER: how much of the public pages in a folder is read rightly, beside SmartReader alone.
if (args is ["pages", var folder])
{
    PageQuality.Write(folder, Console.Out);
    return;
}

var isKept = args is ["results", ..];
var summaries = BenchmarkSwitcher
    .FromAssembly(typeof(ExtractionBenchmarks).Assembly)
    .Run(isKept ? args[1..] : args, new MeasuredInOneProcess());
if (isKept)
{
    ResultsFile.Write([.. summaries]);
}
