using System.Runtime.InteropServices;

namespace NewsRules.EndToEnd;

/// <summary><c>newsrules diff</c>: what an edit adds and drops.</summary>
public sealed class DiffTests
{
    private const string Old = """
        rule: fm-on-malta
        title: A foreign ministry about Malta
        when:
          statement: { speaker: { role: foreign-ministry }, about: Malta, kind: urge }
        ---
        rule: fm-condemns
        title: A foreign ministry condemns
        when:
          statement: { speaker: { role: foreign-ministry }, kind: condemn }
        ---
        rule: old-rule
        title: To be struck
        when:
          statement: { speaker: { role: head-of-state } }
        """;

    private const string New = """
        rule: fm-on-malta
        title: A foreign ministry about Malta
        when:
          statement: { speaker: { role: [foreign-ministry, head-of-state] }, about: Malta, kind: condemn }
        ---
        rule: fm-condemns
        title: A foreign ministry condemns, whatever it condemns
        when:
          statement: { speaker: { role: foreign-ministry }, kind: condemn }
        """;

    private const string Articles = """
        {"id":"a2","source":"wire","published":"2026-03-02T08:00:00Z","title":"Condemned","body":"The Greek foreign ministry condemned the attack on Malta."}
        {"id":"a1","source":"wire","published":"2026-03-01T08:00:00Z","title":"Urged","body":"The Greek foreign ministry urged Malta to open the port."}
        """;

    private static readonly string[] Edit =
    [
        "2 articles.",
        "fm-on-malta · A foreign ministry about Malta",
        "  changed (when): 1 match, 1 alert",
        "  added: 1",
        "    2026-03-02 08:00 UTC · wire · a2 · Condemned",
        "      condemn · asserted · indirect · speaker: The Greek foreign ministry (foreign-ministry · GR) · about: MT · “the attack on Malta”",
        "      was stopped by kind (found: condemn)",
        "  dropped: 1",
        "    2026-03-01 08:00 UTC · wire · a1 · Urged",
        "      urge · asserted · indirect · speaker: The Greek foreign ministry (foreign-ministry · GR) · about: MT · “Malta to open the port”",
        "      is now stopped by kind (found: urge)",
        "fm-condemns · A foreign ministry condemns, whatever it condemns",
        "  changed (title): 1 match, 1 alert",
        "old-rule · To be struck",
        "  removed: 0 matches, 0 alerts",
        "0 rules as before.",
    ];

