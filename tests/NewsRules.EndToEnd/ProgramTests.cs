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

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("test")]
    [InlineData("facts")]
    [InlineData("match")]
    public async Task TheHelpOfACommandHasExamplesOfIt(string command)
    {
        using var folder = new WorkingFolder();

        var outcome = (await NewsRulesProcess.RunAsync(folder, command, "--help")).Expect(0);

        var examples = outcome.Output[outcome.Output.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains($"  newsrules {command}", examples, StringComparison.Ordinal);
    }
}
