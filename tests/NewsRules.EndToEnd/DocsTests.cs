namespace NewsRules.EndToEnd;

/// <summary><c>newsrules docs</c>.</summary>
public sealed class DocsTests
{
    [Theory]
    [InlineData("NR4002: No tests.", "NR4002")]
    [InlineData("NR4002: No tests.", "nr4002")]
    [InlineData("NR4002: No tests.", "4002")]
    [InlineData("NR1001  This is no YAML")]
    [InlineData("statement  speaker.role          the office, of who speaks (role)", "slots")]
    [InlineData("roles: foreign-ministry, head-of-state,", "values")]
    [InlineData("roles: foreign-ministry, head-of-state,", "roles")]
    [InlineData("kinds of statements: ", "kinds")]
    [InlineData("arms · weapons · الأسلحة", "topics")]
    public async Task WhatIsAskedForIsTold(string line, params string[] what)
    {
        using var folder = new WorkingFolder();

        Assert.StartsWith(line, (await NewsRulesProcess.RunAsync(folder, ["docs", .. what])).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATopicOfOnesOwnIsAmongThem()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/words.yaml", "lexicon: topics\nlanguage: en\ntopics:\n  dates: [date harvest]\n");

        Assert.Contains("dates · date harvest", (await NewsRulesProcess.RunAsync(folder, "docs", "topics")).Expect(0).Lines);
        Assert.Contains(
            "Did you mean 'topics'?",
            (await NewsRulesProcess.RunAsync(folder, "docs", "topcis")).Expect(2).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "newsrules docs lists them",
            (await NewsRulesProcess.RunAsync(folder, "docs", "everything")).Expect(2).Error,
            StringComparison.Ordinal
        );
    }
}
