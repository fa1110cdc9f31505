using System.CommandLine;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Opml;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands.Sources;

/// <summary>A list of subscriptions as a document of sources.</summary>
internal sealed class ImportCommand : NewsRulesCommand
{
    private static readonly int Longest = new MonitoringOptions().FeedSizeLimit;

    private readonly Argument<string> _file = new("FILE") { Description = "A list of subscriptions, as feed readers export it (OPML)." };

    /// <summary>Makes the command.</summary>
    public ImportCommand(Terminal terminal)
        : base(
            "import",
            "Writes the feeds of a list of subscriptions as a document of sources; tells what is no feed or stands there twice."
        )
    {
        Add(_file);
        SetAction(parsed => Run(terminal, parsed.GetValue(_file)!));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => ["newsrules sources import subscriptions.opml > rules/sources.yaml"];

    private static int Run(Terminal terminal, string file)
    {
        var bytes = new ListedFile(file, file, null, null).Bytes(Longest);
        if (bytes.Length > Longest)
        {
            throw new UserError($"{file} is longer than {Longest / 1024 / 1024} MB.");
        }

        var reading = OpmlReader.Read(bytes);
        foreach (var problem in reading.Problems)
        {
            terminal.Talk.WriteLine($"newsrules: {file}:{problem}");
        }

        if (!reading.Feeds.IsEmpty)
        {
            SourcesYaml.Write(terminal.Output, reading.Feeds);
        }

        return !reading.IsWhole ? ExitCode.Usage
            : reading.Problems.IsEmpty ? ExitCode.Ok
            : ExitCode.Warnings;
    }
}
