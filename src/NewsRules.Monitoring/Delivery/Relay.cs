using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Delivery;

/// <summary>Takes deliveries from the outbox and sends them: the only part of the monitor that talks to the outside.</summary>
internal sealed class Relay(Outbox outbox, IEnumerable<IChannel> channels, MonitoringOutput output, TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Dictionary<string, IChannel> _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <summary>Sends all that is due; how many could not be sent.</summary>
    public async Task<int> DrainAsync(CancellationToken stop)
    {
        var failed = 0;
        while (!stop.IsCancellationRequested && outbox.Take(Lease) is { } delivery)
        {
            failed += await SendAsync(delivery, stop) ? 0 : 1;
        }

        return failed;
    }

    // Sent first, marked after: whoever is killed in between sends again, under the same message id.
    private async Task<bool> SendAsync(DueDelivery delivery, CancellationToken stop)
    {
        try
        {
            await Channel(delivery).SendAsync(delivery, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever keeps one message from being made or sent: the others must go out, now and after the next start.
            var nextTry = time.GetUtcNow() + Pause(delivery.Attempts);
            outbox.Postpone(delivery, failure.Message, nextTry);
            output.Say($"newsrules: Delivery to '{delivery.Receiver}' by {delivery.Channel} failed and is tried again in {Pause(delivery.Attempts).TotalSeconds:0} s: {failure.Message}");
            return false;
        }

        outbox.Sent(delivery);
        return true;
    }

    private IChannel Channel(DueDelivery delivery) =>
        _channels.TryGetValue(delivery.Channel, out var channel) ? channel : throw new IOException($"This program has no channel '{delivery.Channel}'.");

    private static TimeSpan Pause(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(5 * Math.Pow(2, Math.Min(attempts, 20)), LongestPause.TotalSeconds));
}
