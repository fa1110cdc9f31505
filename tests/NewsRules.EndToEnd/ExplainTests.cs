namespace NewsRules.EndToEnd;

/// <summary><c>newsrules explain</c>.</summary>
public sealed class ExplainTests
{
    private const string Rule = """
        rule: fm-condemns
        title: A foreign ministry condemns
        when:
          statement: { speaker: { role: foreign-ministry, country: EG }, kind: condemn }
        """;

    [Fact]
    public async Task SilenceIsExplainedConditionByCondition()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", Rule);
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
        outcome.Lines);
    }

    [Fact]
    public async Task OfAMatchTheKeysAreToldAndHowManyAlertsTheyAre()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", "rule: condemns\nwhen: { statement: { kind: condemn } }\nalert: { key: [speaker.country] }\n---\nrule: says\nwhen: { statement: { kind: condemn } }\n");
        folder.Write("one.jsonl", """{"id":"a1","title":"","language":"en","body":"The Greek foreign ministry condemned the attack. The Maltese foreign ministry condemned it, too."}""");

        var byKey = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "condemns", "one.jsonl")).Expect(0).Lines;
        var json = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "condemns", "--format", "jsonl", "one.jsonl")).Expect(0).Output;
        var asOne = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "says", "one.jsonl")).Expect(0).Lines;

        Assert.Equal(["  2 alerts, by key:", "    speaker.country: GR", "    speaker.country: MT"], byKey[^3..]);
        Assert.Contains(""" "alerts":2,"keys":[{"speaker.country":"GR"},{"speaker.country":"MT"}]""".Trim(), json, StringComparison.Ordinal);
        Assert.Equal("  1 alert", asOne[^1]);
    }

    [Fact]
    public async Task OfAMatchTheFactsThatFailAreToldAsWell()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", "rule: on-libya\nwhen: { statement: { about: Libya } }\nalert: { key: [speaker.country] }\n");
        folder.Write("one.jsonl", """{"id":"a1","title":"","language":"en","body":"The Maltese foreign ministry praised Libya. The Kenyan foreign ministry praised Chad."}""");

        var lines = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "on-libya", "one.jsonl")).Expect(0).Lines;

        Assert.Equal(["      ✓ praise", "      ✗ praise"], lines.Where(line => line.Contains("praise", StringComparison.Ordinal)).Select(line => line[..14]));
        Assert.Contains("        ✗ about.country: wanted LY, found TD", lines);
    }

    [Fact]
    public async Task WordsThatLookLikeFactsAreTold()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", Rule);
        folder.Write("one.jsonl", """{"id":"a1","title":"","body":"The seizure was condemned widely. Talks were held in the port."}""");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-condemns", "one.jsonl")).Expect(0);
        var line = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-condemns", "--format", "jsonl", "one.jsonl")).Expect(0).Output;

        Assert.Equal(["    ✗ statement: the article has none", "  words that tell such facts elsewhere; here none was read from them:", "    “condemned” (condemn): no office, country, body or known person was found in its sentence"], outcome.Lines[^3..]);
        Assert.Contains(""" "passed_over":[{"fact":"statement","tells":"condemn","field":"body","start":16,"end":25,"why":"no office, country, body or known person was found in its sentence"}""".Trim(), line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyWordsOfTheTypeThatIsAskedForAreToldAndWhyInPlainWords()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", """
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
            """);
        folder.Write("one.jsonl", """{"id":"a1","title":"","language":"en","body":"The port of Malta was called a safe place. Malta is where they order fish, and it is said to be good."}""");

        Assert.DoesNotContain("elsewhere", (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "they-meet", "one.jsonl")).Expect(0).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "no-call", "one.jsonl")).Expect(0).Output, StringComparison.Ordinal);
        Assert.Equal(
            "    “called” (phone-call): it counts only with one of these: “to discuss”, “to urge”, “to congratulate”, “to express”, “to thank”, “to offer”, “by phone”, “by telephone”",
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "they-call", "one.jsonl")).Expect(0).Lines[^1]);
        Assert.Contains(""" "passed_over":[]""".Trim(), (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "no-call", "--format", "jsonl", "one.jsonl")).Expect(0).Output, StringComparison.Ordinal);
        Assert.Equal(
            ["  words that tell such facts elsewhere; here none was read from them:", "    “order” (urge): it counts only with those who are told behind it, and “to” with a verb"],
            (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "orders", "one.jsonl")).Expect(0).Lines[^2..]);

        folder.Write("ar.jsonl", """{"id":"a2","title":"","language":"ar","body":"قطعت مالطا الطريق القديم."}""");
        Assert.Contains("it counts only with “أن” a few words behind it", (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "somebody-says", "ar.jsonl")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfWordsItIsToldWhereTheyAreAndWhyTheyAreNotFound()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/ports.yaml", """
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
            """);
        folder.Write("one.jsonl", """{"id":"a1","title":"Closure","body":"Talks failed. The port of Brega saw a strike. He asked who called it."}""");

        var several = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "at-a-port", "one.jsonl")).Expect(0);
        var near = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "near-a-port", "one.jsonl")).Expect(0);
        var line = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "near-a-port", "--format", "jsonl", "one.jsonl")).Expect(0).Output;
        folder.Write("two.jsonl", """{"id":"a2","title":"A walkout at a port","body":"Nobody came."}""");
        var found = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "near-a-port", "two.jsonl")).Expect(0);
        var found2 = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "near-a-port", "--format", "jsonl", "two.jsonl")).Expect(0).Output;

        Assert.Equal(
        [
            "    ✗ text: “port strike” or “oil port” or “WHO” or “closure” in body",
            "      ✗ “closure”: only in the title: “Closure” (title 0–7)",
            "      ✗ “WHO”: only in other letters: “who” (body 55–58) in “He asked who called it.”",
            "      ✗ “port strike”: its words are there, but not one behind the other in one sentence: “port of Brega saw a strike” (body 18–44) in “The port of Brega saw a strike.”",
            "      ✗ “oil port”: no “oil” in the body; there is “port” (body 18–22)",
        ],
        several.Lines[4..]);
        Assert.Equal("      ✗ too far apart, 6 words from the first to the last where they are nearest: “port of Brega saw a strike” (body 18–44) in “The port of Brega saw a strike.”", near.Lines[^1]);
        Assert.Equal("      ✗ nothing of it is in the title", (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "in-a-headline", "one.jsonl")).Expect(0).Lines[^1]);
        Assert.Contains(""" "because":"too-far-apart","why":"too far apart,""".Trim(), line, StringComparison.Ordinal);
        Assert.Contains(""" "missing":[],"apart":6,"seen":[{"fact":"text","field":"body","start":18,"end":44,"text":"port of Brega saw a strike"}]}],"missed_more":0}""".Trim(), line, StringComparison.Ordinal);
        Assert.Equal("      ✓ “walkout at a port” (title 2–19) in “A walkout at a port”", found.Lines[^2]);
        Assert.Contains(""" "facts":[{"passes":true,"fact":{"fact":"text","field":"title","start":2,"end":19,"text":"walkout at a port"},"except":[],"except_ended":[],"test":{"condition":"text","verdict":"passes",""".Trim(), found2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatKeepsAMatchFromBeingSentIsTold()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", Rule + "\nstatus: draft\nalert: { key: [speaker.country], throttle: 6h }\n---\n"
            + Rule.Replace("fm-condemns", "fm-daily", StringComparison.Ordinal) + "\nstatus: test\nalert: { key: [speaker.country, day] }\n");
        folder.Write("one.jsonl", """{"id":"a1","title":"","body":"أدانت وزارة الخارجية المصرية الهجوم على الميناء."}""");

        var draft = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-condemns", "one.jsonl")).Expect(0);
        var daily = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-daily", "one.jsonl")).Expect(0);

        Assert.Contains("  ✓ matches", draft.Lines);
        Assert.Equal(["  status: draft: run leaves it out, and so does match without --rule or --since", "  throttled: after an alert nothing more for 6h for the same speaker.country"], draft.Lines[^2..]);
        Assert.Equal(["  status: test: match shows it, run keeps it and sends nothing", "  once a day for the same speaker.country"], daily.Lines[^2..]);
    }

    [Fact]
    public async Task AnUnknownRuleIsToldWithTheOneThatWasMeant()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", Rule);
        folder.Write("one.jsonl", """{"id":"a1","title":"","body":"x"}""");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-condemn", "one.jsonl")).Expect(2);

        Assert.Contains("No rule is called 'fm-condemn'. Did you mean 'fm-condemns'?", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfARuleThatCannotBeUsedItsOwnFaultIsTold()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/two.yaml", "rule: first\nwhen: { statement: { kind: condem } }\n---\nrule: second\nwhen: { statement: { kind: urg } }\n");
        folder.Write("one.jsonl", """{"id":"a1","title":"","body":"x"}""");

        Assert.Contains("The rule 'second' cannot be used: rules/two.yaml:5:", (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "second", "one.jsonl")).Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("No rule is called 'secnd'. Did you mean 'second'?", (await NewsRulesProcess.RunAsync(folder, "match", "--rule", "secnd", "one.jsonl")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfACountAndOfFactsTogetherItIsToldWhatWasFound()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/two.yaml", """
            rule: several
            when: { statement: { kind: condemn, distinct: speaker.country, min: 3 } }
            ---
            rule: together
            when:
              facts: { first: { statement: { kind: condemn } }, second: { statement: { kind: urge } } }
              same: [first.speaker.country, second.speaker.country]
            """);
        folder.Write("one.jsonl", """{"id":"a1","title":"","language":"en","body":"The Greek foreign ministry condemned the attack. The Italian foreign ministry urged calm. The Maltese foreign ministry condemned the attack."}""");

        Assert.Contains("✗ statement: min: wanted 3 by speaker.country, found 2", (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "several", "one.jsonl")).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("✗ same: first.speaker.country: GR; second.speaker.country: IT", (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "together", "one.jsonl")).Expect(0).Output, StringComparison.Ordinal);
    }

    /// <summary>Each of thirty-three countries with each other: of more keys than are told it is not said that facts were not tried.</summary>
    [Fact]
    public async Task OfMoreKeysThanAreToldItIsSaidThatTheyAreMore()
    {
        string[] countries = ["Egypt", "Libya", "Sudan", "Chad", "Niger", "Mali", "Morocco", "Tunisia", "Algeria", "Turkey", "Greece", "Italy", "Malta", "Spain", "Portugal", "France", "Germany", "Austria", "Hungary", "Poland", "Norway", "Sweden", "Finland", "Denmark", "Ireland", "Iceland", "Belgium", "Qatar", "Kuwait", "Oman", "Bahrain", "Iraq", "Iran"];
        using var folder = new WorkingFolder();
        folder.Write("rules/two.yaml", """
            rule: pairs
            when:
              facts: { one: { statement: { kind: urge } }, two: { statement: { kind: urge } } }
            alert: { key: [one.speaker.country, two.speaker.country] }
            """);
        folder.Write("one.jsonl", $$"""{"id":"a1","title":"","language":"en","body":"{{string.Join(' ', countries.Select(country => $"{country}'s foreign ministry urged calm."))}}"}""");

        var explained = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "pairs", "one.jsonl")).Expect(0);

        Assert.Contains("  ✓ matches, with more keys than are told", explained.Lines);
        Assert.DoesNotContain("given up", explained.Output, StringComparison.Ordinal);
        Assert.Contains("  1000 alerts, by key:", explained.Lines);
    }

    [Fact]
    public async Task OfSlotsThatAreComparedEachIsToldAndOfThoseWhoTakePartTheNearest()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/two.yaml", """
            rule: elsewhere
            when: { event: { type: meeting, different: [participants.country, about.country] } }
            ---
            rule: pair
            when: { event: { type: meeting, participants: [ { country: EG }, { country: TR } ] } }
            """);
        folder.Write("one.jsonl", """{"id":"a1","title":"","language":"en","body":"The foreign ministers of Egypt and Malta met on Sunday."}""");

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
        pair.Lines[^8..]);
    }

    [Fact]
    public async Task WhatBelongsTogetherStandsTogether()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/two.yaml", """
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
            """);
        folder.Write("one.jsonl", """{"id":"a1","title":"","language":"en","source":"Post","body":"The Greek foreign ministry urged Libya to vote. The Greek foreign ministry urged Sudan to vote. The Turkish foreign ministry condemned the attack in Libya. The German foreign ministry condemned the attack in Yemen."}""");

        var either = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "either", "one.jsonl")).Expect(0);
        var both = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "both", "one.jsonl")).Expect(0);
        var wire = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "wire", "--format", "jsonl", "one.jsonl")).Expect(0).Output;
        var json = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "both", "--format", "jsonl", "one.jsonl")).Expect(0).Output;

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
        either.Lines[(turkey + 1)..(turkey + 8)]);
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
        both.Lines[4..]);
        Assert.Contains(""" "because":[["source"]] """.Trim(), wire, StringComparison.Ordinal);
        Assert.Contains(""" {"condition":"source","verdict":"fails","wanted":"Wire","state":"known","found":["Post"],""".Trim(), wire, StringComparison.Ordinal);
        Assert.Contains(""" "ties":[{"condition":"same","holds":true,"slots":[{"slot":"call.about.country","state":"known","found":["LY"]},{"slot":"answer.about.country",""".Trim(), json, StringComparison.Ordinal);
    }

    // Named twice below, so that no three are the same, and far too many to try which four do it.
    private const string Countries = """
        Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium Belize Benin Bhutan
        Bolivia Botswana Brazil Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia Croatia Cuba Cyprus Denmark
        Djibouti Ecuador Egypt Eritrea Estonia Ethiopia Fiji Finland France Gabon Germany Ghana Greece Guatemala Guyana Haiti Honduras
        Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Kazakhstan Kenya Kuwait Kyrgyzstan Laos Latvia Lebanon
        Lesotho Liberia Libya Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Malta Mauritania Mauritius Mexico Moldova Mongolia
        Morocco Mozambique Namibia Nepal Nicaragua Nigeria Norway Oman Pakistan Panama Paraguay Peru Poland Portugal Qatar Romania Russia
        Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Tajikistan Tanzania Thailand Togo
        Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe
        """;

    [Fact]
    public async Task ARuleThatIsGivenUpIsSaidToBe()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/twice.yaml", """
            rule: twice
            title: A country named three times beside another
            when:
              facts:
                first: { mention: { type: country } }
                second: { mention: { type: country } }
                third: { mention: { type: country } }
                fourth: { mention: { type: country } }
              different: [first.country, second.country]
              same: [second.country, third.country, fourth.country]
            alert: { key: [first.country] }
            """);
        var listed = string.Join(", ", Countries.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        folder.Write("one.txt", $"The list\n\nOf one group: {listed}.\n\nOf the other: {listed}.\n");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "twice", "one.txt")).Expect(0);

        Assert.Contains("? does not match, since it is not known whether it does", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("? facts: given up: there are more facts that could be tied together than can be tried", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("not all is known of what these rules match: twice", (await NewsRulesProcess.RunAsync(folder, "match", "one.txt")).Expect(0).Error, StringComparison.Ordinal);

        folder.Write("more.txt", $"The list\n\nOf one group: {listed}, Zimbabwe.\n\nOf the other: {listed}.\n");
        var some = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "twice", "more.txt")).Expect(0);

        Assert.Contains("✓ matches, and may match more", some.Output, StringComparison.Ordinal);
        Assert.Contains("✓ facts: given up before all were found: there are more facts that could be tied together than can be tried", some.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExceptionThatEndedIsToldWithItsDate()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", Rule + "\nexcept:\n  - { name: quiet-weeks, why: \"Too many\", until: 2025-01-31, statement: { kind: condemn } }\n");
        folder.Write("one.jsonl", """{"id":"a1","title":"","language":"en","body":"The Egyptian foreign ministry condemned the attack."}""");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "fm-condemns", "one.jsonl")).Expect(0);

        Assert.Contains("✓ except quiet-weeks: it ended on 2025-01-31", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("note NR4011: This exception has ended", (await NewsRulesProcess.RunAsync(folder, "check")).Expect(3).Output, StringComparison.Ordinal);
        Assert.Contains(
            "The exception 'quiet-weeks' of fm-condemns ended on 2025-01-31: before, it would have held 1 match back.",
            (await NewsRulesProcess.RunAsync(folder, "match", "one.jsonl")).Expect(0).Error,
            StringComparison.Ordinal);
    }
}
