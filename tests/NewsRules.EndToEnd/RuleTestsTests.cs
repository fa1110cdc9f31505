namespace NewsRules.EndToEnd;

/// <summary><c>newsrules test</c>.</summary>
public sealed class RuleTestsTests
{
    private const string Rule = """
        rule: fm-condemns
        title: A foreign ministry condemns
        when:
          statement: { speaker: { role: foreign-ministry }, kind: condemn }
        tests:
          - name: condemned
            article: { language: ar, body: "أدانت وزارة الخارجية المصرية الهجوم." }
            expect: { alerts: 1, fact: { speaker.country: EG } }
          - name: only said
            article: { language: ar, body: "قالت وزارة الخارجية المصرية إن الهجوم وقع فجرا." }
            expect: { alerts: ALERTS, because: kind }
        """;

    [Fact]
    public async Task TestsThatHoldEndWithZero()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", Rule.Replace("ALERTS", "0", StringComparison.Ordinal));

        var outcome = (await NewsRulesProcess.RunAsync(folder, "test")).Expect(0);

        Assert.Equal(["2 tests: 2 passed, 0 failed."], outcome.Lines);
    }

    [Fact]
    public async Task ATestOfWhichSomethingCannotBeReadDoesNotPass()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/fm.yaml",
            Rule.Replace("ALERTS", "0", StringComparison.Ordinal).Replace("because: kind", "because: knd", StringComparison.Ordinal)
        );

        var lines = (await NewsRulesProcess.RunAsync(folder, "test")).Expect(1).Lines;

        Assert.Contains("No condition of this rule is called 'knd'", lines[^2], StringComparison.Ordinal);
        Assert.Equal("2 tests: 1 passed, 1 failed.", lines[^1]);
    }

    [Fact]
    public async Task AConditionThatNoTestNeedsIsToldWithItsPlaceUntilOneDoes()
    {
        using var folder = new WorkingFolder();
        var rule = Rule.Replace("ALERTS", "0", StringComparison.Ordinal);
        folder.Write("rules/fm.yaml", rule);

        Assert.Equal(
            ["rules/fm.yaml:4:25: fm-condemns: no test needs speaker.role.", "2 tests: 2 passed, 0 failed."],
            (await NewsRulesProcess.RunAsync(folder, "test", "--coverage")).Expect(0).Lines
        );

        folder.Write(
            "rules/fm.yaml",
            rule
                + """

                  - name: somebody else
                    article: { language: en, body: "The Greek defence ministry condemned the attack." }
                    expect: { alerts: 0, because: speaker.role }
                """
        );

        Assert.Equal(["3 tests: 3 passed, 0 failed."], (await NewsRulesProcess.RunAsync(folder, "test", "--coverage")).Expect(0).Lines);
    }

    [Fact]
    public async Task EveryPartOfARuleIsLookedAt()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/parts.yaml",
            """
            define: desk
            conditions:
              spoken: { modality: asserted }
            ---
            rule: parts
            title: All sorts of conditions
            when:
              all_of:
                - statement: { use: spoken, speaker: { role: foreign-ministry }, min: 2 }
                - not: { text: denial }
                - any_of:
                    - mention: { country: MT }
                    - article: { language: fr }
            except:
              - name: greetings
                why: "No news"
                statement: { topic: greeting }
            tests:
              - name: two about Malta
                article: { language: en, body: "The Greek foreign ministry condemned the attack on Malta. The Italian foreign ministry urged calm." }
                expect: { alerts: 1 }
              - name: one about Malta
                article: { language: en, body: "The Greek foreign ministry condemned the attack on Malta." }
                expect: { alerts: 0, because: min }
            """
        );
        folder.Write(
            "rules/whole.yaml",
            """
            define: shared
            conditions:
              malta-or-greece: { mention: { country: [MT, GR] }, article: { language: [en, fr] } }
            ---
            rule: whole
            title: A condition with a name and nothing else
            when: { use: malta-or-greece }
            tests:
              - name: Malta
                article: { language: en, body: "The attack on Malta was condemned." }
                expect: { alerts: 1 }
              - name: Norway
                article: { language: en, body: "The attack on Norway was condemned." }
                expect: { alerts: 0, because: country }
            """
        );

        var outcome = (await NewsRulesProcess.RunAsync(folder, "test", "--coverage")).Expect(0);

        Assert.Equal(
            [
                "rules/parts.yaml:9:25: parts: no test needs modality.",
                "rules/parts.yaml:9:42: parts: no test needs speaker.role.",
                "rules/parts.yaml:10:12: parts: no test needs not.",
                "rules/parts.yaml:12:9: parts: no test needs mention or article.",
                "rules/parts.yaml:15:5: parts: no test needs greetings.",
                "rules/whole.yaml:7:14: whole: no test needs article.",
                "4 tests: 4 passed, 0 failed.",
            ],
            outcome.Lines
        );
    }

    [Fact]
    public async Task ATestThatFailsIsToldWithItsPlaceAndWhatCame()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", Rule.Replace("ALERTS", "1", StringComparison.Ordinal));

        var outcome = (await NewsRulesProcess.RunAsync(folder, "test", "--junit", "results.xml")).Expect(1);

        Assert.Contains("rules/fm.yaml:9: fm-condemns: only said", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Alerts: 1 expected, 0 raised: stopped by kind (found: say).", outcome.Output, StringComparison.Ordinal);
        var results = folder.Read("results.xml");
        Assert.StartsWith("<?xml", results, StringComparison.Ordinal);
        Assert.Contains(
            "<testsuite name=\"fm-condemns\" tests=\"2\" failures=\"1\" errors=\"0\" time=\"",
            results,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<testcase classname=\"fm-condemns\" name=\"only said\" file=\"rules/fm.yaml\" line=\"9\" time=\"",
            results,
            StringComparison.Ordinal
        );
        Assert.Contains("<failure type=\"expectation\" message=\"Alerts: 1 expected", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARuleThatCannotBeUsedIsAnErrorOfTheBuildServer()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/fm.yaml",
            Rule.Replace("ALERTS", "0", StringComparison.Ordinal).Replace("kind: condemn }", "kind: condem }", StringComparison.Ordinal)
        );
        folder.Write("rules/senders.yaml", "receivers:\n  desk: { email: nobody }\n");

        (await NewsRulesProcess.RunAsync(folder, "test", "--junit", "results.xml")).Expect(1);

        var results = folder.Read("results.xml");
        Assert.Contains(
            "<testsuite name=\"fm-condemns\" tests=\"1\" failures=\"0\" errors=\"1\" time=\"0.000\">",
            results,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<testcase classname=\"fm-condemns\" name=\"can be used\" file=\"rules/fm.yaml\" line=\"1\" time=\"0.000\">",
            results,
            StringComparison.Ordinal
        );
        Assert.Contains("<error type=\"NR2001\"", results, StringComparison.Ordinal);
        Assert.Contains("<testcase classname=\"rules/senders.yaml\" name=\"can be read\"", results, StringComparison.Ordinal);
    }
}
