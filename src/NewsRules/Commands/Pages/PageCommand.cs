using NewsRules.Terminals;

namespace NewsRules.Commands.Pages;

/// <summary>Commands about web pages.</summary>
internal sealed class PageCommand : NewsRulesCommand
{
    /// <summary>Makes the command.</summary>
    public PageCommand(Terminal terminal)
        : base("page", "Shows what is read in web pages.") => Add(new ExtractCommand(terminal));

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => [.. Subcommands.OfType<NewsRulesCommand>().SelectMany(command => command.Examples)];
}
