using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using NewsRules.Commands.Feeds;
using NewsRules.Commands.Pages;
using NewsRules.Commands.Sources;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>The command line as a whole: which commands there are, and how every failure is told.</summary>
internal static class RootCommandLine
{
    /// <summary>Runs what the arguments ask for; the exit code. No failure leaves as an exception.</summary>
    public static int Run(Terminal terminal, string[] arguments)
    {
        var parsed = Build(terminal).Parse(arguments);
        if (parsed.Action is not HelpWithExamples && parsed.Errors.Count > 0)
        {
            return Refuse(terminal, parsed);
        }

        try
        {
            var code = parsed.Invoke(Invocation(terminal));
            terminal.Output.Flush();
            return code;
        }
        catch (Exception failure)
        {
            return Failures.Tell(terminal, failure, parsed.GetValue(CommonOptions.Verbose));
        }
    }

    private static RootCommand Build(Terminal terminal)
    {
        var root = new RootCommand("Watches the news: reads articles into facts, applies rules to the facts, sends alerts.")
        {
            CommonOptions.Verbose,
            new RunCommand(terminal),
            new CheckCommand(terminal),
            new TestCommand(terminal),
            new FactsCommand(terminal),
            new MatchCommand(terminal),
            new ExplainCommand(terminal),
            new DiffCommand(terminal),
            new NewCommand(terminal),
            new CommandGroup(
                "feed",
                "Shows what is read in feeds: RSS, Atom, JSON Feed, CDF.",
                new ParseCommand(terminal),
                new Feeds.TestCommand(terminal)
            ),
            new CommandGroup("page", "Shows what is read in web pages.", new ExtractCommand(terminal)),
            new CommandGroup(
                "sources",
                "Takes feeds from the lists of other feed readers (OPML), and gives them back.",
                new ImportCommand(terminal),
                new ExportCommand(terminal)
            ),
            new DocsCommand(terminal),
        };
        foreach (var group in root.Subcommands.OfType<CommandGroup>().Append<Command>(root))
        {
            group.SetAction(parsed => new HelpAction().Invoke(parsed) + ExitCode.Usage);
        }

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        return root;
    }

    // Signals belong to the worker's host, which drains; elsewhere their default is right.
    private static InvocationConfiguration Invocation(Terminal terminal) =>
        new()
        {
            Output = terminal.Output,
            Error = terminal.Talk,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };

    private static int Refuse(Terminal terminal, ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Talk.WriteLine($"newsrules: {error.Message}");
        }

        var command = string.Concat(CommandPath(parsed.CommandResult).Reverse().Select(name => $" {name}"));
        terminal.Talk.WriteLine($"Try 'newsrules{command} --help'.");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> CommandPath(SymbolResult? result)
    {
        for (; result is CommandResult { Command: not RootCommand } command; result = result.Parent)
        {
            yield return command.Command.Name;
        }
    }
}
