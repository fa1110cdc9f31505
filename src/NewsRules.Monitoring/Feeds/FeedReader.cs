using NewsRules.Monitoring.Encodings;
using NewsRules.Monitoring.Feeds.Documents;
using NewsRules.Monitoring.Feeds.Formats;

namespace NewsRules.Monitoring.Feeds;

/// <summary>Reads feeds of every format: pure, no network, no files, no document type definitions.</summary>
public static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="contentType">The Content-Type header, for its charset; null when unknown.</param>
    /// <param name="baseUri">What relative links are relative to; null when unknown.</param>
    /// <exception cref="NoFeedException">It is none.</exception>
    public static Feed Read(ReadOnlyMemory<byte> bytes, string? contentType, Uri? baseUri)
    {
        var text = TextBytes.Decode(bytes.Span, Charsets.Said(contentType)).Trim([' ', '\t', '\r', '\n', '\0', '\uFEFF']);
        if (text.Length == 0)
        {
            throw new NoFeedException("The feed is empty: no well-formed XML, nor JSON.");
        }

        return text[0] is '{' or '[' ? JsonFeed.Read(text, baseUri) : ReadXml(text, baseUri);
    }

    private static Feed ReadXml(string text, Uri? baseUri)
    {
        var (root, isCut, isEntryCut) = FeedDocument.Read(text, baseUri);
        var feed = Read(root) with { IsCut = isCut };
        if (isCut && feed.Entries.IsEmpty)
        {
            throw new NoFeedException("The feed breaks off before its first entry.");
        }

        return isEntryCut ? feed with { Entries = [.. feed.Entries[..^1], feed.Entries[^1] with { IsCut = true }] } : feed;
    }

    private static Feed Read(FeedElement root) => root.LocalName switch
    {
        "rss" or "rdf" => Rss.Read(root),
        "feed" or "entry" => Atom.Read(root),
        "channel" => Cdf.Is(root) ? Cdf.Read(root) : Rss.Read(root),
        var name => throw new NoFeedException($"A document that begins with <{name}> is no feed."),
    };
}
