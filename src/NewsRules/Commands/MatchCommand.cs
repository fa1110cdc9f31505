using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Rehearsals;
using NewsRules.Monitoring.Store;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>Which rules match which articles, or how often they would have alerted; nothing is stored and nothing is sent.</summary>
internal sealed class MatchCommand : NewsRulesCommand
{
    private readonly Argument<string[]> _files = CommonOptions.Articles(areNeeded: false);
    private readonly Option<DateTimeOffset?> _since = CommonOptions.Since();
    private readonly Option<string?> _rule = new("--rule") { Description = "Id of a rule: that one alone.", HelpName = "ID" };
    private readonly Option<string> _format = CommonOptions.Format("text", "jsonl");
    private readonly Option<string?> _rules = CommonOptions.Rules();

    /// <summary>Makes the command.</summary>
    public MatchCommand(Terminal terminal)
        : base(
            "match",
            "Shows which rules match which articles, and the words that made them true; with --since, how often each would have alerted."
        )
    {
        Add(_files);
        Add(_since);
        Add(_rule);
        Add(_format);
        Add(_rules);
        Validators.Add(RefuseBothAndNeither);
        SetAction(parsed => Run(terminal, parsed));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        [
            "newsrules match article.txt                                      for reading",
            "newsrules match --rules desk/libya.yaml --format jsonl archive.jsonl",
            "newsrules match --since 30d                                      what the store's articles of 30 days would have raised",
            "newsrules match --since 2026-03-01 --rule fm-on-libya",
        ];

    private void RefuseBothAndNeither(CommandResult result)
    {
        var (files, since) = (result.GetResult(_files) is { Tokens.Count: > 0 }, result.GetResult(_since) is not null);
        if (files == since)
        {
            result.AddError(
                files ? "Either files or --since, not both." : "Name files of articles, or --since 30d for those of the store."
            );
        }
    }

    private int Run(Terminal terminal, ParseResult parsed)
    {
        var book = RulesInUse.Open(parsed.GetValue(_rules)).Read();
        var hasErrors = TellErrors(terminal, book.Diagnostics);
        ImmutableArray<Rule> rules = parsed.GetValue(_rule) is { } id ? [Asked(terminal, book, id)] : book.Rules;
        var isWhole = parsed.GetValue(_since) is { } since
            ? Rehearse(terminal, rules, book.Lexicon, since, parsed)
            : Match(terminal, rules, book.Lexicon, parsed.GetValue(_rule) is null ? book.Broken.Length : 0, parsed);
        return hasErrors ? ExitCode.Errors
            : isWhole ? ExitCode.Ok
            : ExitCode.Usage;
    }

    /// <summary>A rule that is asked for by its id is tried whatever its status.</summary>
    private static Rule Asked(Terminal terminal, RuleBook book, string id)
    {
        var rule = RuleById.Find(book, id);
        if (rule.Status is RuleStatus.Draft or RuleStatus.Retired)
        {
            terminal.Talk.WriteLine(
                $"newsrules: '{id}' has the status {rule.Status.ToString().ToLowerInvariant()}: run raises no alert of it."
            );
        }

        return rule with
        {
            Status = RuleStatus.Live,
        };
    }

    private bool Match(Terminal terminal, ImmutableArray<Rule> checkedRules, Lexicon lexicon, int broken, ParseResult parsed)
    {
        var rules = RuleSet.Compile(checkedRules, Engines.Of(Settings.Read()));
        var extractor = new FactExtractor(lexicon);
        var input = new ArticleInput(terminal, extractor.Noise);
        using var lines = new JsonLines(terminal.Output);
        var (articles, matches, tried, now, ended) = (0, 0, 0L, DateTimeOffset.UtcNow, new EndedText());
        foreach (var article in input.Read(parsed.GetValue(_files)!))
        {
            articles++;
            var result = rules.Match(extractor.Extract(article), now);
            tried += result.RulesTried;
            if (Undecided.Of(article, result) is { } doubt)
            {
                terminal.Talk.WriteLine($"newsrules: {doubt}");
            }

            foreach (var match in result.Matches)
            {
                matches++;
                ended.Note(match, now);
                if (parsed.GetValue(_format) == "jsonl")
                {
                    lines.Write(json => MatchJson.Write(json, match));
                }
                else
                {
                    MatchText.Write(terminal.Output, input.Name, match);
                }
            }
        }

        Tell(
            terminal,
            articles,
            $"{Amount.Of(matches, "match", "matches")}{Tried(tried, articles, rules)}",
            matches == 0,
            checkedRules,
            broken
        );
        ended.Write(terminal.Talk);
        return !input.HasProblems;
    }

    /// <summary>What an article costs: the rules that it let through to evaluation.</summary>
    private static string Tried(long tried, int articles, RuleSet rules) =>
        articles == 0 || rules.Rules.IsEmpty
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $", {(double)tried / articles:0.#} of {Amount.Of(rules.Rules.Length, "rule")} tried{(articles == 1 ? "" : " an article")}"
            );

    private static void Tell(Terminal terminal, int articles, string matches, bool isSilent, ImmutableArray<Rule> rules, int broken)
    {
        var drafts = rules.Count(rule => rule.Status == RuleStatus.Draft);
        string[] left =
        [
            .. drafts == 0 ? [] : (string[])[Amount.Of(drafts, "draft")],
            .. broken == 0 ? [] : (string[])[$"{Amount.Of(broken, "rule")} with errors"],
        ];
        var leftOut = left.Length == 0 ? "" : $"; {string.Join(" and ", left)} left out";
        var why =
            rules.IsEmpty ? " There are no rules."
            : isSilent ? " newsrules explain --rule ID tells why a rule is silent."
            : "";
        terminal.Talk.WriteLine($"newsrules: {Amount.Of(articles, "article")}, {matches}{leftOut}.{why}");
    }

    /// <summary>Drafts and rules under test are tried as if they were live: that is what is asked.</summary>
    private bool Rehearse(Terminal terminal, ImmutableArray<Rule> rules, Lexicon lexicon, DateTimeOffset since, ParseResult parsed)
    {
        var settings = Settings.Read();
        using var store = StoredArticles.Open(settings.StorePath);
        RuleTally[] tallies =
        [
            .. rules.Where(rule => rule.Status != RuleStatus.Retired).Select(rule => new RuleTally(rule with { Status = RuleStatus.Live })),
        ];
        var rehearsal = new Rehearsal(tallies.Select(tally => tally.Rule), lexicon, Engines.Of(settings));
        var ofRule = tallies.ToDictionary(tally => tally.Rule.Id, StringComparer.Ordinal);
        var (articles, ended) = (0, new EndedText());
        foreach (var article in store.Since(since))
        {
            articles++;
            foreach (var finding in rehearsal.Take(article).Findings)
            {
                ofRule[finding.Match.Rule.Id].Add(finding);
                ended.Note(finding.Match, finding.Time);
            }
        }

        if (parsed.GetValue(_format) == "jsonl")
        {
            TallyJson.Write(terminal.Output, tallies, since, articles);
        }
        else
        {
            TallyText.Write(terminal.Output, tallies, since, articles);
        }

        ended.Write(terminal.Talk);
        return true;
    }
}
