using Microsoft.Data.Sqlite;

namespace NewsRules.EndToEnd.Worker;

/// <summary><c>newsrules match --since</c>: how often rules would have alerted.</summary>
public sealed class MatchSinceTests
{
    private const string Store = ".newsrules/newsrules.db";

    private const string Condemnations = """
        rule: fm-condemns
        title: A foreign ministry condemns
        status: draft
        when:
          statement: { speaker: { role: foreign-ministry }, kind: condemn }
        alert: { key: [speaker.country], throttle: 1d, budget: { per: day, max: 1 } }
        ---
        rule: fm-praises
        title: A foreign ministry praises
        when:
          statement: { speaker: { role: foreign-ministry }, kind: praise }
        """;

    private static readonly string[] Articles =
    [
        """{"id":"a1","published":"2026-03-01T08:00:00Z","title":"Before","body":"The Greek foreign ministry condemned the attack on the port."}""",
        """{"id":"a2","published":"2026-03-02T08:00:00Z","title":"Malta","body":"The Maltese foreign ministry condemned the attack on the port."}""",
        """{"id":"a3","published":"2026-03-02T20:00:00Z","title":"Malta again","body":"Late at night the Maltese foreign ministry condemned another attack."}""",
        """{"id":"a4","published":"2026-03-02T21:00:00Z","title":"Greece","body":"The Greek foreign ministry condemned the attack on the port of Valletta."}""",
        """{"id":"a5","published":"2026-03-04T08:00:00Z","title":"Norway","body":"The Norwegian foreign ministry condemned the seizure of the ship."}""",
        """{"id":"a6","published":"2026-03-04T09:00:00Z","title":"Nobody","body":"The harbour is closed."}""",
    ];

    [Fact]
    public async Task AlertsAreCountedDayByDayAsTheyWouldHaveBeenRaised()
    {
        using var desk = await ReadAsync();

        var outcome = (await NewsRulesProcess.RunAsync(desk.Folder, "match", "--since", "2026-03-02", "--rules", "new.yaml")).Expect(0);

        Assert.Equal(
            [
                "5 articles since 2026-03-02 00:00 UTC.",
                "fm-condemns · A foreign ministry condemns",
                "  3 alerts of 4 matches on 2 days",
                "  above its budget of 1 a day on 1 day",
                "    2026-03-02: 2 alerts of 3 matches",
                "    2026-03-04: 1 alert of 1 match",
                "  the newest:",
                "    2026-03-04 08:00 UTC · wire · a5 · Norway · speaker.country: NO",
                "      condemn · asserted · indirect · speaker: The Norwegian foreign ministry (foreign-ministry · NO) · “the seizure of the ship”",
                "    2026-03-02 21:00 UTC · wire · a4 · Greece · speaker.country: GR",
                "      condemn · asserted · indirect · speaker: The Greek foreign ministry (foreign-ministry · GR) · about: MT · “the attack on the port of Valletta”",
                "    2026-03-02 08:00 UTC · wire · a2 · Malta · speaker.country: MT",
                "      condemn · asserted · indirect · speaker: The Maltese foreign ministry (foreign-ministry · MT) · “the attack on the port”",
                "Nothing found by fm-praises.",
            ],
            outcome.Lines
        );
    }

