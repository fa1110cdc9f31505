namespace NewsRules.EndToEnd;

/// <summary><c>newsrules explain</c>: words that were looked for, and words from which no fact was read.</summary>
public sealed class ExplainWordsTests
{
    [Fact]
    public async Task WordsThatLookLikeFactsAreTold()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", ExplainedRule.Text);
        folder.Write("one.jsonl", """{"id":"a1","title":"","body":"The seizure was condemned widely. Talks were held in the port."}""");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-condemns", "one.jsonl")).Expect(0);
        var line = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-condemns", "--format", "jsonl", "one.jsonl"))
            .Expect(0)
            .Output;

        Assert.Equal(
            [
                "    ✗ statement: the article has none",
                "  words that tell such facts elsewhere; here none was read from them:",
                "    “condemned” (condemn): no office, country, body or known person was found in its sentence",
            ],
            outcome.Lines[^3..]
        );
        Assert.Contains(
            """ "passed_over":[{"fact":"statement","tells":"condemn","field":"body","start":16,"end":25,"why":"no office, country, body or known person was found in its sentence"}""".Trim(),
            line,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task OnlyWordsOfTheTypeThatIsAskedForAreToldAndWhyInPlainWords()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/fm.yaml",
            """
            rule: they-meet
            when: { event: { type: [meeting, visit] } }
            ---
            rule: no-call
            when: { event: { not: { type: phone-call } } }
            ---
            rule: they-call
            when: { event: { type: phone-call } }
            ---
            rule: orders
            when: { statement: { kind: urge } }
            ---
            rule: somebody-says
            when: { statement: { speaker: { country: MT } } }
            """
        );
        folder.Write(
            "one.jsonl",
            """{"id":"a1","title":"","language":"en","body":"The port of Malta was called a safe place. Malta is where they encourage fish, and it is said to be good."}"""
        );

        Assert.DoesNotContain(
            "elsewhere",
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "they-meet", "one.jsonl")).Expect(0).Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "elsewhere",
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "no-call", "one.jsonl")).Expect(0).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "    “called” (phone-call): it counts only with one of these: “to discuss”, “to urge”, “to congratulate”, “to express”, “to thank”, “to offer”, “by phone”, “by telephone”",
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "they-call", "one.jsonl")).Expect(0).Lines[^1]
        );
        Assert.Contains(
            """ "passed_over":[]""".Trim(),
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "no-call", "--format", "jsonl", "one.jsonl")).Expect(0).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "  words that tell such facts elsewhere; here none was read from them:",
                "    “encourage” (urge): it counts only with those who are told behind it, and “to” with a verb",
            ],
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "orders", "one.jsonl")).Expect(0).Lines[^2..]
        );

        folder.Write("ar.jsonl", """{"id":"a2","title":"","language":"ar","body":"قطعت مالطا الطريق القديم."}""");
        Assert.Contains(
            "it counts only with “أن” a few words behind it",
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "somebody-says", "ar.jsonl")).Expect(0).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task OfWordsItIsToldWhereTheyAreAndWhyTheyAreNotFound()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/ports.yaml",
            """
            rule: at-a-port
            title: At a port
            when:
              text: { any_of: [port strike, oil port, WHO, closure], in: body }
            ---
            rule: near-a-port
            title: Near a port
            when:
              text: { near: [[strike, walkout], port], within: 4 }
            ---
            rule: in-a-headline
            title: In a headline
            when:
              text: { near: [strike, port], within: 4, in: title }
            """
        );
        folder.Write(
            "one.jsonl",
            """{"id":"a1","title":"Closure","body":"Talks failed. The port of Brega saw a strike. He asked who called it."}"""
        );

        var several = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "at-a-port", "one.jsonl")).Expect(0);
        var near = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "near-a-port", "one.jsonl")).Expect(0);
        var line = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "near-a-port", "--format", "jsonl", "one.jsonl"))
            .Expect(0)
            .Output;
        folder.Write("two.jsonl", """{"id":"a2","title":"A walkout at a port","body":"Nobody came."}""");
        var found = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "near-a-port", "two.jsonl")).Expect(0);
        var found2 = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "near-a-port", "--format", "jsonl", "two.jsonl"))
            .Expect(0)
            .Output;

        Assert.Equal(
            [
                "    ✗ text: “port strike” or “oil port” or “WHO” or “closure” in body",
                "      ✗ “closure”: only in the title: “Closure” (title 0–7)",
                "      ✗ “WHO”: only in other letters: “who” (body 55–58) in “He asked who called it.”",
                "      ✗ “port strike”: its words are there, but not one behind the other in one sentence: “port of Brega saw a strike” (body 18–44) in “The port of Brega saw a strike.”",
                "      ✗ “oil port”: no “oil” in the body; there is “port” (body 18–22)",
            ],
            several.Lines[4..]
        );
        Assert.Equal(
            "      ✗ too far apart, 6 words from the first to the last where they are nearest: “port of Brega saw a strike” (body 18–44) in “The port of Brega saw a strike.”",
            near.Lines[^1]
        );
        Assert.Equal(
            "      ✗ nothing of it is in the title",
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "in-a-headline", "one.jsonl")).Expect(0).Lines[^1]
        );
        Assert.Contains(""" "because":"too-far-apart","why":"too far apart,""".Trim(), line, StringComparison.Ordinal);
        Assert.Contains(
            """ "missing":[],"apart":6,"seen":[{"fact":"text","field":"body","start":18,"end":44,"text":"port of Brega saw a strike"}]}],"missed_more":0}""".Trim(),
            line,
            StringComparison.Ordinal
        );
        Assert.Equal("      ✓ “walkout at a port” (title 2–19) in “A walkout at a port”", found.Lines[^2]);
        Assert.Contains(
            """ "facts":[{"passes":true,"fact":{"fact":"text","field":"title","start":2,"end":19,"text":"walkout at a port"},"except":[],"except_ended":[],"test":{"condition":"text","verdict":"passes",""".Trim(),
            found2,
            StringComparison.Ordinal
        );
    }
}
