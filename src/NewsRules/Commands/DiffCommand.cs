using System.CommandLine;
using System.CommandLine.Parsing;
using NewsRules.Facts;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Rehearsals;
using NewsRules.Monitoring.Store;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>What an edit of rules adds and drops.</summary>
internal sealed class DiffCommand : NewsRulesCommand
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(30);

    private readonly Argument<string> _old = CommonOptions.Version("OLD");
    private readonly Argument<string> _new = CommonOptions.Version("NEW");
    private readonly Option<string[]> _files = new("--articles")
    {
        Description = CommonOptions.ArticlesHelp,
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<DateTimeOffset?> _since = CommonOptions.Since();
    private readonly Option<string> _format = CommonOptions.Format("text", "jsonl");

    /// <summary>Makes the command.</summary>
    public DiffCommand(Terminal terminal)
        : base(
            "diff",
            "Tells what an edit of rules adds and drops, on the articles of the store (of 30 days, if you say nothing) or of files."
        )
    {
        Add(_old);
        Add(_new);
        Add(_files);
        Add(_since);
        Add(_format);
        Validators.Add(RefuseBoth);
        SetAction(parsed => Run(terminal, parsed));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        [
            "newsrules diff HEAD:rules rules                            what is not committed yet",
            "newsrules diff HEAD~1:rules HEAD:rules --since 90d         the last commit",
            "newsrules diff libya.yaml libya-new.yaml --articles archive.jsonl",
        ];

    private void RefuseBoth(CommandResult result)
    {
        if (result.GetResult(_files) is not null && result.GetResult(_since) is not null)
        {
            result.AddError("Either --articles or --since, not both.");
        }
    }

    private int Run(Terminal terminal, ParseResult parsed)
    {
        var (before, after) = (
            RulesInUse.OpenVersion(parsed.GetValue(_old)!).Read(),
            RulesInUse.OpenVersion(parsed.GetValue(_new)!).Read()
        );
        var hasErrors = TellErrors(terminal, before.Diagnostics.Concat(after.Diagnostics).Distinct());
        if (hasErrors)
        {
            terminal.Talk.WriteLine("newsrules: A rule with errors in one version is told as broken or mended, and not compared.");
        }

        var comparison = new RuleComparison(before, after, Engines.Of(Settings.Read()));
        var input = new ArticleInput(terminal, new FactExtractor(after.Lexicon).Noise);
        if (parsed.GetResult(_files) is null && parsed.GetResult(_since) is null)
        {
            terminal.Talk.WriteLine(
                $"newsrules: On the articles that run kept in the last {Usual.Days} days; --since or --articles for others."
            );
        }

        var articles = parsed.GetValue(_files) is { Length: > 0 } files
            ? Dated(input, files)
            : Stored(parsed.GetValue(_since) ?? DateTimeOffset.UtcNow - Usual);
        if (parsed.GetValue(_format) == "jsonl")
        {
            DifferenceJson.Write(terminal.Output, comparison, articles);
        }
        else
        {
            DifferenceText.Write(terminal.Output, comparison, articles);
        }

        return hasErrors ? ExitCode.Errors
            : input.HasProblems ? ExitCode.Usage
            : ExitCode.Ok;
    }

    private static IEnumerable<DatedArticle> Stored(DateTimeOffset since)
    {
        using var store = StoredArticles.Open(Settings.Read().StorePath);
        foreach (var article in store.Since(since))
        {
            yield return article;
        }
    }

    /// <summary>In the order in which they were published, those of no date as if today.</summary>
    private static IEnumerable<DatedArticle> Dated(ArticleInput input, string[] files)
    {
        var now = DateTimeOffset.UtcNow;
        return input.Read(files).Select(article => new DatedArticle(article, article.PublishedOr(now))).OrderBy(dated => dated.Time);
    }
}
