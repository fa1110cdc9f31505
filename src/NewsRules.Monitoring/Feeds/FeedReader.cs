using NewsRules.Monitoring.Encodings;
using NewsRules.Monitoring.Feeds.Documents;
using NewsRules.Monitoring.Feeds.Formats;

namespace NewsRules.Monitoring.Feeds;

/// <summary>Reads feeds of every format: pure, no network, no files, no document type definitions.</summary>
public static class FeedReader
{
    private static readonly char[] Padding = [' ', '\t', '\r', '\n', '\0', '\uFEFF'];

    /// <summary>Reads a feed.</summary>
    /// <param name="contentType">The Content-Type header, for its charset; null when unknown.</param>
    /// <param name="baseUri">What relative links are relative to; null when unknown.</param>
    /// <exception cref="NoFeedException">It is none.</exception>
    public static Feed Read(ReadOnlyMemory<byte> bytes, string? contentType, Uri? baseUri)
    {
        var whole = TextBytes.Decode(bytes.Span, Charsets.Said(contentType));
        var text = whole.Trim(Padding);
        if (text.Length == 0)
        {
            throw new NoFeedException("The feed is empty: no well-formed XML, nor JSON.");
        }

        var firstLine = 1 + whole.AsSpan(0, whole.Length - whole.AsSpan().TrimStart(Padding).Length).Count('\n');
        text = JsonCall.Inside(text);
        return text[0] is '{' or '[' ? JsonFeed.Read(text, firstLine, baseUri) : ReadXml(text, firstLine, baseUri);
    }

    private static Feed ReadXml(string text, int firstLine, Uri? baseUri)
    {
        var (root, repaired) = FeedDocument.Read(BareItems.InFeed(text), firstLine, baseUri);
        var feed = Read(root);
        return repaired switch
        {
            null => feed,
            { IsCut: true } when feed.Entries.IsEmpty => throw new NoFeedException("The feed breaks off before its first entry."),
            { IsEntryCut: true } => feed with
            {
                IsCut = true,
                Notes = repaired.Notes,
                Entries = [.. feed.Entries[..^1], feed.Entries[^1] with { IsCut = true }],
            },
            _ => feed with { IsCut = repaired.IsCut, Notes = repaired.Notes },
        };
    }

    private static Feed Read(FeedElement root) =>
        root.LocalName switch
        {
            "rss" or "rdf" => Rss.Read(root),
            "feed" or "entry" => Atom.Read(root),
            "channel" => Cdf.Is(root) ? Cdf.Read(root) : Rss.Read(root),
            "html" => throw new NoFeedException("This is a page, no feed; newsrules feed test ADDRESS tells which feeds it has."),
            "urlset" or "sitemapindex" => throw new NoFeedException("This is a list of a site's pages (a sitemap), no feed."),
            var name => throw new NoFeedException($"A document that begins with <{name}> is no feed."),
        };
}
