using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NewsRules.Monitoring.Feeds;

/// <summary>Reads RSS and Atom documents: pure, no network, no document type definitions.</summary>
public static class FeedReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private const int DeepestElement = 64;

    /// <summary>Reads a feed.</summary>
    /// <param name="contentType">The Content-Type header, for its charset; null when unknown.</param>
    /// <param name="baseUri">What relative links are relative to.</param>
    /// <exception cref="NoFeedException">It is none.</exception>
    public static Feed Read(ReadOnlyMemory<byte> bytes, string? contentType, Uri? baseUri)
    {
        try
        {
            var root = Load(bytes, contentType);
            return root.Name.LocalName switch
            {
                "rss" or "RDF" => Rss.Read(root, baseUri),
                "feed" => Atom.Read(root, baseUri),
                var name => throw new NoFeedException($"A document that begins with <{name}> is no feed."),
            };
        }
        catch (XmlException broken)
        {
            throw new NoFeedException($"The feed is no well-formed XML: {broken.Message}", broken);
        }
    }

    private static XElement Load(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        CheckDepth(Open(bytes, contentType));
        using var reader = Open(bytes, contentType);
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

    private static XmlReader Open(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        var stream = new MemoryStream(bytes[LeadingSpace(bytes.Span)..].ToArray());
        return Charset(contentType) is { } charset
            ? XmlReader.Create(new StreamReader(stream, charset, detectEncodingFromByteOrderMarks: true), Settings)
            : XmlReader.Create(stream, Settings);
    }

    private static int LeadingSpace(ReadOnlySpan<byte> bytes) => bytes.Length - bytes.TrimStart(" \t\r\n"u8).Length;

    private static Encoding? Charset(string? contentType)
    {
        var name = System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet?.Trim('"') : null;
        try
        {
            return name is null ? null : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
