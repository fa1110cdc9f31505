using System.CommandLine;
using NewsRules.Language.Diagnostics;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>What a complaint means.</summary>
internal sealed class DocsCommand : NewsRulesCommand
{
    private readonly Argument<string?> _code = new("CODE") { Description = "A code such as NR3014. Without it: all of them.", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>Makes the command.</summary>
    public DocsCommand(Terminal terminal)
        : base("docs", "Explains a complaint of newsrules check, with an example.")
    {
        Add(_code);
        SetAction(parsed => Run(terminal.Output, parsed.GetValue(_code)));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => ["newsrules docs NR3014      what it means", "newsrules docs             every complaint, a line each"];

    private static int Run(TextWriter output, string? code)
    {
        if (code is not null)
        {
            Write(output, Codes.Find(code) ?? throw new UserError($"No complaint is called '{code}'. newsrules docs lists them."));
            return ExitCode.Ok;
        }

        foreach (var one in Codes.All)
        {
            output.WriteLine($"{one.Id}  {one.What}");
        }

        return ExitCode.Ok;
    }

    private static void Write(TextWriter output, Code code)
    {
        output.WriteLine($"{code.Id}: {code.What}.\n\n{code.Why}");
        if (code.Example is { } example)
        {
            output.WriteLine($"\nFor example:\n\n    {example.TrimEnd('\n').ReplaceLineEndings("\n    ")}\n");
        }

        foreach (var told in code.Told)
        {
            output.Write(DiagnosticText.Lines(told));
        }
    }
}
