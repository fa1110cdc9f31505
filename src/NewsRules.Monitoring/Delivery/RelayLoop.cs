using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Delivery;

/// <summary>Wakes the relay when something is queued, or due again.</summary>
internal sealed class RelayLoop(Relay relay, Bell bell, TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LastEffort = TimeSpan.FromSeconds(5);

    /// <summary>Sends until told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await relay.DrainAsync(stop);
            await bell.WaitAsync(UntilNext(), stop);
        }
    }

    /// <summary>Sends all that is due; how many could not be sent.</summary>
    public Task<int> DrainAsync(CancellationToken stop) => relay.DrainAsync(stop);

    /// <summary>Sends what is due at the end, within seconds; the rest waits for the next start.</summary>
    public async Task FinishAsync()
    {
        using var late = new CancellationTokenSource(LastEffort, time);
        try
        {
            await relay.DrainAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            // It is pending still.
        }
    }

    private TimeSpan UntilNext()
    {
        var wait = relay.NextTry() is { } next ? next - time.GetUtcNow() : Longest;
        return wait < Shortest ? Shortest
            : wait > Longest ? Longest
            : wait;
    }
}
