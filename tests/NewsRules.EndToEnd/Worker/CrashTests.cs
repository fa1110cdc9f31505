namespace NewsRules.EndToEnd.Worker;

/// <summary>Killed at any moment, it loses nothing and doubles nothing.</summary>
public sealed class CrashTests
{
    private const int Kills = 40;
    private const int ItemsARound = 25;

    [Fact]
    public async Task EveryAlertIsOnceInTheStoreAndAtLeastOnceAsMailAfterFortyKills()
    {
        using var feed = LoopbackFeed.Start();
        using var desk = Desk.OfFeed(feed);
        var moments = new Random(20261123);
        var interrupted = 0;
        for (var round = 0; round < Kills; round++)
        {
            feed.PublishMany($"round{round:00}", ItemsARound);
            await KillAsync(desk, afterAlerts: moments.Next(0, ItemsARound));
            interrupted += desk.HasWorkLeft((round + 1) * ItemsARound) ? 1 : 0;
        }

        (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);

        Assert.InRange(interrupted, Kills / 2, Kills);
        Assert.Equal(Kills * ItemsARound, desk.Count("articles"));
        Assert.Equal(Kills * ItemsARound, desk.Count("alerts"));
        Assert.Equal(0, desk.Count("deliveries WHERE state <> 'sent'"));
        Assert.Equal(Kills * ItemsARound, desk.MessageIds().Distinct().Count());
        Assert.Equal(Kills * ItemsARound, desk.MessageIds().Length);
    }

    private static async Task KillAsync(Desk desk, int afterAlerts)
    {
        await using var running = NewsRulesProcess.Start(desk.Folder, "run");
        await (afterAlerts == 0 ? running.WaitForErrorAsync("Watching") : running.WaitForOutputAsync("ALERT", afterAlerts));
        running.Kill();
    }
}
