namespace NewsRules.EndToEnd.Smtp;

/// <summary>A morning on which everything happens.</summary>
public sealed class SmtpFloodTests
{
    private const int Mails = 5_000;
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public async Task FiveThousandMailsGoOutInMemoryThatDoesNotGrowWithThem()
    {
        using var desk = MailDesk.WithGoodSink();
        desk.Desk.Bring("flood", Mails);
        await using var running = NewsRulesProcess.Start(desk.Desk.Folder, "run", "--once");

        await desk.Sink.WaitForAsync(Mails / 5);
        var (early, start) = (running.Memory, TimeProvider.System.GetTimestamp());
        await desk.Sink.WaitForAsync(Mails);
        var (late, took) = (running.Memory, TimeProvider.System.GetElapsedTime(start));
        (await running.ExitAsync()).Expect(0);

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Mails * 4 / 5 / took.TotalSeconds:0} mails/s; {early / Megabyte} MB, then {late / Megabyte} MB"
        );
        Assert.Equal(Mails, desk.Sink.Mails.Select(mail => mail.Header("Message-Id")).Distinct().Count());
        Assert.Equal(Mails, desk.Sink.Mails.Count);
        Assert.InRange(late, 0, early + (64 * Megabyte));
    }
}
