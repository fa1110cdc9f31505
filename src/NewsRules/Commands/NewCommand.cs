using System.CommandLine;
using System.Text;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring.Mail;
using NewsRules.Monitoring.Worker;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>Writes a rule with tests, to be changed.</summary>
internal sealed class NewCommand : NewsRulesCommand
{
    private const string Template = "template.yaml";
    private const string NameInTemplate = "my-rule";

    private readonly Argument<string> _name = new("NAME") { Description = "Its id: letters, digits, hyphens. The file gets this name." };
    private readonly Option<string> _folder = new("--rules")
    {
        Description = "The folder that it is written to; made when missing.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => RuleFiles.UsualFolder,
    };

    /// <summary>Makes the command.</summary>
    public NewCommand(Terminal terminal)
        : base("new", "Writes a draft of a rule with tests that hold, to be changed into yours.")
    {
        Add(_name);
        Add(_folder);
        SetAction(parsed => Run(terminal, parsed.GetValue(_name)!, parsed.GetValue(_folder)!));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        ["newsrules new oil-ports                       rules/oil-ports.yaml", "newsrules new oil-ports --rules desk/libya"];

    private static int Run(Terminal terminal, string name, string folder)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new UserError("A rule needs a name: letters, digits, hyphens.");
        }

        var rule = new SourceFile(
            $"{folder.TrimEnd('/')}/{name}.yaml",
            ReadTemplate().Replace(NameInTemplate, name, StringComparison.Ordinal)
        );
        Check(rule, folder);
        Directory.CreateDirectory(folder);
        using (var file = new StreamWriter(Create(rule.Path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            file.Write(rule.Text);
        }

        terminal.Talk.WriteLine(
            $"newsrules: {rule.Path} is written, a draft. Change it, and try it with newsrules check and newsrules test."
        );
        return ExitCode.Ok;
    }

    /// <summary>The name must be an id, and of no other rule of the folder.</summary>
    private static void Check(SourceFile rule, string folder)
    {
        var beside = Directory.Exists(folder) ? RulesInUse.Open(folder) : null;
        var book = RuleBook.Read([.. beside?.Files.Read() ?? [], rule], beside?.Lexicon ?? EmbeddedRules.Lexicons.Lexicon);
        if (
            book.Diagnostics.FirstOrDefault(one => one.Severity == Severity.Error && (one.File == rule || one.Related?.File == rule)) is
            { } error
        )
        {
            throw new UserError(
                $"'{CleanText.Line(rule.Path)}' is not written: {error.Message}{(error.Hint is { } hint ? $" ({hint})" : "")}"
            );
        }
    }

    private static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new UserError($"There is a file '{path}' already.");
        }
    }

    private static string ReadTemplate()
    {
        using var reader = new StreamReader(typeof(NewCommand).Assembly.GetManifestResourceStream(Template)!);
        return reader.ReadToEnd();
    }
}
