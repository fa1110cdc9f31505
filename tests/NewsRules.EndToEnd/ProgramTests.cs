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
        folder.Write(
            "desk/lexicons/ports.yaml",
            "entities:\n  cirta-port: { type: organisation, country: DZ, names: { en: [Cirta Port] } }\n"
        );
        folder.Write(
            "desk/rules/port.yaml",
            """
            rule: port
            title: About the port
            when:
              statement: { about: Cirta Port }
            tests:
              - { name: closed, article: "The Algerian foreign ministry said that Cirta Port was closed.", expect: { alerts: 1 } }
              - { name: silent, article: "Nobody spoke.", expect: { alerts: 0 } }
            """
        );

        (await NewsRulesProcess.RunAsync(folder, "check", "desk/rules/port.yaml")).Expect(0);
        (await NewsRulesProcess.RunAsync(folder, "test", "desk/rules/port.yaml")).Expect(0);
    }

    [Theory]
    [InlineData("rules/shared/desk.yaml", "rules/libya/port.yaml")]
    [InlineData("desk/shared.yaml", "desk/port.yaml")]
    public async Task OneFileIsReadWithTheDefinitionsOfItsFolder(string shared, string file)
    {
        using var folder = new WorkingFolder();
        folder.Write(
            shared,
            "define: desk\nlists:\n  ports: { words: [harbour, quay] }\noverrides:\n  - { rule: elsewhere, level: high }\n"
        );
        folder.Write(
            file,
            """
            rule: port
            title: A port, by name
            allow: { NR4005: "A case" }
            when:
              text: { list: ports }
            tests:
              - { name: open, article: "The quay is open.", expect: { alerts: 1 } }
              - { name: silent, article: "Nobody spoke.", expect: { alerts: 0, because: text } }
            """
        );
        folder.Write("article.txt", "The quay is open.");

        (await NewsRulesProcess.RunAsync(folder, "check", file)).Expect(0);
        (await NewsRulesProcess.RunAsync(folder, "test", file)).Expect(0);
        Assert.Contains(
            "port",
            (await NewsRulesProcess.RunAsync(folder, "match", "--rules", file, "article.txt")).Expect(0).Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("NR4003", (await NewsRulesProcess.RunAsync(folder, "check", shared)).Output, StringComparison.Ordinal);

        folder.Write(shared, "define: desk\nlists:\n  ports: { word: [harbour, quay] }\n  unused: { words: [ship, ship] }\n");
        var broken = (await NewsRulesProcess.RunAsync(folder, "check", file)).Expect(1);
        Assert.Contains("0 rules, 1 error, 0 warnings.", broken.Error, StringComparison.Ordinal);
        Assert.Contains($"{shared}:3:12: error NR1101", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RulesThatAreLeftOutAreCounted()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/urges.yaml", "rule: urges\ntitle: Urges\nwhen:\n  statement: { kind: urges }\n");
        folder.Write("rules/draft.yaml", "rule: drafts\ntitle: Drafts\nstatus: draft\nwhen:\n  statement: { kind: warn }\n");
        folder.Write("article.txt", "The quay is open.");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "match", "article.txt")).Expect(1);

        Assert.Contains("1 article, 0 matches; 1 draft and 1 rule with errors left out.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(
            "Did you mean 'urges'?",
            (await NewsRulesProcess.RunAsync(folder, "match", "--rule", "urges-calm", "article.txt")).Expect(2).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task WhoGetsNothingIsToldWhereToLook()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/port.yaml", "rule: port\ntitle: A port\nstatus: draft\nallow: { NR4005: \"A case\" }\nwhen:\n  text: quay\n");
        folder.Write("article.txt", "The quay is open.");

        var all = (await NewsRulesProcess.RunAsync(folder, "match", "article.txt")).Expect(0);
        Assert.Empty(all.Output);
        Assert.Contains(
            "newsrules: 1 article, 0 matches; 1 draft left out. newsrules explain --rule ID tells why a rule is silent.",
            all.Error,
            StringComparison.Ordinal
        );

        var asked = (await NewsRulesProcess.RunAsync(folder, "match", "--rule", "port", "article.txt")).Expect(0);
        Assert.Contains("port · A port", asked.Output, StringComparison.Ordinal);
        Assert.Contains("newsrules: 1 article, 1 match, 1 of 1 rule tried.\n", asked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALexiconOnDiskStandsForTheCarriedOneOfItsName()
    {
        using var folder = new WorkingFolder();
        folder.Write("article.txt", "The Maltese foreign ministry quacked that Libya needs elections.");
        folder.Write(
            "rules/lexicons/en/cues.yaml",
            "lexicon: cues\nlanguage: en\ncues:\n  - { kind: say, verbs: [quacked/quacks/quacking] }\n"
        );

        var outcome = (await NewsRulesProcess.RunAsync(folder, "facts", "article.txt")).Expect(0);

        Assert.Contains("1 statement", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("foreign-ministry · MT", outcome.Output, StringComparison.Ordinal);
    }
}
