using BenchmarkDotNet.Running;
using NewsRules.Benchmarks;

// dotnet run -c Release --project tests/NewsRules.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run(args, new MeasuredInOneProcess());
