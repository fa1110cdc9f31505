namespace NewsRules.EndToEnd;

/// <summary>The built program, started as a user would.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task AnUnknownCommandIsAUsageErrorInASentence()
    {
        using var folder = new WorkingFolder();

        var outcome = await NewsRulesProcess.RunAsync(folder, "publish");

        outcome.Expect(2);
        Assert.Contains("publish", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }
}
