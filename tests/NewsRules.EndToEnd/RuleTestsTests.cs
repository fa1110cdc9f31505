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

        var outcome = (await NewsRulesProcess.RunAsync(folder, "test", "--coverage")).Expect(0);

        Assert.Equal(["2 tests: 2 passed, 0 failed."], outcome.Lines);
    }

    [Fact]
    public async Task ATestThatFailsIsToldWithItsPlaceAndWhatCame()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/fm.yaml", Rule.Replace("ALERTS", "1", StringComparison.Ordinal));

        var outcome = (await NewsRulesProcess.RunAsync(folder, "test", "--junit", "results.xml")).Expect(1);

        Assert.Contains("rules/fm.yaml:9: fm-condemns: only said", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Alerts: 1 expected, 0 raised: stopped by kind (found: say).", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("<testsuite name=\"fm-condemns\" tests=\"2\" failures=\"1\">", folder.Read("results.xml"), StringComparison.Ordinal);
    }
}
