using System.Collections.Concurrent;
using MailKit.Net.Smtp;
using MimeKit;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Monitoring.Delivery.Smtp;

/// <summary>Sends mails by SMTP. Connections are kept while there is something to send, and closed when nothing is due.</summary>
internal sealed class SmtpChannel(AlertMail mail, MonitoringOptions options) : IChannel, IDisposable
{
    private readonly ConcurrentBag<SmtpClient> _idle = [];
    private readonly SmtpConnector _connector = new(options.Smtp);
    private readonly MailboxAddress _sender = MailboxAddress.Parse(options.Sender);

    /// <inheritdoc/>
    public string Name => ChannelNames.Smtp;

    /// <inheritdoc/>
    public int AtOnce => options.Smtp.Connections;

    /// <inheritdoc/>
    public async Task SendAsync(DueDelivery delivery, CancellationToken stop)
    {
        using var message = mail.Of(delivery);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(options.Smtp.Timeout);
        var client = _idle.TryTake(out var open) ? open : await _connector.ConnectAsync(late.Token, stop);
        try
        {
            await SendAsync(client, message, MailboxAddress.Parse(delivery.Receiver.Address), late.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new DeliveryException(
                DeliveryFailure.Retry,
                $"The mail server {options.Smtp.Host} gave no answer in {options.Smtp.Timeout.TotalSeconds:0} s."
            );
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw SmtpFaults.OfSending(fault);
        }
        finally
        {
            Return(client);
        }
    }

    /// <inheritdoc/>
    public async Task RestAsync()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        while (_idle.TryTake(out var client))
        {
            using (client)
            {
                try
                {
                    await client.DisconnectAsync(quit: true, late.Token);
                }
                catch (Exception fault) when (fault is IOException or OperationCanceledException or MailKit.ProtocolException)
                {
                    // It is closed all the same.
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryTake(out var client))
        {
            client.Dispose();
        }
    }

    private async Task SendAsync(SmtpClient client, MimeMessage message, MailboxAddress receiver, CancellationToken late)
    {
        if (receiver.IsInternational && !IsAscii(receiver.LocalPart) && !client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
        {
            throw new DeliveryException(
                DeliveryFailure.Refused,
                $"The mail server {options.Smtp.Host} takes no addresses such as {receiver.Address} (it lacks SMTPUTF8)."
            );
        }

        await client.SendAsync(message, _sender, [receiver], late);
    }

    private static bool IsAscii(string text) => text.All(char.IsAscii);

    private void Return(SmtpClient client)
    {
        if (client.IsConnected)
        {
            _idle.Add(client);
        }
        else
        {
            client.Dispose();
        }
    }
}
