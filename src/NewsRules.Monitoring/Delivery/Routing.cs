using NewsRules.Monitoring.Alerts;

namespace NewsRules.Monitoring.Delivery;

/// <summary>Who is told of an alert, and how: everybody who watches the program, and the mail folder.</summary>
internal static class Routing
{
    private const string Desk = "desk";
    private const int FirstRevision = 1;

    public static IEnumerable<Notification> Notifications(Alert alert)
    {
        var told = new AlertRevision(alert.Id, FirstRevision);
        return [Notification.Of(Desk, ChannelNames.MailFile, told), Notification.Of(Desk, ChannelNames.Console, told)];
    }
}
