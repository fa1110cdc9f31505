using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using NewsRules.Facts.Articles;
using NewsRules.Language.Diagnostics;
using NewsRules.Monitoring.Encodings;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Opml;

/// <summary>
/// Reads lists of subscriptions, as feed readers write them: pure, no document type definitions. What was read before a fault in the XML is
/// kept.
/// </summary>
public sealed partial class OpmlReader
{
    /// <summary>How many groups in one another are told apart.</summary>
    internal const int DeepestGroup = 64;

    private const int LongestShown = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
    };

    private readonly List<OpmlFeed> _feeds = [];
    private readonly List<ArticleProblem> _problems = [];
    private readonly List<string> _groups = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private OpmlReader() { }

    /// <summary>The feeds, each once, with names that are all different; what is none, with its place.</summary>
    public static OpmlReading Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new OpmlReader();
        using var xml = XmlReader.Create(
            new StringReader(StrayAmpersand().Replace(TextBytes.Decode(bytes, null), "&amp;").TrimStart('\uFEFF', ' ', '\t', '\r', '\n')),
            Settings
        );
        var isWhole = reader.Read(xml);
        return new([.. reader._feeds], [.. reader._problems], isWhole);
    }

    private bool Read(XmlReader xml)
    {
        try
        {
            var isOpml = xml.MoveToContent() == XmlNodeType.Element && xml.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase);
            if (!isOpml)
            {
                _problems.Add(new(1, 1, $"A document that begins with <{Shown(xml.LocalName)}> is no list of subscriptions."));
            }

            while (isOpml && xml.Read())
            {
                ReadNode(xml);
            }

            return isOpml;
        }
        catch (XmlException fault)
        {
            _problems.Add(
                new(
                    Math.Max(1, fault.LineNumber),
                    Math.Max(1, fault.LinePosition),
                    $"The XML is at fault, nothing behind this is read: {Shown(fault.Message)}"
                )
            );
            return false;
        }
    }

    private void ReadNode(XmlReader xml)
    {
        if (!xml.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (xml.NodeType == XmlNodeType.Element)
        {
            ReadOutline(xml);
        }
        else if (xml.NodeType == XmlNodeType.EndElement)
        {
            _groups.RemoveAt(_groups.Count - 1);
        }
    }

    private void ReadOutline(XmlReader xml)
    {
        var (line, column) = xml is IXmlLineInfo info ? (info.LineNumber, info.LinePosition) : (1, 1);
        var isGroup = !xml.IsEmptyElement;
        var (name, url) = (Attribute(xml, "title") ?? Attribute(xml, "text"), Attribute(xml, "xmlUrl"));
        if (url is not null)
        {
            AddFeed(name, url, line, column);
        }
        else if (!isGroup)
        {
            _problems.Add(new(line, column, $"'{Shown(name)}' is no feed: it has no xmlUrl."));
        }

        if (isGroup)
        {
            _groups.Add(url is null ? name ?? "" : "");
        }
    }

    private void AddFeed(string? name, string url, int line, int column)
    {
        if (FeedAddress.Of(url) is not { } address)
        {
            _problems.Add(new(line, column, $"'{Shown(url)}' is no http or https address."));
        }
        else if (!_lines.TryAdd(address.AbsoluteUri, line))
        {
            _problems.Add(new(line, column, $"'{Shown(name ?? url)}' is the feed of line {_lines[address.AbsoluteUri]} again."));
        }
        else
        {
            _feeds.Add(
                new(Unique(name ?? address.Host), address, OpmlGroups.Joined(_groups.Take(DeepestGroup).Where(group => group.Length > 0)))
            );
        }
    }

    private string Unique(string name)
    {
        var unique = name;
        while (!_names.Add(unique))
        {
            unique = $"{name} {_numbers[name] = _numbers.GetValueOrDefault(name, 1) + 1}";
        }

        return unique;
    }

    // Of what is told only as much as shows what is meant.
    private static string Shown(string? words) => Shortened.To(LongestShown, words ?? "");

    // Names such as "R & D" are the usual fault of such lists.
    [GeneratedRegex("&(?!(amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex StrayAmpersand();

    private static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            value = xml.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)
                ? OneLine.Of(Characters.Clean(WebUtility.HtmlDecode(xml.Value)))
                : value;
        }

        xml.MoveToElement();
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
