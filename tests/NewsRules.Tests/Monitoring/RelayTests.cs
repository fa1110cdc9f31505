using System.Text;
using NewsRules.Monitoring.Delivery;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Tests.Monitoring;

/// <summary>Deliveries that fail are told, kept and tried again; they hold up no others.</summary>
public sealed class RelayTests
{
    [Fact]
    public async Task AMailFolderThatCannotBeWrittenIsToldAndTheMailGoesOutLater()
    {
        using var room = WithAnAlert();
        File.WriteAllText(room.At("mail"), "A file stands where the folder should.");
        Assert.Equal(1, await DrainAsync(room.Part<Relay>()));
        Assert.Contains(
            "Delivery to desk (desk@localhost) by mail-file failed and is tried again in ",
            room.Said,
            StringComparison.Ordinal
        );
        Assert.Contains("ALERT", room.Printed, StringComparison.Ordinal);

        File.Delete(room.At("mail"));
        Assert.Equal(0, await DrainAsync(room.Part<Relay>()));
        Assert.False(Directory.Exists(room.At("mail")));

        room.Time.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal(0, await DrainAsync(room.Part<Relay>()));
        Assert.Single(Directory.GetFiles(room.At("mail"), "*.eml"));
    }

    [Fact]
    public async Task ADeliveryIsTriedForFiveDaysAndThenGivenUp()
    {
        using var room = WithAnAlert();
        var (tries, relay) = (0, Relay(room, _ => throw new IOException("busy")));
        for (tries = await DrainAsync(relay); relay.NextTry() is { } next; tries += await DrainAsync(relay))
        {
            room.Time.Advance(next - room.Time.GetUtcNow());
        }

        Assert.InRange(room.Time.GetUtcNow() - Press.Morning, TimeSpan.FromDays(5), TimeSpan.FromDays(5.5));
        Assert.InRange(tries, 25, 40);
        Assert.Contains("is given up: busy", room.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhileAChannelIsDownItsDeliveriesWaitUncountedAndAreToldOnce()
    {
        using var room = WithAnAlert(alerts: 50);
        var isDown = true;
        var sent = new List<string>();
        var relay = Relay(room, delivery =>
        {
            if (isDown)
            {
                throw new DeliveryException(DeliveryFailure.ChannelDown, "no server");
            }

            sent.Add(delivery.Notification);
            Assert.Equal(0, delivery.Attempts);
        });

        await DrainAsync(relay);
        await DrainAsync(relay);
        Assert.Equal(room.Time.GetUtcNow() + TimeSpan.FromSeconds(5), relay.NextTry());
        room.Time.Advance(TimeSpan.FromSeconds(5));
        await DrainAsync(relay);
        Assert.Equal(room.Time.GetUtcNow() + TimeSpan.FromSeconds(10), relay.NextTry());
        Assert.Equal(2, room.Said.Split("waits and is tried again").Length - 1);

        isDown = false;
        room.Time.Advance(TimeSpan.FromSeconds(10));
        await DrainAsync(relay);
        Assert.Equal(50, sent.Distinct().Count());
        Assert.Equal(50, sent.Count);
        Assert.Equal(1, room.Said.Split("works again").Length - 1);
    }

    private static Task<int> DrainAsync(Relay relay) => relay.DrainAsync(TestContext.Current.CancellationToken);

    /// <summary>A relay that knows no channel but this one, in the place of mails.</summary>
    private static Relay Relay(Newsroom room, Action<DueDelivery> send) =>
        new(room.Part<Outbox>(), [new ChannelOf(send)], room.Part<MonitoringOutput>(), room.Time);

    private static Newsroom WithAnAlert(int alerts = 1)
    {
        var room = new Newsroom();
        room.Bring(
            "wire.jsonl",
            Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Range(0, alerts).Select(id => $"{{\"id\":\"{id}\",\"body\":\"The harbour is open.\"}}\n"))
            )
        );
        room.Look();
        return room;
    }

    private sealed class ChannelOf(Action<DueDelivery> send) : IChannel
    {
        public string Name => ChannelNames.MailFile;

        public Task SendAsync(DueDelivery delivery, CancellationToken stop)
        {
            send(delivery);
            return Task.CompletedTask;
        }
    }
}
