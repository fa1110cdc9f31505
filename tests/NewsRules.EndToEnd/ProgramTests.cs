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
    [InlineData("explain")]
    [InlineData("diff")]
    [InlineData("new")]
    public async Task TheHelpOfACommandHasExamplesOfIt(string command)
    {
        using var folder = new WorkingFolder();

        var outcome = (await NewsRulesProcess.RunAsync(folder, command, "--help")).Expect(0);

        var examples = outcome.Output[outcome.Output.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains($"  newsrules {command}", examples, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts", "--bogus")]
    [InlineData("match", "--formatt")]
    [InlineData("check", "--foo")]
    [InlineData("test", "-x")]
    public async Task AnUnknownOptionIsNoFileName(string command, string option)
    {
        using var folder = new WorkingFolder();

        var outcome = (await NewsRulesProcess.RunAsync(folder, command, option)).Expect(2);

        Assert.Contains($"There is no option '{option}'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderOfArticlesIsReadWhole()
    {
        using var folder = new WorkingFolder();
        folder.Write("archive/march/first.txt", "The Greek foreign ministry said Libya needs elections.");
        folder.Write("archive/second.txt", "The Maltese foreign ministry said Libya needs elections.");
        folder.Write("archive/notes.md", "No article.");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "facts", "archive")).Expect(0);

        Assert.Contains("foreign-ministry · GR", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("foreign-ministry · MT", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneFileIsCheckedWithTheLexiconsBesideIt()
    {
        using var folder = new WorkingFolder();
        folder.Write("desk/lexicons/ports.yaml", "entities:\n  cirta-port: { type: organisation, country: DZ, names: { en: [Cirta Port] } }\n");
        folder.Write("desk/rules/port.yaml", """
            rule: port
            title: About the port
            when:
              statement: { about: Cirta Port }
            tests:
              - { name: closed, article: "The Algerian foreign ministry said that Cirta Port was closed.", expect: { alerts: 1 } }
              - { name: silent, article: "Nobody spoke.", expect: { alerts: 0 } }
            """);

        (await NewsRulesProcess.RunAsync(folder, "check", "desk/rules/port.yaml")).Expect(0);
        (await NewsRulesProcess.RunAsync(folder, "test", "desk/rules/port.yaml")).Expect(0);
    }

    [Fact]
    public async Task ALexiconOnDiskStandsForTheCarriedOneOfItsName()
    {
        using var folder = new WorkingFolder();
        folder.Write("article.txt", "The Maltese foreign ministry quacked that Libya needs elections.");
        folder.Write("rules/lexicons/en/cues.yaml", "lexicon: cues\nlanguage: en\ncues:\n  - { kind: say, verbs: [quacked/quacks/quacking] }\n");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "facts", "article.txt")).Expect(0);

        Assert.Contains("1 statement", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("foreign-ministry · MT", outcome.Output, StringComparison.Ordinal);
    }
}
