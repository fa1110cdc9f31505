using System.Collections.Immutable;
using System.CommandLine;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>Why a rule matches an article, or why it does not.</summary>
internal sealed class ExplainCommand : NewsRulesCommand
{
    private readonly Argument<string[]> _files = CommonOptions.Articles();
    private readonly Option<string> _rule = new("--rule")
    {
        Description = "Id of the rule.",
        HelpName = "ID",
        Required = true,
    };
    private readonly Option<string> _format = CommonOptions.Format("text", "jsonl");
    private readonly Option<string?> _rules = CommonOptions.Rules();

    /// <summary>Makes the command.</summary>
    public ExplainCommand(Terminal terminal)
        : base(
            "explain",
            "Tells why a rule matches an article, or why it does not: every condition, the value seen, the nearest fact first."
        )
    {
        Add(_files);
        Add(_rule);
        Add(_format);
        Add(_rules);
        SetAction(parsed => Run(terminal, parsed));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        ["newsrules explain --rule fm-on-libya article.txt", "newsrules explain --rule fm-on-libya --format jsonl archive.jsonl"];

    private int Run(Terminal terminal, ParseResult parsed)
    {
        var book = RulesInUse.Open(parsed.GetValue(_rules)).Read();
        var rule = RuleById.Find(book, parsed.GetValue(_rule)!);
        var compiled = RuleSet.Compile([rule with { Status = RuleStatus.Live }]);
        var extractor = new FactExtractor(book.Lexicon);
        var input = new ArticleInput(terminal, extractor.Noise);
        using var lines = new JsonLines(terminal.Output);
        foreach (var article in input.Read(parsed.GetValue(_files)!))
        {
            var sheet = extractor.Extract(article);
            var now = DateTimeOffset.UtcNow;
            var (matches, _, undecided) = compiled.Match(sheet, now);
            var trace = Explanation.Of(rule, sheet, now) with { IsUndecided = !undecided.IsEmpty };
            ImmutableArray<PassedOver> passedOver = trace.Holds
                ? []
                : [.. extractor.PassedOver(sheet).Where(word => AskedFor.MayBe(rule.When, word))];
            if (parsed.GetValue(_format) == "jsonl")
            {
                lines.Write(json => ExplanationJson.Write(json, rule, sheet, trace, matches, passedOver));
            }
            else
            {
                ExplanationText.Write(terminal.Output, input.Name, rule, sheet, trace, matches, passedOver);
            }
        }

        return input.HasProblems ? ExitCode.Usage : ExitCode.Ok;
    }
}
