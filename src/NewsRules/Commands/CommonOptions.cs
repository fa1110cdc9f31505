using System.CommandLine;

namespace NewsRules.Commands;

/// <summary>Options that mean the same in several commands.</summary>
internal static class CommonOptions
{
    /// <summary>For every command.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose") { Description = "Say more on standard error.", Recursive = true };

    /// <summary>The files that articles are read from.</summary>
    public static Argument<string[]> Articles() => new("FILE")
    {
        Description = "Files of articles (.jsonl, .txt, .html); - reads JSON lines from standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Where the rules are, as the one thing a command works on.</summary>
    public static Argument<string?> RulesPath() => new("PATH")
    {
        Description = "File or folder of rules. Without it: the folder rules, or else the rules that the program carries.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Where the rules are.</summary>
    public static Option<string?> Rules() => new("--rules")
    {
        Description = "File or folder of rules. Without it: the folder rules, or else the rules that the program carries.",
        HelpName = "PATH",
    };

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
