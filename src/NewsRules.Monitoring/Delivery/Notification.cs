using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsRules.Monitoring.Delivery;

/// <summary>A message that somebody is to get: receiver, channel, and the alerts it tells of.</summary>
/// <param name="Channel">One of <see cref="ChannelNames"/>.</param>
/// <param name="Subject">In the receiver's words.</param>
/// <param name="Alerts">Sorted by id, then revision.</param>
internal sealed record Notification(Receiver Receiver, string Channel, string Subject, ImmutableArray<AlertRevision> Alerts)
{
    /// <summary>
    /// Hash of everything that tells this message from others, so that a retry is recognised as the same one
    /// and an update of an alert is not.
    /// </summary>
    public string Id { get; } = Hash(Receiver, Channel, Alerts);

    /// <summary>A notification of some alerts.</summary>
    public static Notification Of(Receiver receiver, string channel, string subject, params IEnumerable<AlertRevision> alerts) =>
        new(receiver, channel, subject, [.. alerts.OrderBy(alert => alert.Alert, StringComparer.Ordinal).ThenBy(alert => alert.Revision)]);

    private static string Hash(Receiver receiver, string channel, ImmutableArray<AlertRevision> alerts)
    {
        var text = new StringBuilder(receiver.Name).Append('\0').Append(receiver.Address).Append('\0').Append(channel);
        foreach (var (alert, revision) in alerts)
        {
            text.Append('\0').Append(alert).Append('\0').Append(revision.ToString(CultureInfo.InvariantCulture));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}

/// <summary>An alert as it stood when it was to be told of.</summary>
internal readonly record struct AlertRevision(string Alert, int Revision);

/// <summary>The ways out.</summary>
internal static class ChannelNames
{
    public const string Console = "console";
    public const string MailFile = "mail-file";
    public const string Smtp = "smtp";
}
