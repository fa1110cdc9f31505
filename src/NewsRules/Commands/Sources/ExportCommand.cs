using System.CommandLine;
using NewsRules.Language.Sources;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Opml;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands.Sources;

/// <summary>The feeds among the sources as a list of subscriptions.</summary>
internal sealed class ExportCommand : NewsRulesCommand
{
    private readonly Argument<string?> _rules = CommonOptions.RulesPath();

    /// <summary>Makes the command.</summary>
    public ExportCommand(Terminal terminal)
        : base("export", "Writes the feeds among the sources as a list of subscriptions (OPML).")
    {
        Add(_rules);
        SetAction(parsed => Run(terminal, parsed.GetValue(_rules)));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => ["newsrules sources export > subscriptions.opml"];

    private static int Run(Terminal terminal, string? path)
    {
        var book = RulesInUse.Open(path).Read();
        var hasErrors = TellErrors(terminal, book.Diagnostics);
        var feeds = book.Sources.OfType<SourceDefinition.Feed>().ToArray();
        OpmlWriter.Write(terminal.Output, feeds);
        terminal.Output.WriteLine();
        if (book.Sources.Length > feeds.Length)
        {
            terminal.Talk.WriteLine($"newsrules: {Amount.Of(book.Sources.Length - feeds.Length, "folder")} left out.");
        }

        return hasErrors ? ExitCode.Errors : ExitCode.Ok;
    }
}
