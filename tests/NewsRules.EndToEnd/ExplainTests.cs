namespace NewsRules.EndToEnd;

/// <summary><c>newsrules explain</c>: the conditions of a rule, each beside what was found.</summary>
public sealed class ExplainTests
{
    [Fact]
    public async Task SilenceIsExplainedConditionByCondition()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", ExplainedRule.Text);
        folder.Write("one.jsonl", """{"id":"a1","title":"","body":"قالت وزارة الخارجية المصرية إن الهجوم وقع فجرا."}""");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-condemns", "one.jsonl")).Expect(0);

        Assert.Equal(
            [
                "fm-condemns · A foreign ministry condemns",
                "  article: a1",
                "  read in it: 1 statement, 0 events, 1 mention",
                "  ✗ does not match",
                "    ✗ statement: none of 1 passes",
                "      ✗ say · asserted · indirect · speaker: وزارة الخارجية المصرية (foreign-ministry · EG) · “إن الهجوم وقع فجرا”",
                "        ✓ speaker.role: foreign-ministry",
                "        ✓ speaker.country: EG",
                "        ✗ kind: wanted condemn, found say",
            ],
            outcome.Lines
        );
    }

    [Fact]
    public async Task OfAMatchTheFactsThatFailAreToldAsWell()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", "rule: on-libya\nwhen: { statement: { about: Libya } }\nalert: { key: [speaker.country] }\n");
        folder.Write(
            "one.jsonl",
            """{"id":"a1","title":"","language":"en","body":"The Maltese foreign ministry praised Libya. The Kenyan foreign ministry praised Chad."}"""
        );

        var lines = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "on-libya", "one.jsonl")).Expect(0).Lines;

        Assert.Equal(
            ["      ✓ praise", "      ✗ praise"],
            lines.Where(line => line.Contains("praise", StringComparison.Ordinal)).Select(line => line[..14])
        );
        Assert.Contains("        ✗ about.country: wanted LY, found TD", lines);
    }

    [Fact]
    public async Task AnUnknownRuleIsToldWithTheOneThatWasMeant()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", ExplainedRule.Text);
        folder.Write("one.jsonl", """{"id":"a1","title":"","body":"x"}""");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-condemn", "one.jsonl")).Expect(2);

        Assert.Contains("No rule is called 'fm-condemn'. Did you mean 'fm-condemns'?", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfARuleThatCannotBeUsedItsOwnFaultIsTold()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/two.yaml",
            "rule: first\nwhen: { statement: { kind: condem } }\n---\nrule: second\nwhen: { statement: { kind: urg } }\n"
        );
        folder.Write("one.jsonl", """{"id":"a1","title":"","body":"x"}""");

        Assert.Contains(
            "The rule 'second' cannot be used: rules/two.yaml:5:",
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "second", "one.jsonl")).Expect(2).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "No rule is called 'secnd'. Did you mean 'second'?",
            (await NewsRulesProcess.RunAsync(folder, "match", "--rule", "secnd", "one.jsonl")).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task OfACountAndOfFactsTogetherItIsToldWhatWasFound()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/two.yaml",
            """
            rule: several
            when: { statement: { kind: condemn, distinct: speaker.country, min: 3 } }
            ---
            rule: together
            when:
              facts: { first: { statement: { kind: condemn } }, second: { statement: { kind: urge } } }
              same: [first.speaker.country, second.speaker.country]
            """
        );
        folder.Write(
            "one.jsonl",
            """{"id":"a1","title":"","language":"en","body":"The Greek foreign ministry condemned the attack. The Italian foreign ministry urged calm. The Maltese foreign ministry condemned the attack."}"""
        );

        Assert.Contains(
            "✗ statement: min: wanted 3 by speaker.country, found 2",
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "several", "one.jsonl")).Expect(0).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "✗ same: first.speaker.country: GR; second.speaker.country: IT",
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "together", "one.jsonl")).Expect(0).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task OfSlotsThatAreComparedEachIsToldAndOfThoseWhoTakePartTheNearest()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/two.yaml",
            """
            rule: elsewhere
            when: { event: { type: meeting, different: [participants.country, about.country] } }
            ---
            rule: pair
            when: { event: { type: meeting, participants: [ { country: EG }, { country: TR } ] } }
            """
        );
        folder.Write(
            "one.jsonl",
            """{"id":"a1","title":"","language":"en","body":"The foreign ministers of Egypt and Malta met on Sunday."}"""
        );

        var compared = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "elsewhere", "one.jsonl")).Expect(0);
        var pair = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "pair", "one.jsonl")).Expect(0);

        Assert.Equal("        ✗ different: participants.country: EG, MT; about.country: absent", compared.Lines[^1]);
        Assert.Equal(
            [
                "        ✓ participants.1: 1 with country: EG",
                "          ✓ foreign ministers of Egypt and Malta (foreign-ministry · EG)",
                "            ✓ participants.1.country: EG",
                "        ✗ participants.2.min: wanted 1 with country: TR, found 0",
                "          ✗ foreign ministers of Egypt and Malta (foreign-ministry · EG)",
                "            ✗ participants.2.country: wanted TR, found EG",
                "          ✗ foreign ministers of Egypt and Malta (foreign-ministry · MT)",
                "            ✗ participants.2.country: wanted TR, found MT",
            ],
            pair.Lines[^8..]
        );
    }

    [Fact]
    public async Task WhatBelongsTogetherStandsTogether()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/two.yaml",
            """
            rule: either
            when: { statement: { any_of: [ { speaker: { country: EG }, kind: condemn }, { speaker: { country: TR }, kind: urge } ] } }
            ---
            rule: both
            when:
              facts: { call: { statement: { kind: urge } }, answer: { statement: { kind: condemn } } }
              same: [call.about.country, answer.about.country]
            ---
            rule: wire
            when: { article: { source: Wire } }
            """
        );
        folder.Write(
            "one.jsonl",
            """{"id":"a1","title":"","language":"en","source":"Post","body":"The Greek foreign ministry urged Libya to vote. The Greek foreign ministry urged Sudan to vote. The Turkish foreign ministry condemned the attack in Libya. The German foreign ministry condemned the attack in Yemen."}"""
        );

        var either = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "either", "one.jsonl")).Expect(0);
        var both = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "both", "one.jsonl")).Expect(0);
        var wire = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "wire", "--format", "jsonl", "one.jsonl"))
            .Expect(0)
            .Output;
        var json = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "both", "--format", "jsonl", "one.jsonl"))
            .Expect(0)
            .Output;

        var turkey = Array.FindIndex(either.Lines, line => line.Contains("Turkish", StringComparison.Ordinal));
        Assert.Equal(
            [
                "        ✗ any_of",
                "          ✗ all_of",
                "            ✗ speaker.country: wanted EG, found TR",
                "            ✓ kind: condemn",
                "          ✗ all_of",
                "            ✓ speaker.country: TR",
                "            ✗ kind: wanted urge, found condemn",
            ],
            either.Lines[(turkey + 1)..(turkey + 8)]
        );
        Assert.Equal(
            [
                "    ✓ facts",
                "      ✓ found together",
                "        ✓ call: urge · asserted · indirect · speaker: The Greek foreign ministry (foreign-ministry · GR) · about: LY · “Libya to vote”",
                "          ✓ kind: urge",
                "        ✓ answer: condemn · asserted · indirect · speaker: The Turkish foreign ministry (foreign-ministry · TR) · about: LY · “the attack in Libya”",
                "          ✓ kind: condemn",
                "        ✓ same: call.about.country: LY; answer.about.country: LY",
                "  1 alert",
            ],
            both.Lines[4..]
        );
        Assert.Contains(""" "because":[["source"]] """.Trim(), wire, StringComparison.Ordinal);
        Assert.Contains(
            """ {"condition":"source","verdict":"fails","wanted":"Wire","state":"known","found":["Post"],""".Trim(),
            wire,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """ "ties":[{"condition":"same","holds":true,"slots":[{"slot":"call.about.country","state":"known","found":["LY"]},{"slot":"answer.about.country",""".Trim(),
            json,
            StringComparison.Ordinal
        );
    }
}
