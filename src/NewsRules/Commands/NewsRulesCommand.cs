using System.CommandLine;
using NewsRules.Language.Diagnostics;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>A command whose help shows how it is used.</summary>
internal abstract class NewsRulesCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines with a word on what each is for.</summary>
    public abstract IEnumerable<string> Examples { get; }

    /// <summary>Tells the errors among complaints on standard error, a line each; true when there are any.</summary>
    protected static bool TellErrors(Terminal terminal, IEnumerable<Diagnostic> complaints)
    {
        var any = false;
        foreach (var error in complaints.Where(complaint => complaint.Severity == Severity.Error))
        {
            terminal.Talk.WriteLine(DiagnosticText.Line(error));
            any = true;
        }

        return any;
    }
}