    [Fact]
    public async Task DaysAreThoseOfTheRulesTimeZone()
    {
        using var desk = await ReadAsync();
        desk.Folder.Write(
            "new.yaml",
            Condemnations
                .Replace("throttle: 1d,", "timezone: Pacific/Auckland,", StringComparison.Ordinal)
                .Replace("[speaker.country]", "[speaker.country, day]", StringComparison.Ordinal)
        );

        var outcome = (
            await NewsRulesProcess.RunAsync(desk.Folder, "match", "--since", "2026-03-02", "--rules", "new.yaml", "--rule", "fm-condemns")
        ).Expect(0);

        Assert.Equal(
            ["    2026-03-02: 1 alert of 1 match", "    2026-03-03: 2 alerts of 2 matches", "    2026-03-04: 1 alert of 1 match"],
            outcome.Lines.Where(line =>
                line.StartsWith("    2026-03-0", StringComparison.Ordinal)
                && line.Contains(": ", StringComparison.Ordinal)
                && line.Contains(" of ", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task ProgramsGetAnObjectARule()
    {
        using var desk = await ReadAsync();

        var outcome = (
            await NewsRulesProcess.RunAsync(
                desk.Folder,
                "match",
                "--since",
                "2026-03-04",
                "--rules",
                "new.yaml",
                "--rule",
                "fm-condemns",
                "--format",
                "jsonl"
            )
        ).Expect(0);

        Assert.StartsWith(
            """{"rule":"fm-condemns","since":"2026-03-04T00:00:00Z","articles":2,"alerts":1,"matches":1,"days_above_budget":0,"days":[{"day":"2026-03-04","alerts":1,"matches":1}],"newest":[{"time":"2026-03-04T08:00:00Z","subject":""",
            Assert.Single(outcome.Lines),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task TheStoreIsOnlyReadAlsoWhileAWorkerWrites()
    {
        using var desk = await ReadAsync();
        var before = await File.ReadAllBytesAsync(desk.Folder.At(Store), TestContext.Current.CancellationToken);
        (await NewsRulesProcess.RunAsync(desk.Folder, "match", "--since", "2026-03-01")).Expect(0);
        Assert.Equal(before, await File.ReadAllBytesAsync(desk.Folder.At(Store), TestContext.Current.CancellationToken));

        await using var running = NewsRulesProcess.Start(desk.Folder, "run");
        await running.WaitForErrorAsync("Watching");
        desk.Bring("second", 300);
        await running.WaitForOutputAsync("ALERT");
        var meanwhile = (await NewsRulesProcess.RunAsync(desk.Folder, "match", "--since", "1d")).Expect(0);

        Assert.Contains("harbour · The harbour is mentioned", meanwhile.Output, StringComparison.Ordinal);
        await running.WaitForOutputAsync("ALERT", times: 300);
        running.Terminate();
        (await running.ExitAsync()).Expect(0);
    }

    [Theory]
    [InlineData("neither a length of time such as 30d or 12h nor a day", "match", "--since", "soon")]
    [InlineData("neither a length of time", "match", "--since", "0d")]
    [InlineData("has not come yet", "match", "--since", "9999-01-01")]
    [InlineData("Either files or --since, not both.", "match", "--since", "1d", "article.txt")]
    [InlineData("Name files of articles, or --since 30d", "match")]
    [InlineData("There is no store '.newsrules/newsrules.db'; newsrules run makes it", "match", "--since", "30d")]
    public async Task WhatCannotBeDoneIsToldInASentence(string sentence, params string[] arguments)
    {
        using var folder = new WorkingFolder();

        Assert.Contains(sentence, (await NewsRulesProcess.RunAsync(folder, arguments)).Expect(2).Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files("*"));
    }

    [Theory]
    [InlineData("PRAGMA user_version = 1", "was written by an older newsrules; newsrules run --once brings it up to date")]
    [InlineData("PRAGMA user_version = 999", "was written by a newer newsrules")]
    [InlineData("CREATE TABLE books (title TEXT)", "no store of newsrules")]
    public async Task AStoreThatIsNotTodaysIsLeftAsItIs(string spoil, string sentence)
    {
        using var folder = new WorkingFolder();
        folder.Write(Store, []);
        using (var store = new SqliteConnection($"Data Source={folder.At(Store)};Pooling=False"))
        {
            store.Open();
            using var command = store.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
            command.CommandText = spoil;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        Assert.Contains(
            sentence,
            (await NewsRulesProcess.RunAsync(folder, "match", "--since", "30d")).Expect(2).Error,
            StringComparison.Ordinal
        );
    }

    private static async Task<Desk> ReadAsync()
    {
        var desk = Desk.OfFolder();
        desk.Bring("first", Articles);
        (await NewsRulesProcess.RunAsync(desk.Folder, "run", "--once")).Expect(0);
        desk.Folder.Write("new.yaml", Condemnations);
        return desk;
    }
}
