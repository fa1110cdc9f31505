using System.Text;

namespace NewsRules.EndToEnd;

/// <summary>Files made to hurt: a clear message each, no crash, no hang.</summary>
public sealed class HostileInputTests
{
    public static TheoryData<string, string> Rules { get; } =
        new()
        {
            { "a hundred thousand brackets", new string('[', 100_000) },
            { "an alias bomb of 10^30", $"rule: [&a0 x{string.Concat(Enumerable.Range(1, 30).Select(Tenfold))}]\n" },
            { "a line of twenty megabytes", $"rule: {new string('x', 20_000_000)}\n" },
            { "controls", "rule: a\u0007b\u001b[31m\n" },
            { "no rules at all", "- just\n- a list\n" },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task ARuleFileMadeToHurtIsToldOf(string what, string text)
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/hostile.yaml", text);

        var outcome = (await NewsRulesProcess.RunAsync(folder, "check")).Expect(1);

        Assert.True(
            outcome.Output.Contains("rules/hostile.yaml:1:", StringComparison.Ordinal)
                && outcome.Output.Contains(": error NR", StringComparison.Ordinal),
            what
        );
        Assert.True(outcome.Output.Length < 200_000, $"{what}: the complaint is {outcome.Output.Length} characters long.");
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    [Fact]
    public async Task RulesThatAreNotUtf8AreOneComplaint()
    {
        using var folder = new WorkingFolder();
        folder.Write("rules/latin.yaml", [.. Encoding.UTF8.GetBytes("rule: caf"), 0xE9, (byte)'\n']);

        var outcome = (await NewsRulesProcess.RunAsync(folder, "check")).Expect(1);

        Assert.Contains("rules/latin.yaml:1:", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("UTF-8", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadLinesAreToldAndTheOthersRead()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "news.jsonl",
            $$"""
            {"id":"first","title":"","body":"The Greek foreign ministry said Libya needs elections."}
            {"id":"long","body":"{{new string('x', 20_000_000)}}"}
            {"id":"open","body":"
            nonsense
            {"id":"last","title":"","body":"The Maltese foreign ministry said Libya needs help."}
            """
        );

        var outcome = (await NewsRulesProcess.RunAsync(folder, "facts", "--format", "jsonl", "news.jsonl")).Expect(2);

        Assert.Equal(2, outcome.Lines.Length);
        Assert.All(["news.jsonl:2:", "news.jsonl:3:", "news.jsonl:4:"], place =>
            Assert.Contains(place, outcome.Error, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("facts")]
    [InlineData("match")]
    public async Task AnArticleCannotSteerTheTerminal(string command)
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "news.txt",
            "\u202eKarachi\u001b[2J calls\n\n\u001b]0;owned\u0007 The Greek foreign ministry said \u2066Libya needs elections. \u009b31m Over.\n"
        );

        var outcome = (await NewsRulesProcess.RunAsync(folder, command, "news.txt")).Expect(0);

        Assert.Contains("Libya needs", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(outcome.Output, letter => (char.IsControl(letter) && letter != '\n') || letter is '\u202e' or '\u2066');
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("empty.html", "")]
    [InlineData("blank.txt", " \n\n\t\n")]
    [InlineData("tags.html", "<div><div><div>")]
    public async Task AFileWithoutAnArticleIsASentence(string name, string text)
    {
        using var folder = new WorkingFolder();
        folder.Write(name, text);

        var outcome = (await NewsRulesProcess.RunAsync(folder, "facts", name)).Expect(2);

        Assert.Contains(name, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingFileIsASentenceAndTheOthersAreRead()
    {
        using var folder = new WorkingFolder();
        folder.Write("here.txt", "The Greek foreign ministry said Libya needs elections.");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "match", "gone.txt", "here.txt")).Expect(2);

        Assert.Contains("gone.txt", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("fm-on-libya", outcome.Output, StringComparison.Ordinal);
    }

    private static string Tenfold(int level) => $", &a{level} [{string.Join(',', Enumerable.Repeat($"*a{level - 1}", 10))}]";
}
