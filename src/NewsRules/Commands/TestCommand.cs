using System.Collections.Immutable;
using System.CommandLine;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring;
using NewsRules.Monitoring.RuleTests;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>Runs the tests that stand inside rules.</summary>
internal sealed class TestCommand : NewsRulesCommand
{
    private readonly Argument<string?> _path = CommonOptions.RulesPath();
    private readonly Option<string?> _junit = new("--junit")
    {
        Description = "Write the outcomes as JUnit XML, for build servers.",
        HelpName = "FILE",
    };
    private readonly Option<bool> _coverage = new("--coverage")
    {
        Description = "Tell which rules have no test that matches, or none that must not, and which conditions no test needs.",
    };

    /// <summary>Makes the command.</summary>
    public TestCommand(Terminal terminal)
        : base("test", "Runs the tests inside the rules.")
    {
        Add(_path);
        Add(_junit);
        Add(_coverage);
        SetAction(parsed => Run(terminal, parsed));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        [
            "newsrules test                          the tests of all rules",
            "newsrules test desk/libya.yaml          of one file",
            "newsrules test --junit results.xml --coverage",
        ];

    private int Run(Terminal terminal, ParseResult parsed)
    {
        var places = new WrittenAt(keepsAll: parsed.GetValue(_coverage));
        var book = RulesInUse.Open(parsed.GetValue(_path)).Read(places);
        var hasErrors = TellErrors(terminal, book.Diagnostics);
        var runner = new RuleTestRunner(book, Engines.Of(Settings.Read()));
        ImmutableArray<RuleTestOutcome> outcomes = [.. runner.RunAll()];
        Tell(
            terminal.Output,
            outcomes,
            parsed.GetValue(_coverage) ? RuleTestText.Gaps(book, TestCoverage.Gaps(runner, outcomes), places) : []
        );
        if (parsed.GetValue(_junit) is { } file)
        {
            RuleTestJunit.Write(file, book, outcomes);
        }

        if (book.Rules.IsEmpty)
        {
            terminal.Talk.WriteLine("newsrules: There are no rules.");
        }

        return hasErrors || outcomes.Any(outcome => !outcome.Passed) ? ExitCode.Errors
            : book.Rules.IsEmpty ? ExitCode.Warnings
            : ExitCode.Ok;
    }

    private static void Tell(TextWriter output, ImmutableArray<RuleTestOutcome> outcomes, IEnumerable<string> gaps)
    {
        foreach (var outcome in outcomes.Where(outcome => !outcome.Passed))
        {
            RuleTestText.Write(output, outcome);
        }

        foreach (var gap in gaps)
        {
            output.WriteLine(gap);
        }

        var failed = outcomes.Count(outcome => !outcome.Passed);
        output.WriteLine($"{Amount.Of(outcomes.Length, "test")}: {outcomes.Length - failed} passed, {failed} failed.");
    }
}
