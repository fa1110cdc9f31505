using System.Text.RegularExpressions;

namespace NewsRules.EndToEnd;

/// <summary>What README.md shows of a first run, and the command lines that rules/README.md tells analysts to type.</summary>
public sealed partial class ReferenceTests
{
    [Fact]
    public async Task EveryOneCanBeTyped()
    {
        var reference = await File.ReadAllTextAsync(Checkout.At("rules/README.md"), TestContext.Current.CancellationToken);
        string[] commands = [.. Command().Matches(reference).Select(command => command.Groups[1].Value)];
        using var folder = new WorkingFolder();
        folder.Write("rules/fm-libya.yaml", Rule().Match(reference).Groups[1].Value);
        folder.Write("rules/sources.yaml", "sources:\n  - { name: inbox, folder: ../inbox, every: 10m }\n");
        folder.Write("inbox/one.txt", "The Greek foreign ministry urged Libya to hold elections.");
        folder.Write("article.txt", "The Greek foreign ministry urged Libya to hold elections.");
        folder.Commit("rules");
        Assert.Contains("run --once", commands);

        foreach (var command in commands.OrderByDescending(command => command.StartsWith("run", StringComparison.Ordinal)))
        {
            var outcome = await NewsRulesProcess.RunAsync(folder, command.Split(' '));
            Assert.True(outcome.ExitCode is 0 or 3, $"newsrules {command}: {outcome.ExitCode}\n{outcome.Error}");
        }
    }

    [Fact]
    public async Task TheFirstRunShowsWhatTheFrontPageSays()
    {
        var page = await File.ReadAllTextAsync(Checkout.At("README.md"), TestContext.Current.CancellationToken);
        using var folder = new WorkingFolder();

        var outcome = (await NewsRulesProcess.RunAsync(folder, "run", "--once")).Expect(0);

        var said = outcome.Lines.Concat(outcome.Error.Split('\n')).ToArray();
        Assert.All(Shown().Match(page).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
            Assert.Contains(said, one => one == line || (line[^1] == '…' && one.StartsWith(line[..^1].TrimEnd(), StringComparison.Ordinal)))
        );
    }

    [GeneratedRegex("^```\\n(ALERT .*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Shown();

    [GeneratedRegex("^\\| `newsrules ([^`]+)` \\|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex("```yaml\n(rule: fm-libya\n.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
