using System.Text.RegularExpressions;

namespace NewsRules.EndToEnd;

/// <summary><c>newsrules check</c>.</summary>
public sealed partial class CheckTests
{
    // A mistake a line, and a file that is no YAML at all.
    private const string Mistakes = """
        rule: Two Words
        title: Ten mistakes
        levle: high
        status: alive
        when:
          statement:
            speaker: { role: foreign-ministery, country: Lybia }
            kind: condem
            modality: asserted
        except:
          - name: nothing
        alert:
          key: [speaker.land]
          throttle: soon
        """;

    [Fact]
    public async Task TenMistakesAreToldAtOnceWithLineAndColumn()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/mistakes.yaml", Mistakes);
        folder.Write("rules/broken.yaml", "rule: [\n");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "check")).Expect(1);

        string[] places =
        [
            "broken.yaml:1:7",
            "mistakes.yaml:1:7",
            "mistakes.yaml:3:1",
            "mistakes.yaml:4:9",
            "mistakes.yaml:7:22",
            "mistakes.yaml:7:50",
            "mistakes.yaml:8:11",
            "mistakes.yaml:11:5",
            "mistakes.yaml:13:9",
            "mistakes.yaml:14:13",
        ];
        Assert.Equal(places.Select(place => $"rules/{place}"), Complaint().Matches(outcome.Output).Select(found => found.Groups[1].Value));
        Assert.Contains("did you mean 'foreign-ministry'?", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("10 errors", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCarriedRulesAreWithoutComplaint()
    {
        using var folder = new WorkingFolder();

        var outcome = (await NewsRulesProcess.RunAsync(folder, "check")).Expect(0);

        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task ASourceWhoseFolderIsMissingIsToldOf()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/sources.yaml", "sources:\n  - { name: inbox, folder: inbox }\n  - { name: here, folder: . }\n");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "check")).Expect(3);

        Assert.Contains("rules/sources.yaml:2:28: warning NR2016", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("1 warning.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMistakeInALexiconThatReplacesACarriedOneIsTold()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/lexicons/ar/topics.yaml", "lexicon: topics\nlanguage: ar\ntopix: 3\n");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "check")).Expect(1);

        Assert.Contains("rules/lexicons/ar/topics.yaml:3:1: error NR1101", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WarningsAloneHaveTheirOwnExitCode()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/empty.yaml", "");

        (await NewsRulesProcess.RunAsync(folder, "check")).Expect(3);
    }

    [Fact]
    public async Task WhereThereAreNoRulesThatIsSaid()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/notes.txt", "rules will come");
        folder.Write("comments.yaml", "# rules will come\n");
        folder.Write("one.txt", "The harbour is closed.\n\nNobody spoke.");

        Assert.Contains(
            "rules:1:1: warning NR1017",
            (await NewsRulesProcess.RunAsync(folder, "check")).Expect(3).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "comments.yaml:1:1: warning NR1010",
            (await NewsRulesProcess.RunAsync(folder, "check", "comments.yaml")).Expect(3).Output,
            StringComparison.Ordinal
        );
        Assert.Contains("There are no rules.", (await NewsRulesProcess.RunAsync(folder, "test")).Expect(3).Error, StringComparison.Ordinal);
        Assert.Contains(
            "There are no rules.",
            (await NewsRulesProcess.RunAsync(folder, "match", "one.txt")).Expect(0).Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("json", """[{"code":"NR""")]
    [InlineData("github", "::error file=rules/mistakes.yaml,line=1,col=7")]
    [InlineData("sarif", "\"version\":\"2.1.0\"")]
    public async Task TheSameIsToldInTheFormatsOfTools(string format, string words)
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/mistakes.yaml", Mistakes);

        var outcome = (await NewsRulesProcess.RunAsync(folder, "check", "--format", format)).Expect(1);

        Assert.Contains(words, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsAllowedIsToldAsSuppressedToCodeScanners()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/words.yaml",
            "rule: words\ntitle: Words alone\nallow: { NR4005: \"no fact tells it\", NR4002: \"a draft\" }\nwhen: { text: drone }\n"
        );

        var log = (await NewsRulesProcess.RunAsync(folder, "check", "--format", "sarif")).Expect(0).Output;

        Assert.Contains(""" "driver":{"name":"newsrules","version":" """.Trim(), log, StringComparison.Ordinal);
        Assert.Contains(
            """ "suppressions":[{"kind":"inSource","justification":"no fact tells it"}] """.Trim(),
            log,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AFolderThatIsMissingIsASentence()
    {
        using var folder = new WorkingFolder();

        var outcome = (await NewsRulesProcess.RunAsync(folder, "check", "desk/none")).Expect(2);

        Assert.Contains("desk/none", outcome.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(\S+:\d+:\d+): error NR\d{4}: ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    [Fact]
    public async Task ALexiconThatCannotBeReadIsToldOfByFactsToo()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/lexicons/ar/cues.yaml", "lexicon: [");
        folder.Write("one.jsonl", """{"id":"a1","title":"","body":"قالت وزارة الخارجية المصرية إن الهجوم وقع فجرا."}""");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "facts", "one.jsonl")).Expect(1);

        Assert.Contains("cues.yaml:1", outcome.Error, StringComparison.Ordinal);
    }
}
