using NewsRules.Terminals;

namespace NewsRules.Commands.Feeds;

/// <summary>Commands about feeds.</summary>
internal sealed class FeedCommand : NewsRulesCommand
{
    /// <summary>Makes the command.</summary>
    public FeedCommand(Terminal terminal)
        : base("feed", "Shows what is read in feeds: RSS, Atom, JSON Feed, CDF.")
    {
        Add(new ParseCommand(terminal));
        Add(new TestCommand(terminal));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => [.. Subcommands.OfType<NewsRulesCommand>().SelectMany(command => command.Examples)];
}
