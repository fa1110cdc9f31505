using NewsRules.Language.Sources;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Sources;

/// <summary>
/// Looks at every source when it is due. The next due time is stored, so that a restart neither skips a look nor hurries one.
/// </summary>
internal sealed class SourceWatch(SourceVisits visits, SourceLedger ledger, RuleDesk desk, TimeProvider time)
{
    /// <summary>Watches until told to stop; newer rules may bring other sources.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var rules = desk.Current;
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, rules.Replaced);
            var idle = Task.Delay(Timeout.InfiniteTimeSpan, time, either.Token);
            try
            {
                Task[] watches = [.. rules.Sources.Select(source => WatchAsync(source, either.Token)), idle];
                await Task.WhenAny(watches);

                // One that ends of itself has a fault that concerns all, such as a full disk.
                await either.CancelAsync();
                await Task.WhenAll(watches);
            }
            catch (OperationCanceledException) when (either.IsCancellationRequested)
            {
                // Stopped, or the sources are others now.
            }
        }
    }

    private async Task WatchAsync(SourceDefinition source, CancellationToken stop)
    {
        await Task.Yield();
        while (!stop.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            var due =
                ledger.Schedule(source) is { Failures: 0, NextDue: { } stored } && stored > now + source.Every
                    ? now + source.Every
                    : ledger.Schedule(source).NextDue ?? now;
            if (due > now)
            {
                await Task.Delay(due - now, time, stop);
            }

            await visits.VisitAsync(source, stop);
        }
    }
}
