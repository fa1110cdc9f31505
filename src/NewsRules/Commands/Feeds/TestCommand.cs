using System.CommandLine;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Sources;
using NewsRules.Printing;
using NewsRules.Terminals;

namespace NewsRules.Commands.Feeds;

/// <summary>Whether a feed can be watched.</summary>
internal sealed class TestCommand : NewsRulesCommand
{
    private readonly Argument<string> _url = new("URL") { Description = "The address of a feed, or of a page that has feeds." };

    /// <summary>Makes the command.</summary>
    public TestCommand(Terminal terminal)
        : base(
            "test",
            "Fetches a feed as the worker would, and shows what is read in it, or, of a page, which feeds it has; exit code 1 when there is none to watch."
        )
    {
        Add(_url);
        SetAction((parsed, stop) => RunAsync(terminal, parsed.GetValue(_url)!, stop));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        ["newsrules feed test https://news.example/rss", "newsrules feed test https://news.example/      which feeds the site has"];

    private static async Task<int> RunAsync(Terminal terminal, string url, CancellationToken stop)
    {
        var address = FeedAddress.Of(url) ?? throw new UserError($"'{url}' is no address of a feed: it begins with https://, or http://.");
        var trial = await FeedTrial.RunAsync(address, stop);
        if (trial.Feed is { } feed)
        {
            FeedLines.Write(terminal.Output, feed);
            return ExitCode.Ok;
        }

        foreach (var other in trial.Others)
        {
            terminal.Output.WriteLine(FeedLines.Of(other));
        }

        if (trial.Others.IsEmpty)
        {
            terminal.Talk.WriteLine($"newsrules: {trial.Problem}");
        }

        return trial.Others.Any(other => other.Feed is not null) ? ExitCode.Ok : ExitCode.Errors;
    }
}
