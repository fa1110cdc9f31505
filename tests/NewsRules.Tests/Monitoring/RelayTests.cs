using NewsRules.Monitoring.Delivery;

namespace NewsRules.Tests.Monitoring;

/// <summary>Deliveries that fail are told, kept and tried again; they hold up no others.</summary>
public sealed class RelayTests
{
    [Fact]
    public async Task AMailFolderThatCannotBeWrittenIsToldAndTheMailGoesOutLater()
    {
        using var room = new Newsroom();
        room.Bring("wire.jsonl", "{\"id\":\"1\",\"body\":\"The harbour is open.\"}"u8.ToArray());
        room.Look();
        File.WriteAllText(room.At("mail"), "A file stands where the folder should.");
        Assert.Equal(1, await room.Part<Relay>().DrainAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Delivery to desk (desk@localhost) by mail-file failed and is tried again in ", room.Said, StringComparison.Ordinal);
        Assert.Contains("ALERT", room.Printed, StringComparison.Ordinal);

        File.Delete(room.At("mail"));
        Assert.Equal(0, await room.Part<Relay>().DrainAsync(TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(room.At("mail")));

        room.Time.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal(0, await room.Part<Relay>().DrainAsync(TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(room.At("mail"), "*.eml"));
    }
}
