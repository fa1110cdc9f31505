using Dapper;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Store;

namespace NewsRules.Tests.Monitoring;

/// <summary>Disks that are full and files that are damaged: a sentence that says what to do, and nothing half written.</summary>
public sealed class StoreTroubleTests
{
    [Fact]
    public void AFullDiskIsToldAndWhatWasKeptStaysAndTheRestComesLater()
    {
        using var room = new Newsroom();
        room.Bring("wire.jsonl", Articles(200));
        room.Part<NewsStore>().Ask(db => db.Execute($"PRAGMA max_page_count = {db.ExecuteScalar<int>("PRAGMA page_count") + 40}"));

        var told = Assert.Throws<MonitoringException>(() => room.Look()).Message;
        var kept = Count(room, "articles");

        Assert.Contains("the disk is full", told, StringComparison.Ordinal);
        Assert.InRange(kept, 1, 199);
        Assert.Equal(kept, Count(room, "alerts"));

        room.Part<NewsStore>().Ask(db => db.Execute("PRAGMA max_page_count = 1000000"));
        var tally = room.Look();
        Assert.Equal((200 - kept, kept), (tally.New, tally.Known));
        Assert.Equal(200, Count(room, "alerts"));
    }

    [Theory]
    [InlineData(100, 4096)]
    [InlineData(4096, 200_000)]
    [InlineData(20_000, 40_000)]
    public void ADamagedStoreIsTold(int from, int to)
    {
        using var room = new Newsroom();
        room.Bring("wire.jsonl", Articles(200));
        room.Look();
        room.Part<NewsStore>().Ask(db => db.Execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        room.Part<NewsStore>().Dispose();
        Damage(room.At("store/news.db"), from, to);

        Assert.Contains(
            "is damaged",
            Assert.Throws<MonitoringException>(() => UseAll(room.At("store/news.db"))).Message,
            StringComparison.Ordinal
        );
    }

    private static void UseAll(string path)
    {
        using var store = NewsStore.Open(path);
        foreach (var table in new[] { "articles", "alerts", "matches", "notifications", "deliveries" })
        {
            store.Ask(db => db.Query($"SELECT * FROM {table}").Count());
        }
    }

    private static void Damage(string path, int from, int to)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.Position = from;
        var noise = new byte[Math.Min(to, (int)file.Length) - from];
        new Random(5).NextBytes(noise);
        file.Write(noise);
    }

    private static int Count(Newsroom room, string table) =>
        room.Part<NewsStore>().Ask(db => db.ExecuteScalar<int>($"SELECT count(*) FROM {table}"));

    private static byte[] Articles(int number) =>
        System.Text.Encoding.UTF8.GetBytes(
            string.Concat(
                Enumerable
                    .Range(1, number)
                    .Select(id => $"{{\"id\":\"{id}\",\"body\":\"The harbour is open to ship number {id}, which has come a long way.\"}}\n")
            )
        );
}
