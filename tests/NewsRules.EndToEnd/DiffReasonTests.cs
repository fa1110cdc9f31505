using static NewsRules.EndToEnd.EditedRules;

namespace NewsRules.EndToEnd;

/// <summary><c>newsrules diff</c>: why a match is gone, or is there now.</summary>
public sealed class DiffReasonTests
{
    /// <summary>Another fact of the article comes as near to the new rule, and a third makes it true under another key.</summary>
    [Fact]
    public async Task TheReasonIsThatOfTheFactThatIsDropped()
    {
        using var folder = Folder();
        folder.Write(
            "old.yaml",
            "rule: r\nwhen:\n  statement: { speaker: { role: foreign-ministry }, kind: urge }\nalert: { key: [speaker.country] }\n"
        );
        folder.Write(
            "new.yaml",
            "rule: r\nwhen:\n  statement: { speaker: { role: foreign-ministry }, kind: condemn }\nalert: { key: [speaker.country] }\n"
        );
        folder.Write(
            "news.jsonl",
            """
            {"id":"a1","source":"wire","published":"2026-03-01T08:00:00Z","title":"Ports","body":"The Italian president condemned the attack on Malta. The Greek foreign ministry urged Malta to open the port. The Turkish foreign ministry condemned the attack on Malta."}
            """
        );

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(0).Lines;

        Assert.Equal(
            ["      was stopped by kind (found: condemn)", "      is now stopped by kind (found: urge)"],
            lines.Where(line => line.Contains("stopped", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("status: draft\n", "is now left out: status draft")]
    [InlineData("alert: { key: [speaker.country] }\n", "is now found under another key: speaker.country: GR")]
    public async Task AFindThatIsGoneWithoutAConditionSaysWhy(string edit, string why)
    {
        using var folder = Folder();
        folder.Write(
            "new.yaml",
            Old.Replace("title: A foreign ministry condemns\n", $"title: A foreign ministry condemns\n{edit}", StringComparison.Ordinal)
        );

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
        "is now stopped by same (found: call.about.country: LY; answer.about.country: IL)"
    )]
    [InlineData(
        "facts: { call: { statement: { kind: [urge, warn] } }, answer: { statement: { kind: condemn } } }",
        "facts: { call: { statement: { kind: [urge, condemn] } }, answer: { statement: { kind: condemn } } }",
        "call.speaker.country, answer.speaker.country",
        "The French foreign ministry warned Libya against war. Turkey's foreign ministry condemned the attack in Tripoli. The German foreign ministry urged Libya to hold elections.",
        "call.speaker.country: FR, answer.speaker.country: TR",
        "is now stopped by call.kind (found: warn)"
    )]
    [InlineData(
        "statement: { about: { country: any } }",
        "statement: { about: { country: [LY, SD] } }",
        "about.country",
        "The French foreign ministry urged Qatar and Sudan to send help.",
        "about.country: QA",
        "is now stopped by about.country (found: QA)"
    )]
    public async Task WhatIsGoneIsToldOfItsOwnFactsAndKey(string old, string now, string key, string text, string gone, string why)
    {
        using var folder = Folder();
        string Rule(string when) => $"rule: r\nwhen:\n  {when}\nalert: {{ key: [{key}] }}\n";
        folder.Write("old.yaml", Rule(old));
        folder.Write("new.yaml", Rule(now));
        folder.Write("one.txt", text);

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "one.txt")).Expect(0).Lines;

        Assert.Equal(
            $"      {why}",
            lines
                .SkipWhile(line => !line.EndsWith(gone, StringComparison.Ordinal))
                .First(line => line.StartsWith("      is now", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task AlertsOfOtherFactsAreToldOf()
    {
        using var folder = Folder();
        folder.Write("old.yaml", "rule: r\nwhen:\n  statement: { about: Malta }\n");
        folder.Write("new.yaml", "rule: r\nwhen:\n  statement: { about: Malta, kind: condemn }\n");
        folder.Write(
            "one.txt",
            "The Greek foreign ministry urged Malta to open the port. The Italian foreign ministry condemned the attack on Malta."
        );

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "one.txt")).Expect(0).Lines;

        Assert.Contains("  of other facts, under the same key: 1 match", lines);
    }
}
