using System.Xml;
using System.Xml.Linq;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Monitoring.Feeds;

/// <summary>Reads RSS and Atom documents: pure, no network, no document type definitions.</summary>
public static class FeedReader
{
    // Document types are passed over unread: nothing they declare is ever expanded or fetched.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    // Feeds use these prefixes without saying what they stand for.
    private static readonly string[] Prefixes = ["dc", "content", "media", "atom", "itunes", "sy", "slash", "wfw", "georss", "feedburner", "rdf", "dcterms", "thr", "g"];

    private const int DeepestElement = 64;

    /// <summary>Reads a feed.</summary>
    /// <param name="contentType">The Content-Type header, for its charset; null when unknown.</param>
    /// <param name="baseUri">What relative links are relative to.</param>
    /// <exception cref="NoFeedException">It is none.</exception>
    public static Feed Read(ReadOnlyMemory<byte> bytes, string? contentType, Uri? baseUri)
    {
        var text = PageBytes.Decode(bytes.Span, Charset(contentType)).TrimStart();
        try
        {
            return Read(Load(text), baseUri);
        }
        catch (XmlException broken)
        {
            return ReadMended(text, baseUri, broken);
        }
    }

    private static Feed ReadMended(string text, Uri? baseUri, XmlException broken)
    {
        try
        {
            return Read(Load(FeedRepair.Of(text)), baseUri);
        }
        catch (XmlException)
        {
            throw new NoFeedException($"The feed is no well-formed XML: {broken.Message}", broken);
        }
    }

    private static Feed Read(XElement root, Uri? baseUri) => root.Name.LocalName switch
    {
        "rss" or "RDF" => Rss.Read(root, baseUri),
        "feed" => Atom.Read(root, baseUri),
        var name => throw new NoFeedException($"A document that begins with <{name}> is no feed."),
    };

    private static XElement Load(string text)
    {
        CheckDepth(Open(text));
        using var reader = Open(text);
        return XElement.Load(reader);
    }

    // A tree of any depth would overflow the stack of whoever walks it.
    private static void CheckDepth(XmlReader reader)
    {
        using (reader)
        {
            while (reader.Read())
            {
                if (reader.Depth > DeepestElement)
                {
                    throw new NoFeedException($"Elements are nested deeper than {DeepestElement}.");
                }
            }
        }
    }

    private static XmlReader Open(string text)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var prefix in Prefixes)
        {
            names.AddNamespace(prefix, $"prefix:{prefix}");
        }

        return XmlReader.Create(new StringReader(text), Settings, new XmlParserContext(null, names, null, XmlSpace.None));
    }

    private static string? Charset(string? contentType) =>
        System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet?.Trim('"') : null;
}
