using NewsRules.Monitoring.Mail;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Delivery;

/// <summary>Prints alerts for whoever watches the program.</summary>
internal sealed class ConsoleChannel(MonitoringOutput output) : IChannel
{
    /// <inheritdoc/>
    public string Name => ChannelNames.Console;

    /// <inheritdoc/>
    public Task SendAsync(DueDelivery delivery, CancellationToken stop)
    {
        foreach (var alert in delivery.Alerts)
        {
            output.Alert(AlertText.Notice(alert, delivery.Subject));
        }

        return Task.CompletedTask;
    }
}
