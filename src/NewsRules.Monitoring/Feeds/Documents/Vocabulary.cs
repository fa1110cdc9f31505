using System.Collections.Frozen;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>The namespaces of feeds, and the prefixes by which everybody knows them.</summary>
internal static class Vocabulary
{
    /// <summary>The prefix of RSS, whatever its version.</summary>
    public const string Rss = "rss";

    /// <summary>The prefix of Atom, whatever its version.</summary>
    public const string Atom = "atom";

    private const string Unknown = "prefix:";

    private static readonly FrozenDictionary<string, string> Prefixes = new (string Prefix, string Namespace)[]
    {
        (Rss, "http://purl.org/rss/1.0/"),
        (Rss, "http://purl.org/net/rss1.1#"),
        (Rss, "http://my.netscape.com/rdf/simple/0.9/"),
        (Rss, "http://channel.netscape.com/rdf/simple/0.9/"),
        (Rss, "http://backend.userland.com/rss"),
        (Rss, "http://backend.userland.com/rss2"),
        (Rss, "http://blogs.law.harvard.edu/tech/rss"),
        (Rss, "http://cyber.law.harvard.edu/rss/rss.html"),
        (Atom, "http://www.w3.org/2005/Atom"),
        (Atom, "http://purl.org/atom/ns#"),
        (Atom, "http://purl.org/atom/app#"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("dc", "http://purl.org/dc/elements/1.0/"),
        ("dcterms", "http://purl.org/dc/terms/"),
        ("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
        ("g", "http://base.google.com/ns/1.0"),
        ("georss", "http://www.georss.org/georss"),
        ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
        ("media", "http://search.yahoo.com/mrss/"),
        ("media", "http://search.yahoo.com/mrss"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("slash", "http://purl.org/rss/1.0/modules/slash/"),
        ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
        ("thr", "http://purl.org/syndication/thread/1.0"),
        ("wfw", "http://wellformedweb.org/CommentAPI/"),
        ("xhtml", "http://www.w3.org/1999/xhtml"),
        ("xlink", "http://www.w3.org/1999/xlink"),
        ("yandex", "http://news.yandex.ru"),
        ("xml", "http://www.w3.org/XML/1998/namespace"),
    }.ToFrozenDictionary(row => row.Namespace, row => row.Prefix, StringComparer.OrdinalIgnoreCase);

    /// <summary>Prefixes that feeds use without saying what they stand for.</summary>
    public static IReadOnlyList<string> Usual { get; } = [.. Prefixes.Values.Distinct().Except(["xml", Rss])];

    /// <summary>The namespace of a prefix that is declared nowhere.</summary>
    public static string NamespaceOf(string prefix) => Unknown + prefix;

    /// <param name="said">The prefix that the document uses.</param>
    public static string PrefixOf(string said, string itsNamespace) =>
        Prefixes.TryGetValue(itsNamespace, out var known) ? known
        : itsNamespace.StartsWith(Unknown, StringComparison.Ordinal) ? itsNamespace[Unknown.Length..]
        : said;
}
