using NewsRules.Monitoring.Mail;

namespace NewsRules.Monitoring.Delivery;

/// <summary>Lays mails into a folder as .eml files, named by notification, so that a repeat replaces itself.</summary>
internal sealed class MailFileChannel(AlertMail mail, MonitoringOptions options) : IChannel
{
    /// <inheritdoc/>
    public string Name => ChannelNames.MailFile;

    /// <inheritdoc/>
    public async Task SendAsync(DueDelivery delivery, CancellationToken stop)
    {
        Directory.CreateDirectory(options.MailPath);
        var path = Path.Combine(options.MailPath, delivery.Notification + ".eml");
        var unfinished = Path.Combine(options.MailPath, "." + delivery.Notification + ".unfinished");
        using (var message = mail.Of(delivery))
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            await message.WriteToAsync(file, stop);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
