using System.Text.RegularExpressions;

namespace NewsRules.EndToEnd;

/// <summary>A program with NRules built in does on it what it does without.</summary>
public sealed partial class EnginesTests
{
    private const string InAMail = "Subject: ";

    [Fact]
    public async Task TheSamplesRaiseTheSameAlertsOnBothEngines()
    {
        Assert.SkipUnless(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "NewsRules.NRules.dll")),
            "NRules is not in this build: WithNRules=true dotnet test"
        );

        var (builtIn, onNRules) = (await SentAsync("builtin"), await SentAsync("nrules"));

        Assert.Contains(builtIn, line => line.StartsWith("ALERT", StringComparison.Ordinal));
        Assert.Contains(builtIn, line => line.StartsWith(InAMail, StringComparison.Ordinal));
        Assert.Equal(builtIn, onNRules);
    }

    /// <summary>
    /// The lines of the alerts without times, since an article without a date is of the minute it came in, and the subjects of the mails:
    /// their ids tell when they were written.
    /// </summary>
    private static async Task<string[]> SentAsync(string engine)
    {
        using var folder = new WorkingFolder();
        folder.Write("appsettings.json", $$"""{ "NewsRules": { "Engine": "{{engine}}" } }""");
        var outcome = (await NewsRulesProcess.RunAsync(folder, "run", "--once")).Expect(0);
        return
        [
            .. outcome.Lines.Select(line => Time().Replace(line, "")),
            .. folder
                .Files("*.eml")
                .SelectMany(File.ReadLines)
                .Where(line => line.StartsWith(InAMail, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex(@"\d\d\d\d-\d\d-\d\d \d\d:\d\d UTC")]
    private static partial Regex Time();
}
