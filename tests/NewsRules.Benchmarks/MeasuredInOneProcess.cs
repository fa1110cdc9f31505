using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace NewsRules.Benchmarks;

/// <summary>
/// Peers side by side in this process, so that nothing is generated and built beside the solution; medians, ratios, bytes allocated. What
/// fails before it is measured is told.
/// </summary>
internal sealed class MeasuredInOneProcess : ManualConfig
{
    public MeasuredInOneProcess()
    {
        AddJob(
            Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true))
                .WithClock(new ProcessorClock())
                .WithWarmupCount(20)
                .WithIterationCount(9)
                .WithIterationTime(TimeInterval.FromMilliseconds(150))
        );
        AddLogger(ConsoleLogger.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(StatisticColumn.Median, new CharactersColumn());
        AddDiagnoser(MemoryDiagnoser.Default);
        AddExporter(MarkdownExporter.GitHub);
        ArtifactsPath = Path.Combine(Tests.Repository.Path, ".artifacts", "benchmarks");
    }
}
