namespace NewsRules.EndToEnd;

/// <summary>How a run of the program ended and everything that it said.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output, without an empty last one.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>This outcome, if the exit code is the one expected; else a failure that shows what was said.</summary>
    public Outcome Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode}, expected {exitCode}.\n--- output\n{Output}--- error\n{Error}");
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        return this;
    }
}
