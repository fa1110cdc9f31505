using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace NewsRules.Benchmarks;

/// <summary>
/// Measures by the clock on the wall: one who waits takes no time of a processor. Needs a machine that does nothing else.
/// </summary>
internal sealed class ByWallClock : ManualConfig
{
    public ByWallClock() => AddJob(Job.Default.WithClock(Chronometer.BestClock).AsMutator());
}
