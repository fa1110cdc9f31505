using System.CommandLine;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>What a complaint means.</summary>
internal sealed class DocsCommand : NewsRulesCommand
{
    private readonly Argument<string?> _what = new("WHAT")
    {
        Description =
            "A code such as NR3014, or slots, values, topics: what a rule may ask for; roles, kinds, types and the like are values. Without it: all codes.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Makes the command.</summary>
    public DocsCommand(Terminal terminal)
        : base("docs", "Explains a complaint of newsrules check, with an example, and lists what a rule may ask for.")
    {
        Add(_what);
        SetAction(parsed => Run(terminal.Output, parsed.GetValue(_what)));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        [
            "newsrules docs NR3014      what it means",
            "newsrules docs topics      every topic",
            "newsrules docs             every complaint, a line each",
        ];

    private static int Run(TextWriter output, string? what)
    {
        if (List(what) is { } lines)
        {
            output.Write(string.Concat(lines.Select(line => $"{line}\n")));
            return ExitCode.Ok;
        }

        Write(output, Codes.Find(what!) ?? Codes.Find($"NR{what}") ?? throw new UserError(NoSuch(what!)));
        return ExitCode.Ok;
    }

    private static string NoSuch(string what) =>
        Spelling.Nearest(what, ["slots", "topics", .. Names]) is { } near
            ? $"No complaint is called '{what}'. Did you mean '{near}'?"
            : $"No complaint is called '{what}'. newsrules docs lists them; slots, values (or roles, kinds, types …) and topics are there too.";

    private static IEnumerable<string>? List(string? what) =>
        what switch
        {
            null => Codes.All.Select(code => $"{code.Id}  {code.What}"),
            "slots" => Reference.Slots.Select(slot => $"{slot.Of.PadRight(10)} {slot.Path.PadRight(21)} {slot.What} ({slot.Values})"),
            "topics" => Reference
                .Topics(RulesInUse.Open(null).ReadWords().Lexicon)
                .Select(topic => Wording.Joined(new[] { topic.Id, topic.English, topic.Arabic }.Distinct(StringComparer.Ordinal))),
            _ when Names.Contains(what) => Reference
                .Values.Where(values => what is "values" || FirstWord(values.Name) == what)
                .Select(values => $"{values.Name}: {string.Join(", ", values.All)}"),
            _ => null,
        };

    /// <summary>All values, or those that are called so: <c>kinds</c> are the kinds of statements.</summary>
    private static IEnumerable<string> Names => Reference.Values.Select(values => FirstWord(values.Name)).Prepend("values");

    private static string FirstWord(string name) => name.Split(' ')[0];

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
