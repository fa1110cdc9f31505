using System.CommandLine;
using NewsRules.Monitoring.Sources;
using NewsRules.Printing;
using NewsRules.Terminals;

namespace NewsRules.Commands.Feeds;

/// <summary>Whether a feed can be watched.</summary>
internal sealed class TestCommand : NewsRulesCommand
{
    private readonly Argument<string> _url = new("URL") { Description = "The feed's address." };

    /// <summary>Makes the command.</summary>
    public TestCommand(Terminal terminal)
        : base("test", "Fetches a feed as the worker would, and shows what is read in it; exit code 1 when it cannot be watched.")
    {
        Add(_url);
        SetAction((parsed, stop) => RunAsync(terminal, parsed.GetValue(_url)!, stop));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => ["newsrules feed test https://news.example/rss"];

    private static async Task<int> RunAsync(Terminal terminal, string url, CancellationToken stop)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new UserError($"'{url}' is no address of a feed: it begins with https://, or http://.");
        }

        var (feed, problem) = await FeedTrial.RunAsync(address, stop);
        if (feed is null)
        {
            terminal.Talk.WriteLine($"newsrules: {problem}");
            return ExitCode.Errors;
        }

        FeedLines.Write(terminal.Output, feed);
        return ExitCode.Ok;
    }
}
