namespace NewsRules.EndToEnd.Worker;

/// <summary>The worker, watched from outside.</summary>
public sealed class WorkerTests
{
    [Fact]
    public async Task AnItemPublishedWhileItRunsIsAlertedAndMailed()
    {
        using var feed = LoopbackFeed.Start();
        using var desk = Desk.OfFeed(feed);
        await using var running = NewsRulesProcess.Start(desk.Folder, "run");
        await running.WaitForErrorAsync("Watching 1 source;");

        feed.Publish("one", "Ships wait", "Ten ships wait outside the harbour.");

        Assert.Contains("harbour", await running.WaitForOutputAsync("ALERT"), StringComparison.Ordinal);
        running.Terminate();
        (await running.ExitAsync()).Expect(0);
        Assert.Single(desk.MessageIds());
    }

    [Fact]
    public async Task AnUnchangedFeedIsNotSentTwiceAndAFailingOneIsToldAndAskedAgain()
    {
        using var feed = LoopbackFeed.Start();
        using var desk = Desk.OfFeed(feed);
        feed.Publish("one", "Ships wait", "Ten ships wait outside the harbour.");
        (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);
        (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);
        Assert.Equal(1, feed.NotModified);

        feed.IsDown = true;
        var down = (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);
        Assert.Contains("0 alerts; 1 source could not be read.", down.Error, StringComparison.Ordinal);
        Assert.Contains("answered 503", down.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Tried again", down.Error, StringComparison.Ordinal);

        feed.IsDown = false;
        feed.Publish("two", "Ships leave", "They leave the harbour.");
        Assert.Contains("1 new", (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0).Error, StringComparison.Ordinal);
        Assert.Equal(2, desk.Count("alerts"));
    }

    [Fact]
    public async Task TheWholeTextOfASummaryIsReadFromItsPageAndAMissingPageLosesNothing()
    {
        using var feed = LoopbackFeed.Start();
        using var desk = new Desk($"{{ name: wire, feed: \"{feed.Url}\", every: 1s, language: en, fulltext: auto }}");
        feed.PublishPage(
            "one",
            "Ten ships wait",
            "Ten ships wait for a pilot.",
            "Ten ships wait for a pilot outside the harbour, the port authority said on Sunday."
        );
        feed.PublishPage("two", "Storm is near", "A storm is near the harbour.", text: null);
        desk.Folder.Write("appsettings.json", """{ "NewsRules": { "PagePause": "00:00:00" } }""");

        var outcome = (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);

        Assert.Contains("/two answered 404 Not Found. What the feed says stands.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("2 new articles, 0 known; 2 alerts", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, desk.Count("articles WHERE body LIKE '%port authority said on Sunday.'"));
        Assert.Equal(1, desk.Count("articles WHERE body = 'A storm is near the harbour.'"));
    }

    [Fact]
    public async Task OfAnEditedArticleOnlyWhatItSaysAnewIsAlerted()
    {
        const string Cairo = "Egyptian Foreign Minister Badr Abdelatty condemned on Sunday the shelling of Misrata in Libya.";
        using var feed = LoopbackFeed.Start();
        using var desk = Desk.OfFeed(feed);
        desk.Folder.Write(
            "rules/ministers.yaml",
            "rule: fm-on-libya\ntitle: Ministers on Libya\nwhen:\n  statement: { speaker: { role: foreign-ministry }, about: Libya }\nalert: { key: [speaker.country], subject: \"{speaker.country} on Libya\" }\n"
        );
        feed.Publish("one", "Cairo on Libya", Cairo);
        (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);

        feed.Replace("one", "Cairo on Libya", $"{Cairo} The talks go on.");
        var reworded = (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);
        feed.Replace(
            "one",
            "Cairo on Libya",
            $"{Cairo} He urged every militia to leave the Libyan capital before the elections. Italian Foreign Minister Antonio Tajani rejected a new blockade of Libya."
        );
        var added = (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);

        Assert.Contains("0 new articles, 1 revised, 0 known; 0 alerts", reworded.Error, StringComparison.Ordinal);
        Assert.Contains("0 new articles, 1 revised, 0 known; 2 alerts", added.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("shelling", added.Output, StringComparison.Ordinal);
        Assert.Equal(3, desk.Count("alerts"));
        Assert.Contains(
            "3 alerts",
            (await NewsRulesProcess.RunAsync(desk.Folder, "match", "--since", "30d")).Expect(0).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ASecondRunAlertsNothingTwice()
    {
        using var desk = Desk.OfFolder();
        desk.Bring("first", 3);

        var first = (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);
        var second = (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);

        Assert.Contains("3 new articles, 0 known; 3 alerts", first.Error, StringComparison.Ordinal);
        Assert.Contains("0 new articles, 3 known; 0 alerts", second.Error, StringComparison.Ordinal);
        Assert.Equal(3, first.Output.Split("ALERT").Length - 1);
        Assert.Empty(second.Output);
        Assert.Equal(3, desk.MessageIds().Length);
    }

    [Fact]
    public async Task ASingleRunWithBrokenRulesReadsWhatItCanAndEndsWithAnError()
    {
        using var desk = Desk.OfFolder();
        desk.Bring("first", 2);
        desk.Folder.Write("rules/broken.yaml", "rule: [\n");

        var outcome = (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(1);

        Assert.Contains("rules/broken.yaml:1:7: error NR1015", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("2 new articles, 0 known; 2 alerts", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNeverSentAndWhereMailGoesIsSaid()
    {
        using var desk = Desk.OfFolder();
        desk.Bring("first", 1);
        desk.Folder.Write("rules/harbour.yaml", Desk.HarbourRule + "\nstatus: test\n");

        var outcome = (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);

        Assert.Contains("1 in force (1 under test: kept, never sent), 1 source, 0 receivers.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(
            "No mail server is set: mails are laid into .newsrules/mail, for nobody, since the rules name no receivers.",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task ASecondWorkerOnOneStoreIsRefused()
    {
        using var desk = Desk.OfFolder();
        await using var first = NewsRulesProcess.Start(desk.Folder, "run");
        await first.WaitForErrorAsync("Watching");

        var second = (await NewsRulesProcess.RunAsync(desk.Folder, "run")).Expect(2);

        Assert.Contains("already running", second.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ItStopsWithinSecondsWhenAskedTo(bool byControlC)
    {
        using var desk = Desk.OfFolder();
        desk.Bring("many", 200);
        await using var running = NewsRulesProcess.Start(desk.Folder, "run");
        await running.WaitForOutputAsync("ALERT");

        if (byControlC)
        {
            running.Interrupt();
        }
        else
        {
            running.Terminate();
        }

        (await running.ExitAsync(TimeSpan.FromSeconds(20))).Expect(0);
        Assert.Equal(0, desk.Count("articles a WHERE NOT EXISTS (SELECT 1 FROM alerts WHERE article = a.number)"));
    }

    [Fact]
    public async Task ABrokenRuleFileKeepsItsLastGoodRulesAndAMendedOneComesIntoForce()
    {
        using var desk = Desk.OfFolder();
        await using var running = NewsRulesProcess.Start(desk.Folder, "run");
        await running.WaitForErrorAsync("Watching");

        desk.Folder.Write("rules/harbour.yaml", "rule: harbour\nwhen: { text: [");
        await running.WaitForErrorAsync("its last good version stays in force");
        desk.Bring("while-broken", 1);
        Assert.Contains("harbour:", await running.WaitForOutputAsync("ALERT"), StringComparison.Ordinal);

        desk.Folder.Write("rules/crew.yaml", Desk.HarbourRule.Replace("harbour", "crew", StringComparison.Ordinal));
        await running.WaitForErrorAsync("Rules reloaded: 2 in force");
        desk.Bring("after", 1);
        await running.WaitForOutputAsync("crew:");
    }
}
