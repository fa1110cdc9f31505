namespace NewsRules.EndToEnd;

/// <summary><c>newsrules new</c>.</summary>
public sealed class NewTests
{
    [Fact]
    public async Task ANewRuleHasNoFaultAndTestsThatHoldAndThatItNeeds()
    {
        using var folder = new WorkingFolder();

        (await NewsRulesProcess.RunAsync(folder, "new", "oil-ports")).Expect(0);
        (await NewsRulesProcess.RunAsync(folder, "new", "gas-ports")).Expect(0);

        Assert.Contains("\nrule: oil-ports\n", folder.Read("rules/oil-ports.yaml"), StringComparison.Ordinal);
        Assert.Contains(
            "2 rules, 0 errors, 0 warnings.",
            (await NewsRulesProcess.RunAsync(folder, "check")).Expect(0).Error,
            StringComparison.Ordinal
        );
        Assert.Equal(["12 tests: 12 passed, 0 failed."], (await NewsRulesProcess.RunAsync(folder, "test", "--coverage")).Expect(0).Lines);
    }

    [Fact]
    public async Task ItMayBeWrittenElsewhere()
    {
        using var folder = new WorkingFolder();

        Assert.Contains(
            "desk/libya/oil-ports.yaml is written",
            (await NewsRulesProcess.RunAsync(folder, "new", "oil-ports", "--rules", "desk/libya")).Expect(0).Error,
            StringComparison.Ordinal
        );
        Assert.Single(folder.Files("*"));
    }

    [Theory]
    [InlineData("harbour", "The rule 'harbour' is here a second time.")]
    [InlineData("taken", "There is a file 'rules/taken.yaml' already.")]
    [InlineData("../up", "'../up' is no id.")]
    [InlineData("", "A rule needs a name")]
    [InlineData("oil ports", "'oil ports' is no id.")]
    [InlineData("a: b", "'rules/a: b.yaml' is not written")]
    [InlineData("--foo", "'--foo' is no id.")]
    [InlineData("NO", "'NO' means something else to many YAML readers.")]
    [InlineData("no", "'no' means something else to many YAML readers.")]
    public async Task NothingIsWrittenUnderANameThatCannotBeUsed(string name, string sentence)
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/desk.yaml", "rule: harbour\ntitle: The harbour\nwhen:\n  mention: { country: MT }\n");
        folder.Write("rules/taken.yaml", "rule: other\ntitle: Another\nwhen:\n  mention: { country: GR }\n");

        Assert.Contains(sentence, (await NewsRulesProcess.RunAsync(folder, "new", name)).Expect(2).Error, StringComparison.Ordinal);
        Assert.Equal(2, folder.Files("*").Length);
    }
}
