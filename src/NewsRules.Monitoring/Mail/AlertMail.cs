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
        var mail = new MimeMessage
        {
            MessageId = delivery.MessageId,
            Subject = CleanText.Line(alert.Subject),
            Date = alert.Raised.ToUniversalTime(),
            Body = Body(delivery, alert),
        };
        mail.From.Add(new MailboxAddress("NewsRules", options.Sender));
        mail.To.Add(new MailboxAddress("", options.Receiver));
        mail.Headers.Add(HeaderId.ListId, $"<{alert.Rule}.newsrules.{Domain(options.Sender)}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("X-NewsRules-Alert", alert.Id);
        mail.Headers.Add("Content-Language", Labels.Of(alert.Article.Language).Language);
        return mail;
    }

    /// <summary>The part of an address after the @; "localhost" without one.</summary>
    public static string Domain(string address) => address.LastIndexOf('@') is var at and >= 0 && at < address.Length - 1 ? address[(at + 1)..] : "localhost";

    // MimeKit would draw the boundary by lot.
    private MultipartAlternative Body(DueDelivery delivery, RaisedAlert alert)
    {
        var body = new MultipartAlternative { Boundary = $"={delivery.Notification}=" };
        body.Add(new TextPart(TextFormat.Plain) { Text = text.Letter(alert), ContentTransferEncoding = ContentEncoding.QuotedPrintable });
        body.Add(new TextPart(TextFormat.Html) { Text = html.Page(alert), ContentTransferEncoding = ContentEncoding.Base64 });
        return body;
    }
}
