using NewsRules.Terminals;

namespace NewsRules.Commands.Sources;

/// <summary>Commands about sources.</summary>
internal sealed class SourcesCommand : NewsRulesCommand
{
    /// <summary>Makes the command.</summary>
    public SourcesCommand(Terminal terminal)
        : base("sources", "Takes feeds from the lists of other feed readers (OPML), and gives them back.")
    {
        Add(new ImportCommand(terminal));
        Add(new ExportCommand(terminal));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => [.. Subcommands.OfType<NewsRulesCommand>().SelectMany(command => command.Examples)];
}
