namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>Which elements of feeds end though nobody closes them: an item where the next begins, a link where a title does, a line break at once.</summary>
internal static class ImpliedEnds
{
    private static readonly string[] Leaves =
    [
        "title", "link", "guid", "id", "pubdate", "author", "category", "language", "dc:date", "dc:creator", "published", "updated", "comments",
    ];

    private static readonly string[] Structure =
    [
        .. Leaves, "description", "summary", "content:encoded", "item", "entry", "items", "image", "enclosure", "copyright", "lastbuilddate", "generator",
    ];

    private static readonly string[] Empty = ["br", "hr", "img", "input", "wbr", "area", "embed", "source", "param", "col"];

    public static bool IsEntry(string name) => Is(name, "item") || Is(name, "entry");

    /// <summary>Whether it ends where it begins.</summary>
    public static bool AtOnce(string name) => Empty.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>How many of the open elements stay open where one of this name begins.</summary>
    public static int Before(string name, List<string> open)
    {
        var entry = IsEntry(name) ? open.FindLastIndex(IsEntry) : -1;
        var isInLeaf = open.Count > 0 && Leaves.Contains(open[^1], StringComparer.OrdinalIgnoreCase) && Structure.Contains(name, StringComparer.OrdinalIgnoreCase);
        return entry >= 0 ? entry : open.Count - (isInLeaf ? 1 : 0);
    }

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
