using System.Text.Json;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Feeds;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands.Feeds;

/// <summary>What the reader makes of feeds in files.</summary>
internal sealed class ParseCommand(Terminal terminal)
    : ReaderCommand<Feed>(terminal, "parse", "Shows the entries of feeds, as the worker would read them.")
{
    private static readonly int Longest = new MonitoringOptions().FeedSizeLimit;

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        [
            "newsrules feed parse rss.xml                                  for reading",
            "newsrules feed parse --base https://news.example/rss --format jsonl rss.xml",
            "newsrules feed parse --batch list.jsonl                       one JSON object a feed",
        ];

    /// <inheritdoc/>
    protected override Feed Read(ListedFile file) =>
        file.Bytes(Longest) is var bytes && bytes.Length <= Longest
            ? FeedReader.Read(bytes, file.ContentType, file.Base)
            : throw new NoFeedException($"The feed is longer than {Longest / 1024 / 1024} MB.");

    /// <inheritdoc/>
    protected override void Write(TextWriter output, Feed read) => FeedLines.Write(output, read);

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter json, string name, Feed read) => FeedJson.Write(json, name, read);
}
