using static NewsRules.EndToEnd.EditedRules;

namespace NewsRules.EndToEnd;

/// <summary><c>newsrules diff</c> of rules of which a version has errors.</summary>
public sealed class DiffBrokenRuleTests
{
    /// <summary>Neither removed nor new: it is there, and one of its versions cannot be used.</summary>
    [Fact]
    public async Task ARuleThatTheEditBreaksIsBrokenAndTheWayBackMendsIt()
    {
        using var folder = Folder();
        folder.Write("new.yaml", Old.Replace("about: Malta", "about: Maltta", StringComparison.Ordinal));

        var broken = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(1).Lines;
        var json = (
            await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl", "--format", "jsonl")
        )
            .Expect(1)
            .Lines;
        var mended = (await NewsRulesProcess.RunAsync(folder, "diff", "new.yaml", "old.yaml", "--articles", "news.jsonl")).Expect(1).Lines;

        Assert.Equal(
            ["2 articles.", "fm-on-malta · A foreign ministry about Malta", "  broken (NR2001): not compared", "2 rules as before."],
            broken
        );
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
        folder.Write(
            "new.yaml",
            "rule: one\nwhen: { statement: { about: Maltta } }\n---\nrule: other\nwhen: { statement: { abut: Malta } }\n"
        );

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(1).Lines;

        Assert.Equal(
            ["2 articles.", "one", "  broken (NR2001): not compared", "other", "  broken (NR1101): not compared", "0 rules as before."],
            lines
        );
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
}
