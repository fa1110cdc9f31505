using System.CommandLine;
using NewsRules.Monitoring.Feeds;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands.Feeds;

/// <summary>What the reader makes of feeds in files.</summary>
internal sealed class ParseCommand : NewsRulesCommand
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Files of feeds, whatever they are called.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _batch = new("--batch") { Description = "JSON lines of feeds to read: name, file, and, where known, content_type and base.", HelpName = "LIST.jsonl" };
    private readonly Option<string?> _contentType = new("--content-type") { Description = "What the server said in its Content-Type.", HelpName = "TYPE" };
    private readonly Option<string?> _base = new("--base") { Description = "Where the feed was found: what its links are relative to.", HelpName = "URL" };
    private readonly Option<string> _format = CommonOptions.Format("text", "jsonl");

    /// <summary>Makes the command.</summary>
    public ParseCommand(Terminal terminal)
        : base("parse", "Shows the entries of feeds, as the worker would read them.")
    {
        Add(_files);
        Add(_batch);
        Add(_contentType);
        Add(_base);
        Add(_format);
        SetAction(parsed => Run(terminal, parsed));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
    [
        "newsrules feed parse rss.xml                                  for reading",
        "newsrules feed parse --base https://news.example/rss --format jsonl rss.xml",
        "newsrules feed parse --batch list.jsonl                       one JSON object a feed",
    ];

    private int Run(Terminal terminal, ParseResult parsed)
    {
        var files = parsed.GetValue(_files) ?? [];
        var batch = parsed.GetValue(_batch);
        if (files.Length == 0 && batch is null)
        {
            throw new UserError("Which feed? Name files, or a list of them with --batch.");
        }

        var asJson = batch is not null || parsed.GetValue(_format) == "jsonl";
        var given = files.Select(file => new FeedFile(file, file, parsed.GetValue(_contentType), parsed.GetValue(_base)));
        using var lines = new JsonLines(terminal.Output);
        var code = ExitCode.Ok;
        foreach (var file in given.Concat(batch is null ? [] : FeedFile.Batch(batch)))
        {
            code = Math.Max(code, asJson ? ShowAsJson(lines, file) : Show(terminal, file));
        }

        return code;
    }

    // One bad feed among many stops no other: what is wrong with it stands in its place.
    private static int ShowAsJson(JsonLines lines, FeedFile file)
    {
        var (feed, problem) = Read(file);
        lines.Write(json =>
        {
            if (feed is null)
            {
                FeedJson.WriteError(json, file.Name, problem);
            }
            else
            {
                FeedJson.Write(json, file.Name, feed);
            }
        });
        return ExitCode.Ok;
    }

    private static int Show(Terminal terminal, FeedFile file)
    {
        var (feed, problem) = Read(file);
        if (feed is null)
        {
            terminal.Talk.WriteLine($"newsrules: {file.Name}: {problem}");
            return ExitCode.Usage;
        }

        FeedLines.Write(terminal.Output, feed);
        return ExitCode.Ok;
    }

    private static (Feed? Feed, string Problem) Read(FeedFile file)
    {
        try
        {
            return (file.Read(), "");
        }
        catch (Exception failure) when (failure is NoFeedException or IOException or UnauthorizedAccessException)
        {
            return (null, failure.Message);
        }
    }
}
