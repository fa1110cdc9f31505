namespace NewsRules.EndToEnd.Worker;

/// <summary>Killed at any moment, it loses nothing and doubles nothing.</summary>
public sealed class CrashTests
{
    private const int Kills = 40;
    private const int ArticlesARound = 30;

    [Fact]
    public async Task EveryAlertIsOnceInTheStoreAndAtLeastOnceAsMailAfterFortyKills()
    {
        using var desk = Desk.OfFolder();
        var moments = new Random(20261123);
        for (var round = 0; round < Kills; round++)
        {
            desk.Bring($"round{round:00}", ArticlesARound);
            await KillAsync(desk, TimeSpan.FromMilliseconds(moments.Next(0, 400)), once: round % 2 == 0);
        }

        var duringKills = desk.Count("articles");
        (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);

        Assert.InRange(duringKills, 1, Kills * ArticlesARound);
        Assert.Equal(Kills * ArticlesARound, desk.Count("articles"));
        Assert.Equal(Kills * ArticlesARound, desk.Count("alerts"));
        Assert.Equal(0, desk.Count("deliveries WHERE state <> 'sent'"));
        Assert.Equal(Kills * ArticlesARound, desk.MessageIds().Distinct().Count());
        Assert.Equal(Kills * ArticlesARound, desk.MessageIds().Length);
    }

    // From the first word on: before it there is nothing to lose.
    private static async Task KillAsync(Desk desk, TimeSpan moment, bool once)
    {
        await using var running = NewsRulesProcess.Start(desk.Folder, once ? ["run", "--once"] : ["run"]);
        await running.WaitForErrorAsync("Rules loaded");
        await Task.Delay(moment);
        running.Kill();
    }
}
