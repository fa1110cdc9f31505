using System.CommandLine;

namespace NewsRules.Commands;

/// <summary>Options that mean the same in several commands.</summary>
internal static class CommonOptions
{
    /// <summary>What articles are read from.</summary>
    public const string ArticlesHelp =
        "Files of articles (.jsonl, .txt, .html), or folders of them; - reads JSON lines from standard input.";

    private const string RulesHelp =
        "File (read with the definitions and words of the folder rules that it lies in) or folder of rules. Without it: the folder rules, or else the rules that the program carries.";

    /// <summary>For every command.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose") { Description = "Say more on standard error.", Recursive = true };

    /// <summary>The files that articles are read from.</summary>
    public static Argument<string[]> Articles(bool areNeeded = true) =>
        WithoutOptions(
            new Argument<string[]>("FILE")
            {
                Description = ArticlesHelp,
                Arity = areNeeded ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
            }
        );

    /// <summary>From when on articles of the store are read.</summary>
    public static Option<DateTimeOffset?> Since() =>
        new("--since")
        {
            Description = "Read the articles of the store from then on: a length of time such as 30d or 12h, or a day such as 2026-03-01.",
            HelpName = "WHEN",
            CustomParser = Instants.Parse,
        };

    /// <summary>Where the rules are, as the one thing a command works on.</summary>
    public static Argument<string?> RulesPath() =>
        WithoutOptions(new Argument<string?>("PATH") { Description = RulesHelp, Arity = ArgumentArity.ZeroOrOne });

    /// <summary>One of two versions of rules.</summary>
    public static Argument<string> Version(string name) =>
        WithoutOptions(new Argument<string>(name) { Description = "File or folder of rules, or what git keeps of one: HEAD~1:rules." });

    /// <summary>Where the rules are.</summary>
    public static Option<string?> Rules() => new("--rules") { Description = RulesHelp, HelpName = "PATH" };

    // What looks like an option and is none would else be taken for a path.
    private static Argument<T> WithoutOptions<T>(Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
            {
                result.AddError($"There is no option '{token.Value}' here; a path that begins with - is written ./{token.Value}.");
            }
        });
        return argument;
    }

    /// <summary>The form of the output; the first is the usual one.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = $"Form of the output: {string.Join(", ", formats)}.",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
