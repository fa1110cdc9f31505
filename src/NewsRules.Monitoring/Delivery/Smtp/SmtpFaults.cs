using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace NewsRules.Monitoring.Delivery.Smtp;

/// <summary>What becomes of a mail after an answer or silence of the server: RFC 5321 (4.2.1) and the enhanced codes of RFC 3463.</summary>
internal static class SmtpFaults
{
    private const int TooLarge = 552;

    /// <summary>Without a connection nothing can be sent to anybody.</summary>
    public static DeliveryException OfConnecting(Exception fault, SmtpOptions options)
    {
        var server = $"{options.Host}:{options.PortInUse}";
        return new(
            DeliveryFailure.ChannelDown,
            fault switch
            {
                NotSupportedException
                    when options.Security == SmtpSecurity.StartTls && fault.Message.Contains("STARTTLS", StringComparison.Ordinal) =>
                    $"The mail server {server} offers no encryption (STARTTLS); nothing is sent to it in the clear.",
                SslHandshakeException { ServerCertificate: not null } =>
                    $"The certificate of the mail server {server} is not to be trusted: it must be valid today, bear the name '{options.Host}' and come from a known authority.",
                SslHandshakeException => $"No encrypted connection to the mail server {server}: {FirstLine(fault.InnerException ?? fault)}",
                AuthenticationException => $"The mail server {server} does not let '{options.User}' in: {FirstLine(fault)}",
                NotSupportedException => $"The mail server {server} offers no way to log in that is safe.",
                SmtpCommandException command => $"The mail server {server} answered {(int)command.StatusCode}: {FirstLine(fault)}",
                OperationCanceledException => $"The mail server {server} gave no answer in {options.Timeout.TotalSeconds:0} s.",
                _ => $"The mail server {server} cannot be used: {FirstLine(fault)}",
            },
            fault
        );
    }

    /// <summary>The connection stood: what the server said of this message.</summary>
    public static Exception OfSending(Exception fault) =>
        fault switch
        {
            SmtpCommandException command => new DeliveryException(
                Of(command),
                $"The mail server answered {(int)command.StatusCode}: {FirstLine(fault)}",
                fault
            ),
            ServiceNotAuthenticatedException => new DeliveryException(
                DeliveryFailure.ChannelDown,
                "The mail server wants a login; set Smtp:User.",
                fault
            ),
            SmtpProtocolException or ServiceNotConnectedException => new DeliveryException(
                DeliveryFailure.Retry,
                $"The connection to the mail server broke: {FirstLine(fault)}",
                fault
            ),
            _ => fault,
        };

    private static DeliveryFailure Of(SmtpCommandException command) =>
        command.ErrorCode switch
        {
            _ when (int)command.StatusCode < 500 => DeliveryFailure.Retry,
            _ when (int)command.StatusCode == TooLarge => DeliveryFailure.Refused,
            // "Relaying denied" and the like are about us, not about the receiver: somebody has to set something right.
            SmtpErrorCode.RecipientNotAccepted => IsPolicy(command) ? DeliveryFailure.Retry : DeliveryFailure.Refused,
            SmtpErrorCode.MessageNotAccepted => DeliveryFailure.Refused,
            _ => DeliveryFailure.ChannelDown,
        };

    private static bool IsPolicy(SmtpCommandException command) =>
        (int)command.StatusCode == 530 || command.Message.StartsWith("5.7.", StringComparison.Ordinal);

    private static string FirstLine(Exception fault) => Mail.CleanText.Line(fault.Message.Split('\n')[0]);
}
