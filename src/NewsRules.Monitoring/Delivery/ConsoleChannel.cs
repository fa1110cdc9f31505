using NewsRules.Monitoring.Mail;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Delivery;

/// <summary>Prints alerts for whoever watches the program.</summary>
internal sealed class ConsoleChannel(MonitoringOutput output) : IChannel
{
    /// <inheritdoc/>
    public string Name => ChannelNames.Console;

    /// <inheritdoc/>
    public int AtOnce => 16;

    /// <inheritdoc/>
    public Task SendAsync(DueDelivery delivery, CancellationToken stop)
    {
        foreach (var alert in delivery.Alerts)
        {
            try
            {
                output.Alert(AlertText.Notice(alert, delivery.Subject));
            }
            catch (IOException closed)
            {
                throw new DeliveryException(DeliveryFailure.ChannelDown, $"nobody reads what is printed ({closed.Message})", closed);
            }
        }

        return Task.CompletedTask;
    }
}
