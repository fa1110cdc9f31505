using System.Collections.Immutable;
using System.CommandLine;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>Why a rule matches an article, or why it does not.</summary>
internal sealed class ExplainCommand : NewsRulesCommand
{
    private readonly Argument<string[]> _files = CommonOptions.Articles();
    private readonly Option<string> _rule = new("--rule") { Description = "Id of the rule.", HelpName = "ID", Required = true };
    private readonly Option<string> _format = CommonOptions.Format("text", "jsonl");
    private readonly Option<string?> _rules = CommonOptions.Rules();

    /// <summary>Makes the command.</summary>
    public ExplainCommand(Terminal terminal)
        : base("explain", "Tells why a rule matches an article, or why it does not: every condition, the value seen, the nearest fact first.")
    {
        Add(_files);
        Add(_rule);
        Add(_format);
        Add(_rules);
        SetAction(parsed => Run(terminal, parsed));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
    [
        "newsrules explain --rule fm-on-libya article.txt",
        "newsrules explain --rule fm-on-libya --format jsonl archive.jsonl",
    ];

    private int Run(Terminal terminal, ParseResult parsed)
    {
        var book = RulesInUse.Open(parsed.GetValue(_rules)).Read();
        var rule = Find(book, parsed.GetValue(_rule)!);
        var extractor = new FactExtractor(book.Lexicon);
        var input = new ArticleInput(terminal, extractor.Noise);
        using var lines = new JsonLines(terminal.Output);
        foreach (var article in input.Read(parsed.GetValue(_files)!))
        {
            var sheet = extractor.Extract(article);
            var trace = Explanation.Of(rule, sheet, DateTimeOffset.UtcNow);
            if (parsed.GetValue(_format) == "jsonl")
            {
                lines.Write(json => ExplanationJson.Write(json, rule, sheet, trace));
            }
            else
            {
                ExplanationText.Write(terminal.Output, rule, sheet, trace);
            }
        }

        return input.HasProblems ? ExitCode.Usage : ExitCode.Ok;
    }

    /// <summary>A rule with errors cannot be explained: what is wrong with its file says why.</summary>
    private static Rule Find(RuleBook book, string id)
    {
        if (book.Rules.FirstOrDefault(rule => rule.Id == id) is { } found)
        {
            return found;
        }

        ImmutableArray<Diagnostic> errors = [.. book.Diagnostics.Where(complaint => complaint.Severity == Severity.Error)];
        var near = Spelling.Nearest(id, book.Rules.Select(rule => rule.Id));
        throw new UserError(errors.IsEmpty
            ? $"No rule is called '{id}'.{(near is null ? "" : $" Did you mean '{near}'?")}"
            : $"No rule without errors is called '{id}': {DiagnosticText.Line(errors[0])}{(errors.Length > 1 ? $" (and {errors.Length - 1} more: newsrules check)" : "")}");
    }
}
