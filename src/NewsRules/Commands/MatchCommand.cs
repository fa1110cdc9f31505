using System.CommandLine;
using NewsRules.Engine.Matching;
using NewsRules.Facts;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>Which rules match which articles; nothing is stored and nothing is sent.</summary>
internal sealed class MatchCommand : NewsRulesCommand
{
    private readonly Argument<string[]> _files = CommonOptions.Articles();
    private readonly Option<string> _format = CommonOptions.Format("text", "jsonl");
    private readonly Option<string?> _rules = CommonOptions.Rules();

    /// <summary>Makes the command.</summary>
    public MatchCommand(Terminal terminal)
        : base("match", "Shows which rules match which articles, and the words that made them true.")
    {
        Add(_files);
        Add(_format);
        Add(_rules);
        SetAction(parsed => Run(terminal, parsed));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
    [
        "newsrules match article.txt                                      for reading",
        "newsrules match --rules desk/libya.yaml --format jsonl archive.jsonl",
    ];

    private int Run(Terminal terminal, ParseResult parsed)
    {
        var book = RulesInUse.Open(parsed.GetValue(_rules)).Read();
        var hasErrors = TellErrors(terminal, book.Diagnostics);
        var rules = RuleSet.Compile(book.Rules);
        var extractor = new FactExtractor(book.Lexicon);
        var input = new ArticleInput(terminal, extractor.Noise);
        using var lines = new JsonLines(terminal.Output);
        foreach (var match in input.Read(parsed.GetValue(_files)!).SelectMany(article => rules.Match(extractor.Extract(article), DateTimeOffset.UtcNow).Matches))
        {
            if (parsed.GetValue(_format) == "jsonl")
            {
                lines.Write(json => MatchJson.Write(json, match));
            }
            else
            {
                MatchText.Write(terminal.Output, match);
            }
        }

        return hasErrors ? ExitCode.Errors : input.HasProblems ? ExitCode.Usage : ExitCode.Ok;
    }
}
