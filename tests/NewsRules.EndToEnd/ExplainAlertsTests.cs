namespace NewsRules.EndToEnd;

/// <summary><c>newsrules explain</c>: what becomes of a match, or keeps it back.</summary>
public sealed class ExplainAlertsTests
{
    [Fact]
    public async Task OfAMatchTheKeysAreToldAndHowManyAlertsTheyAre()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/fm.yaml",
            "rule: condemns\nwhen: { statement: { kind: condemn } }\nalert: { key: [speaker.country] }\n---\nrule: says\nwhen: { statement: { kind: condemn } }\n"
        );
        folder.Write(
            "one.jsonl",
            """{"id":"a1","title":"","language":"en","body":"The Greek foreign ministry condemned the attack. The Maltese foreign ministry condemned it, too."}"""
        );

        var byKey = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "condemns", "one.jsonl")).Expect(0).Lines;
        var json = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "condemns", "--format", "jsonl", "one.jsonl"))
            .Expect(0)
            .Output;
        var asOne = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "says", "one.jsonl")).Expect(0).Lines;

        Assert.Equal(["  2 alerts, by key:", "    speaker.country: GR", "    speaker.country: MT"], byKey[^3..]);
        Assert.Contains(
            """ "alerts":2,"keys":[{"speaker.country":"GR"},{"speaker.country":"MT"}]""".Trim(),
            json,
            StringComparison.Ordinal
        );
        Assert.Equal("  1 alert", asOne[^1]);
    }

    [Fact]
    public async Task WhatKeepsAMatchFromBeingSentIsTold()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/fm.yaml",
            ExplainedRule.Text
                + "\nstatus: draft\nalert: { key: [speaker.country], throttle: 6h }\n---\n"
                + ExplainedRule.Text.Replace("fm-condemns", "fm-daily", StringComparison.Ordinal)
                + "\nstatus: test\nalert: { key: [speaker.country, day] }\n"
        );
        folder.Write("one.jsonl", """{"id":"a1","title":"","body":"أدانت وزارة الخارجية المصرية الهجوم على الميناء."}""");

        var draft = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-condemns", "one.jsonl")).Expect(0);
        var daily = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-daily", "one.jsonl")).Expect(0);

        Assert.Contains("  ✓ matches", draft.Lines);
        Assert.Equal(
            [
                "  status: draft: run leaves it out, and so does match without --rule or --since",
                "  throttled: after an alert nothing more for 6h for the same speaker.country",
            ],
            draft.Lines[^2..]
        );
        Assert.Equal(
            ["  status: test: match shows it, run keeps it and sends nothing", "  once a day for the same speaker.country"],
            daily.Lines[^2..]
        );
    }

    [Fact]
    public async Task AnExceptionThatEndedIsToldWithItsDate()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/fm.yaml",
            ExplainedRule.Text
                + "\nexcept:\n  - { name: quiet-weeks, why: \"Too many\", until: 2025-01-31, statement: { kind: condemn } }\n"
        );
        folder.Write(
            "one.jsonl",
            """{"id":"a1","title":"","language":"en","body":"The Egyptian foreign ministry condemned the attack."}"""
        );

        var outcome = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-condemns", "one.jsonl")).Expect(0);

        Assert.Contains("✓ except quiet-weeks: it ended on 2025-01-31", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(
            "note NR4011: This exception has ended",
            (await NewsRulesProcess.RunAsync(folder, "check")).Expect(3).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The exception 'quiet-weeks' of fm-condemns ended on 2025-01-31: before, it would have held 1 match back.",
            (await NewsRulesProcess.RunAsync(folder, "match", "one.jsonl")).Expect(0).Error,
            StringComparison.Ordinal
        );
    }
}
