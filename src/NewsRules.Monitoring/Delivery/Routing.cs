using System.Collections.Immutable;
using NewsRules.Language.Receivers;

namespace NewsRules.Monitoring.Delivery;

/// <summary>Who is told of an alert, and how: everybody who watches the program, and every receiver by mail.</summary>
internal static class Routing
{
    /// <summary>Who mails are for while the rules name nobody: they can only be laid into the folder.</summary>
    private static readonly Receiver Desk = new("desk", "desk@localhost");

    private static readonly Receiver Console = new("console");

    /// <summary>The ways that every alert goes.</summary>
    /// <param name="mail">The channel that mails go by.</param>
    public static IEnumerable<(Receiver Receiver, string Channel)> Ways(ImmutableArray<ReceiverDefinition> receivers, string mail) =>
        [
            .. receivers
                .SelectMany(
                    receiver => receiver.Email,
                    (receiver, address) => new Receiver(receiver.Name, address, receiver.Language, receiver.TimeZone)
                )
                .DefaultIfEmpty(Desk)
                .Select(receiver => (receiver, mail)),
            (Console, ChannelNames.Console),
        ];
}
