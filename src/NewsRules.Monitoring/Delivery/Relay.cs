using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Delivery;

/// <summary>
/// Takes deliveries from the outbox and sends them: the only part of the monitor that talks to the outside. One drain at a time.
/// </summary>
internal sealed class Relay(Outbox outbox, IEnumerable<IChannel> channels, MonitoringOutput output, TimeProvider time)
{
    private const int Batch = 64;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, ChannelState> _channels = channels.ToDictionary(
        channel => channel.Name,
        channel => new ChannelState(channel),
        StringComparer.Ordinal
    );

    /// <summary>Sends all that is due; how many could not be sent.</summary>
    public async Task<int> DrainAsync(CancellationToken stop)
    {
        var failed = 0;
        while (
            !stop.IsCancellationRequested && outbox.Take(Lease, Batch, [.. Open().Select(channel => channel.Name)]) is { Count: > 0 } due
        )
        {
            failed += (
                await Task.WhenAll(due.GroupBy(delivery => delivery.Channel).Select(group => SendAsync(_channels[group.Key], group, stop)))
            ).Sum();
        }

        await Task.WhenAll(_channels.Values.Select(state => state.Channel.RestAsync()));
        return failed;
    }

    /// <summary>When there is something to do again; null when nothing waits.</summary>
    public DateTimeOffset? NextTry() =>
        outbox
            .NextTries()
            .Where(next => _channels.ContainsKey(next.Channel))
            .Select(next => _channels[next.Channel].DownUntil is { } until && until > next.Due ? until : next.Due)
            .Cast<DateTimeOffset?>()
            .Min();

    private IEnumerable<IChannel> Open() =>
        _channels.Values.Where(state => !(state.DownUntil > time.GetUtcNow())).Select(state => state.Channel);

    // Sent first, marked after: whoever is killed in between sends again, under the same message id.
    private async Task<int> SendAsync(ChannelState state, IEnumerable<DueDelivery> deliveries, CancellationToken stop)
    {
        var failed = 0;
        foreach (var together in deliveries.Chunk(state.Channel.AtOnce))
        {
            var sent = await Task.WhenAll(together.Select(delivery => SendAsync(state, delivery, stop)));
            outbox.Sent([.. together.Where((_, at) => sent[at])]);
            failed += sent.Count(made => !made);
        }

        return failed;
    }

    /// <summary>True when it was sent.</summary>
    private async Task<bool> SendAsync(ChannelState state, DueDelivery delivery, CancellationToken stop)
    {
        if (stop.IsCancellationRequested || state.DownUntil > time.GetUtcNow())
        {
            outbox.Release(delivery);
            return false;
        }

        try
        {
            await state.Channel.SendAsync(delivery, stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            outbox.Release(delivery);
            return false;
        }
        catch (Exception failure)
        {
            // Whatever keeps one message from being made or sent: the others must go out, now and after the next start.
            Settle(state, delivery, failure);
            return false;
        }

        if (state.ComesUp())
        {
            output.Say($"newsrules: Delivery by {delivery.Channel} works again.");
        }

        return true;
    }

    private void Settle(ChannelState state, DueDelivery delivery, Exception failure)
    {
        var (now, kind) = (time.GetUtcNow(), (failure as DeliveryException)?.Failure ?? DeliveryFailure.Retry);
        if (kind == DeliveryFailure.ChannelDown)
        {
            outbox.Release(delivery);
            if (state.GoesDown(now) is { } pause)
            {
                output.Say(
                    $"newsrules: Delivery by {delivery.Channel} waits and is tried again in {pause.TotalSeconds:0} s: {failure.Message}"
                );
            }
        }
        else if (kind == DeliveryFailure.Refused || now - delivery.Queued > BackOff.GiveUpAfter)
        {
            outbox.GiveUp(delivery, failure.Message);
            output.Say($"newsrules: Delivery to {delivery.Receiver} by {delivery.Channel} is given up: {failure.Message}");
        }
        else
        {
            var pause = BackOff.Of(delivery.Notification, delivery.Attempts);
            outbox.Postpone(delivery, failure.Message, now + pause);
            output.Say(
                $"newsrules: Delivery to {delivery.Receiver} by {delivery.Channel} failed and is tried again in {pause.TotalSeconds:0} s: {failure.Message}"
            );
        }
    }

    /// <summary>A channel, and until when it is left alone.</summary>
    private sealed class ChannelState(IChannel channel)
    {
        private readonly Lock _lock = new();
        private int _failures;

        public IChannel Channel => channel;

        public DateTimeOffset? DownUntil { get; private set; }

        /// <summary>The pause; null when another delivery has said so already.</summary>
        public TimeSpan? GoesDown(DateTimeOffset now)
        {
            lock (_lock)
            {
                if (DownUntil > now)
                {
                    return null;
                }

                var pause = BackOff.OfChannel(_failures++);
                DownUntil = now + pause;
                return pause;
            }
        }

        /// <summary>True when it was down.</summary>
        public bool ComesUp()
        {
            lock (_lock)
            {
                var wasDown = _failures > 0;
                (DownUntil, _failures) = (null, 0);
                return wasDown;
            }
        }
    }
}
