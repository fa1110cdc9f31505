using System.CommandLine;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Monitoring;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>Every complaint about every file, at once.</summary>
internal sealed class CheckCommand : NewsRulesCommand
{
    private readonly Argument<string?> _path = CommonOptions.RulesPath();
    private readonly Option<string> _format = CommonOptions.Format("text", "json", "github", "sarif");

    /// <summary>Makes the command.</summary>
    public CheckCommand(Terminal terminal)
        : base("check", "Tells every mistake of every rule file, with its place and what to write instead.")
    {
        Add(_path);
        Add(_format);
        SetAction(parsed =>
            Run(
                terminal,
                RulesInUse.Open(parsed.GetValue(_path)).Read(asOf: DateTimeOffset.UtcNow, hasFolder: Directory.Exists),
                parsed.GetValue(_format)!
            )
        );
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        [
            "newsrules check                          all files of rules/",
            "newsrules check desk/libya.yaml          one file",
            "newsrules check --format sarif > rules.sarif",
        ];

    private static int Run(Terminal terminal, RuleBook book, string format)
    {
        Write(terminal.Output, book, format);
        var (errors, warnings, notes) = (Count(book, Severity.Error), Count(book, Severity.Warning), Count(book, Severity.Note));
        var also = notes == 0 ? "" : $", {Amount.Of(notes, "note")}";
        terminal.Talk.WriteLine(
            $"newsrules: {Amount.Of(book.Rules.Length, "rule")}, {Amount.Of(errors, "error")}, {Amount.Of(warnings, "warning")}{also}."
        );
        return errors > 0 ? ExitCode.Errors
            : warnings > 0 ? ExitCode.Warnings
            : ExitCode.Ok;
    }

    private static int Count(RuleBook book, Severity severity) => book.Diagnostics.Count(complaint => complaint.Severity == severity);

    private static void Write(TextWriter output, RuleBook book, string format)
    {
        var complaints = book.Diagnostics;
        using var lines = new JsonLines(output);
        switch (format)
        {
            case "json":
                lines.Write(json => DiagnosticJson.Write(json, complaints));
                break;
            case "sarif":
                lines.Write(json => DiagnosticSarif.Write(json, complaints, book.Allowed));
                break;
            case "github":
                output.Write(string.Concat(complaints.Select(complaint => $"{DiagnosticGithub.Line(complaint)}\n")));
                break;
            default:
                output.Write(string.Concat(complaints.Select(complaint => $"{DiagnosticText.Lines(complaint)}\n")));
                break;
        }
    }
}
