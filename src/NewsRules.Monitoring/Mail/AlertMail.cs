using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Text;
using NewsRules.Monitoring.Delivery;

namespace NewsRules.Monitoring.Mail;

/// <summary>A mail that tells of an alert. The same delivery gives the same bytes, whenever it is made.</summary>
internal sealed class AlertMail(AlertText text, AlertHtml html, MonitoringOptions options)
{
    /// <summary>Makes the mail of a delivery that tells of one alert.</summary>
    public MimeMessage Of(DueDelivery delivery)
    {
        var alert = delivery.Alerts[0];
        var locale = Locale.Of(delivery.Receiver, alert);
        var domain = Domain(options.Sender);
        var mail = new MimeMessage
        {
            MessageId = delivery.MessageId,
            Subject = CleanText.Line(delivery.Subject),
            Date = TimeZoneInfo.ConvertTime(alert.Raised, locale.Zone),
            Body = Body(delivery, alert, locale),
        };
        mail.From.Add(new MailboxAddress("NewsRules", options.Sender));
        mail.To.Add(MailboxAddress.Parse(delivery.Receiver.Address));
        mail.References.Add(Thread(alert, domain));
        mail.InReplyTo = Thread(alert, domain);
        mail.Headers.Add(HeaderId.ListId, $"<{alert.Rule}.newsrules.{domain}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("X-NewsRules-Alert", alert.Id);
        mail.Headers.Add("Content-Language", locale.Labels.Language);
        return mail;
    }

    /// <summary>The part of an address after the @; "localhost" without one.</summary>
    public static string Domain(string address) =>
        address.LastIndexOf('@') is var at and >= 0 && at < address.Length - 1 ? address[(at + 1)..] : "localhost";

    // Nobody ever sent the first mail of a thread: all alerts of a rule and key answer to an id of their own.
    private static string Thread(RaisedAlert alert, string domain) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{alert.Rule}\0{alert.Key}")))[..32]}.thread@{domain}";

    // MimeKit would draw the boundary by lot.
    private MultipartAlternative Body(DueDelivery delivery, RaisedAlert alert, Locale locale)
    {
        var body = new MultipartAlternative { Boundary = $"={delivery.Notification}=" };
        body.Add(
            new TextPart(TextFormat.Plain)
            {
                Text = text.Letter(alert, delivery.Subject, locale),
                ContentTransferEncoding = ContentEncoding.QuotedPrintable,
            }
        );
        body.Add(
            new TextPart(TextFormat.Html)
            {
                Text = html.Page(alert, delivery.Subject, locale),
                ContentTransferEncoding = ContentEncoding.Base64,
            }
        );
        return body;
    }
}