    [Fact]
    public async Task TwoFilesOnArticles()
    {
        using var folder = Folder();

        Assert.Equal(Edit, (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(0).Lines);
    }

    /// <summary>Another fact of the article comes as near to the new rule, and a third makes it true under another key.</summary>
    [Fact]
    public async Task TheReasonIsThatOfTheFactThatIsDropped()
    {
        using var folder = Folder();
        folder.Write("old.yaml", "rule: r\nwhen:\n  statement: { speaker: { role: foreign-ministry }, kind: urge }\nalert: { key: [speaker.country] }\n");
        folder.Write("new.yaml", "rule: r\nwhen:\n  statement: { speaker: { role: foreign-ministry }, kind: condemn }\nalert: { key: [speaker.country] }\n");
        folder.Write("news.jsonl", """
            {"id":"a1","source":"wire","published":"2026-03-01T08:00:00Z","title":"Ports","body":"The Italian president condemned the attack on Malta. The Greek foreign ministry urged Malta to open the port. The Turkish foreign ministry condemned the attack on Malta."}
            """);

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(0).Lines;

        Assert.Equal(["      was stopped by kind (found: condemn)", "      is now stopped by kind (found: urge)"], lines.Where(line => line.Contains("stopped", StringComparison.Ordinal)));
    }

    /// <summary>Neither removed nor new: it is there, and one of its versions cannot be used.</summary>
    [Fact]
    public async Task ARuleThatTheEditBreaksIsBrokenAndTheWayBackMendsIt()
    {
        using var folder = Folder();
        folder.Write("new.yaml", Old.Replace("about: Malta", "about: Maltta", StringComparison.Ordinal));

        var broken = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(1).Lines;
        var json = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl", "--format", "jsonl")).Expect(1).Lines;
        var mended = (await NewsRulesProcess.RunAsync(folder, "diff", "new.yaml", "old.yaml", "--articles", "news.jsonl")).Expect(1).Lines;

        Assert.Equal(["2 articles.", "fm-on-malta · A foreign ministry about Malta", "  broken (NR2001): not compared", "2 rules as before."], broken);
        Assert.Equal("""{"change":"broken","rule":"fm-on-malta","errors":["NR2001"]}""", Assert.Single(json));
        Assert.Equal("  mended (was NR2001): not compared", mended[2]);
    }

    [Theory]
    [InlineData("kind: urge }", "kind: urge")]
    [InlineData("rule: fm-on-malta", "rul: fm-on-malta")]
    [InlineData("title: A foreign ministry about Malta", "title: \"A foreign ministry about Malta")]
    [InlineData("  statement: {", "\tstatement: {")]
    public async Task ARuleOfWhichNotEvenTheIdCanBeReadIsBrokenAsLongAsItsFileNamesIt(string right, string wrong)
    {
        using var folder = Folder();
        Assert.Contains(right, Old, StringComparison.Ordinal);
        folder.Write("new.yaml", Old.Replace(right, wrong, StringComparison.Ordinal));

        var broken = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(1).Lines;
        var mended = (await NewsRulesProcess.RunAsync(folder, "diff", "new.yaml", "old.yaml", "--articles", "news.jsonl")).Expect(1).Lines;

        Assert.Matches(@"^  broken \(NR\d{4}", broken[Array.IndexOf(broken, "fm-on-malta · A foreign ministry about Malta") + 1]);
        Assert.Matches(@"^  mended \(was NR\d{4}", mended[Array.IndexOf(mended, "fm-on-malta · A foreign ministry about Malta") + 1]);
    }

    [Fact]
    public async Task ASecondRuleOfTheSameIdLeavesTheFirstAsItWas()
    {
        using var folder = Folder();
        folder.Write("new.yaml", Old + "\n---\nrule: fm-on-malta\nwhen: { statement: { about: Egypt } }\n");

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(1).Lines;

        Assert.Equal(["2 articles.", "3 rules as before."], lines);
    }

    [Fact]
    public async Task ARuleThatIsNewOrStaysBrokenIsToldToo()
    {
        using var folder = Folder();
        folder.Write("old.yaml", "rule: one\nwhen: { statement: { abut: Malta } }\n");
        folder.Write("new.yaml", "rule: one\nwhen: { statement: { about: Maltta } }\n---\nrule: other\nwhen: { statement: { abut: Malta } }\n");

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(1).Lines;

        Assert.Equal(["2 articles.", "one", "  broken (NR2001): not compared", "other", "  broken (NR1101): not compared", "0 rules as before."], lines);
    }

    [Fact]
    public async Task ARuleOfTheSameMeaningIsRenamed()
    {
        using var folder = Folder();
        folder.Write("new.yaml", Old.Replace("rule: fm-condemns", "rule: condemnations", StringComparison.Ordinal).Replace("title: A foreign ministry condemns", "title: Condemned", StringComparison.Ordinal));

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(0).Lines;
        var json = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl", "--format", "jsonl")).Expect(0).Lines;

        Assert.Equal(["2 articles.", "condemnations · Condemned", "  renamed from fm-condemns (title): 1 match, 1 alert", "2 rules as before."], lines);
        Assert.Equal("""{"change":"renamed","rule":"condemnations","renamed_from":"fm-condemns","keys":["title"],"added":0,"dropped":0,"of_other_facts":0,"matches":{"old":1,"new":1},"alerts":{"old":1,"new":1}}""", Assert.Single(json));
    }

    [Fact]
    public async Task EveryKeyThatIsAnotherIsToldAndARuleOfAnotherLevelIsNotAsBefore()
    {
        using var folder = Folder();
        folder.Write("old.yaml", Old + "\nowner: desk-med\nalert: { key: [speaker.country] }\n");
        folder.Write("new.yaml", Old.Replace("title: A foreign ministry condemns\n", "title: A foreign ministry condemns\nlevel: critical\n", StringComparison.Ordinal)
            + "\nowner: desk-sea\nstatus: test\nalert: { key: [speaker.country], throttle: 6h }\nexcept: [ { name: own, why: \"Heard\", statement: { speaker: { country: MT } } } ]\n");

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(0).Lines;

        Assert.Equal(
        [
            "2 articles.",
            "fm-condemns · A foreign ministry condemns",
            "  changed (level: medium → critical): 1 match, 1 alert",
            "old-rule · To be struck",
            "  changed (status: live → test, owner: desk-med → desk-sea, except, alert.throttle): 0 matches, 0 alerts",
            "1 rule as before.",
        ],
        lines);
    }

    [Fact]
    public async Task ProgramsGetAnObjectAMatchAndThenOneARule()
    {
        using var folder = Folder();

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl", "--format", "jsonl")).Expect(0).Lines;

        Assert.StartsWith("""{"match":"dropped","rule":"fm-on-malta","time":"2026-03-01T08:00:00Z","alert":true,"why":"stopped","stopped_by":[["kind"]],"other_keys":[],"found":{"article":"a1",""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"match":"added","rule":"fm-on-malta","time":"2026-03-02T08:00:00Z","alert":true,"why":"stopped","stopped_by":[["kind"]],"other_keys":[],"found":{"article":"a2",""", lines[1], StringComparison.Ordinal);
        Assert.Equal("""{"change":"changed","rule":"fm-on-malta","keys":["when"],"added":1,"dropped":1,"of_other_facts":0,"matches":{"old":1,"new":1},"alerts":{"old":1,"new":1}}""", lines[2]);
        Assert.StartsWith("""{"change":"changed","rule":"fm-condemns","keys":["title"],""", lines[3], StringComparison.Ordinal);
        Assert.Equal("""{"change":"removed","rule":"old-rule","keys":[],"added":0,"dropped":0,"of_other_facts":0,"matches":{"old":0,"new":0},"alerts":{"old":0,"new":0}}""", lines[4]);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public async Task WhatGitKeepsBesideWhatIsThereNow()
    {
        using var folder = Folder();
        folder.Write("desk/rules/all.yaml", Old);
        folder.Commit("desk");
        folder.Write("desk/rules/all.yaml", New);
        folder.Commit("desk");

        foreach (var (before, after) in new[] { ("HEAD~1:desk/rules", "desk/rules"), ("HEAD~1:desk/rules", "HEAD:desk/rules"), ("HEAD~1:desk/rules/all.yaml", "HEAD:desk/rules/all.yaml") })
        {
            Assert.Equal(Edit, (await NewsRulesProcess.RunAsync(folder, "diff", before, after, "--articles", "news.jsonl")).Expect(0).Lines);
        }

        Assert.Contains("invalid object name 'HEAD~7'", await ErrorAsync(folder, "diff", "HEAD~7:desk/rules", "desk/rules"), StringComparison.Ordinal);
        Assert.Contains("path 'desk/rule' does not exist in 'HEAD'", await ErrorAsync(folder, "diff", "HEAD:desk/rule", "desk/rules"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD:desk/rules")]
    [InlineData("HEAD:desk/rules/port.yaml")]
    [InlineData("HEAD:desk/rules/towns/town.yaml")]
    public async Task ARevisionIsReadWithItsOwnWords(string before)
    {
        using var folder = Folder();
        folder.Write("desk/rules/lexicons/ports.yaml", "entities:\n  cirta-port: { type: organisation, country: DZ, names: { en: [Cirta Port] } }\n");
        folder.Write("desk/rules/port.yaml", "rule: port\ntitle: The port\nwhen:\n  statement: { about: Cirta Port }\n");
        folder.Write("desk/rules/shared.yaml", "define: desk\nlists:\n  towns: { entities: [cirta-port] }\n");
        folder.Write("desk/rules/towns/town.yaml", "rule: town\ntitle: A town\nwhen:\n  mention: { entity: { list: towns } }\n");
        folder.Write("port.txt", "The Algerian foreign ministry said that Cirta Port was closed.");
        folder.Commit("desk");
        folder.Write("desk/rules/lexicons/ports.yaml", "entities:\n  cirta-port: { type: organisation, country: DZ, names: { en: [Cirta Port, The Old Port] } }\n");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "diff", before, before[5..], "--articles", "port.txt")).Expect(0);

        Assert.Equal(["1 article.", before.EndsWith("rules", StringComparison.Ordinal) ? "2 rules as before." : "1 rule as before."], outcome.Lines);
    }

    [Theory]
    [InlineData("status: draft\n", "is now left out: status draft")]
    [InlineData("alert: { key: [speaker.country] }\n", "is now found under another key: speaker.country: GR")]
    public async Task AFindThatIsGoneWithoutAConditionSaysWhy(string edit, string why)
    {
        using var folder = Folder();
        folder.Write("new.yaml", Old.Replace("title: A foreign ministry condemns\n", $"title: A foreign ministry condemns\n{edit}", StringComparison.Ordinal));

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(0).Lines;

        Assert.Contains($"      {why}", lines);
    }

    /// <summary>Each name is held to the fact that it had, ties to those that they tied, and a key to its own value.</summary>
    [Theory]
    [InlineData(
        "facts: { call: { statement: { kind: urge } }, answer: { statement: { kind: [condemn, deny] } } }\n  different: [call.speaker.country, answer.speaker.country]",
        "facts: { call: { statement: { kind: urge } }, answer: { statement: { kind: [condemn, deny] } } }\n  different: [call.speaker.country, answer.speaker.country]\n  same: [call.about.country, answer.about.country]",
        "call.speaker.country, answer.speaker.country",
        "The French foreign minister urged Libya to hold elections. Turkey's foreign ministry condemned the attack in Tripoli. Malta's foreign ministry denied that Israel was invited.",
        "call.speaker.country: FR, answer.speaker.country: MT",
        "is now stopped by same (found: call.about.country: LY; answer.about.country: IL)")]
    [InlineData(
        "facts: { call: { statement: { kind: [urge, warn] } }, answer: { statement: { kind: condemn } } }",
        "facts: { call: { statement: { kind: [urge, condemn] } }, answer: { statement: { kind: condemn } } }",
        "call.speaker.country, answer.speaker.country",
        "The French foreign ministry warned Libya against war. Turkey's foreign ministry condemned the attack in Tripoli. The German foreign ministry urged Libya to hold elections.",
        "call.speaker.country: FR, answer.speaker.country: TR",
        "is now stopped by call.kind (found: warn)")]
    [InlineData(
        "statement: { about: { country: any } }",
        "statement: { about: { country: [LY, SD] } }",
        "about.country",
        "The French foreign ministry urged Qatar and Sudan to send help.",
        "about.country: QA",
        "is now stopped by about.country (found: QA)")]
    public async Task WhatIsGoneIsToldOfItsOwnFactsAndKey(string old, string now, string key, string text, string gone, string why)
    {
        using var folder = Folder();
        string Rule(string when) => $"rule: r\nwhen:\n  {when}\nalert: {{ key: [{key}] }}\n";
        folder.Write("old.yaml", Rule(old));
        folder.Write("new.yaml", Rule(now));
        folder.Write("one.txt", text);

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "one.txt")).Expect(0).Lines;

        Assert.Equal($"      {why}", lines.SkipWhile(line => !line.EndsWith(gone, StringComparison.Ordinal)).First(line => line.StartsWith("      is now", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AlertsOfOtherFactsAreToldOf()
    {
        using var folder = Folder();
        folder.Write("old.yaml", "rule: r\nwhen:\n  statement: { about: Malta }\n");
        folder.Write("new.yaml", "rule: r\nwhen:\n  statement: { about: Malta, kind: condemn }\n");
        folder.Write("one.txt", "The Greek foreign ministry urged Malta to open the port. The Italian foreign ministry condemned the attack on Malta.");

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "one.txt")).Expect(0).Lines;

        Assert.Contains("  of other facts, under the same key: 1 match", lines);
    }

    [Fact]
    public async Task RulesWithErrorsAreTold()
    {
        using var folder = Folder();
        folder.Write("new.yaml", New.Replace("kind: condemn }", "kind: condem }", StringComparison.Ordinal));

        var outcome = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(1);

        Assert.Contains("new.yaml:4:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("A rule with errors in one version is told as broken", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file or folder 'HEAD'; what git keeps is written with its path, as in HEAD~1:rules.", "HEAD", "new.yaml")]
    [InlineData("'HEAD:rules' cannot be read: not a git repository", "HEAD:rules", "new.yaml")]
    [InlineData("There is no store '.newsrules/newsrules.db'", "old.yaml", "new.yaml")]
    [InlineData("On the articles that run kept in the last 30 days", "old.yaml", "new.yaml")]
    [InlineData("Either --articles or --since, not both.", "old.yaml", "new.yaml", "--since", "3d", "--articles", "news.jsonl")]
    [InlineData("There is no option '--foo' here", "old.yaml", "--foo")]
    public async Task WhatCannotBeDoneIsToldInASentence(string sentence, params string[] arguments)
    {
        using var folder = Folder();

        Assert.Contains(sentence, await ErrorAsync(folder, ["diff", .. arguments]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutGitARevisionIsToldToNeedIt()
    {
        using var folder = Folder();
        folder.Environment["PATH"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

        Assert.Contains("git is needed to read a revision", await ErrorAsync(folder, "diff", "HEAD:rules", "new.yaml"), StringComparison.Ordinal);
    }

    private static async Task<string> ErrorAsync(WorkingFolder folder, params string[] arguments) => (await NewsRulesProcess.RunAsync(folder, arguments)).Expect(2).Error;

    private static WorkingFolder Folder()
    {
        var folder = new WorkingFolder();
        folder.Write("old.yaml", Old);
        folder.Write("new.yaml", New);
        folder.Write("news.jsonl", Articles);
        return folder;
    }
}
