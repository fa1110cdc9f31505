namespace NewsRules.EndToEnd.Smtp;

/// <summary>Killed while it mails, it loses nothing; what it sends twice bears one Message-ID.</summary>
public sealed class SmtpCrashTests
{
    private const int Kills = 40;
    private const int ArticlesARound = 25;

    [Fact]
    public async Task EveryMailArrivesThroughFortyKillsAndACopyOnlyOfWhatWasAcceptedBefore()
    {
        using var desk = MailDesk.WithGoodSink();
        var moments = new Random(20261124);
        var interrupted = 0;
        for (var round = 0; round < Kills; round++)
        {
            desk.Desk.Bring($"round{round:00}", ArticlesARound);
            await KillAsync(desk, afterMails: moments.Next(0, ArticlesARound));
            interrupted += desk.Desk.HasWorkLeft((round + 1) * ArticlesARound) ? 1 : 0;
        }

        (await desk.RunOnceAsync()).Expect(0);

        Assert.InRange(interrupted, Kills / 2, Kills);
        Assert.Equal(
            Kills * ArticlesARound,
            desk.Desk.Count("deliveries d JOIN notifications n ON n.id = d.notification WHERE n.channel = 'smtp' AND d.state = 'sent'")
        );
        var mails = desk.Sink.Mails.GroupBy(mail => mail.Header("Message-Id")).ToList();
        Assert.Equal(Kills * ArticlesARound, mails.Count);
        Assert.Equal(Kills * ArticlesARound, mails.Select(copies => copies.First().Header("X-NewsRules-Alert")).Distinct().Count());
        Assert.All(mails, copies => Assert.Single(copies.Select(mail => mail.Text).Distinct()));

        // At most what each of the four connections had under way when it was killed.
        Assert.InRange(desk.Sink.Mails.Count - mails.Count, 0, Kills * 4);
    }

    private static async Task KillAsync(MailDesk desk, int afterMails)
    {
        var before = desk.Sink.Mails.Count;
        await using var running = NewsRulesProcess.Start(desk.Desk.Folder, "run");
        await running.WaitForErrorAsync("Watching");
        await desk.Sink.WaitForAsync(before + afterMails);
        running.Kill();
    }
}
