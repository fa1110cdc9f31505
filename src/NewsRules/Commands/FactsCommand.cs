using System.CommandLine;
using NewsRules.Facts;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>What the extractor reads out of articles.</summary>
internal sealed class FactsCommand : NewsRulesCommand
{
    private readonly Argument<string[]> _files = CommonOptions.Articles();
    private readonly Option<string> _format = CommonOptions.Format("text", "jsonl");
    private readonly Option<string?> _rules = CommonOptions.Rules();

    /// <summary>Makes the command.</summary>
    public FactsCommand(Terminal terminal)
        : base("facts", "Shows the facts in articles: who said what about whom, who met, called, agreed, threatened.")
    {
        Add(_files);
        Add(_format);
        Add(_rules);
        SetAction(parsed => Run(terminal, parsed));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        [
            "newsrules facts article.txt                      for reading",
            "newsrules facts --format jsonl archive.jsonl     one JSON object an article",
            "curl -s https://news.example/items.jsonl | newsrules facts -",
        ];

    private int Run(Terminal terminal, ParseResult parsed)
    {
        var (lexicon, complaints) = RulesInUse.Open(parsed.GetValue(_rules)).ReadWords();
        var hasErrors = TellErrors(terminal, complaints);
        var extractor = new FactExtractor(lexicon);
        var input = new ArticleInput(terminal, extractor.Noise);
        using var lines = new JsonLines(terminal.Output);
        foreach (var article in input.Read(parsed.GetValue(_files)!))
        {
            var sheet = extractor.Extract(article);
            if (parsed.GetValue(_format) == "jsonl")
            {
                lines.Write(json => FactJson.WriteSheet(json, sheet));
            }
            else
            {
                FactText.Write(terminal.Output, input.Name, sheet, terminal.ShowsColours);
            }
        }

        return input.HasProblems ? ExitCode.Usage
            : hasErrors ? ExitCode.Errors
            : ExitCode.Ok;
    }
}
