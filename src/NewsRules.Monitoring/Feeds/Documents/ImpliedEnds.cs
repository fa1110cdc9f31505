using System.Collections.Frozen;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>
/// Which elements of feeds end though nobody closes them: an item where the next begins, a link where a title does, a line break at once.
/// </summary>
internal static class ImpliedEnds
{
    private static readonly FrozenSet<string> Leaves = Set(
        "title",
        "link",
        "guid",
        "id",
        "pubdate",
        "author",
        "category",
        "language",
        "dc:date",
        "dc:creator",
        "published",
        "updated",
        "comments"
    );

    private static readonly FrozenSet<string> Parts = Set([
        .. Leaves,
        "description",
        "summary",
        "content:encoded",
        "item",
        "entry",
        "items",
        "image",
        "enclosure",
        "copyright",
        "lastbuilddate",
        "generator",
    ]);

    private static readonly FrozenSet<string> Holders = Set("item", "entry", "items", "channel", "rss", "rdf:rdf", "feed");

    private static readonly FrozenSet<string> Empty = Set(
        "br",
        "hr",
        "img",
        "input",
        "wbr",
        "area",
        "embed",
        "param",
        "col",
        "enclosure",
        "media:thumbnail",
        "itunes:image",
        "atom:link",
        "atom10:link"
    );

    public static bool IsEntry(string name) => Is(name, "item") || Is(name, "entry");

    /// <summary>Whether it ends where it begins.</summary>
    public static bool AtOnce(string name) => Empty.Contains(name);

    /// <summary>Whether it holds words and nothing else.</summary>
    public static bool IsLeaf(string name) => Leaves.Contains(name);

    /// <summary>Whether it is a part of a feed or of an entry.</summary>
    public static bool IsPart(string name) => Parts.Contains(name);

    /// <summary>Whether it ends where an entry begins: it is one, or holds none.</summary>
    public static bool EndsWhereAnEntryBegins(string name) => IsEntry(name) || (IsPart(name) && !MayHoldParts(name));

    /// <summary>Whether parts of feeds and entries stand in it.</summary>
    public static bool MayHoldParts(string name) => Holders.Contains(name);

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
