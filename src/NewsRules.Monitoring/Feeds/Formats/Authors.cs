using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Feeds.Formats;

/// <summary>Who wrote an entry, or edits a feed.</summary>
internal static class Authors
{
    private const int Most = 20;

    private static readonly string[] Names = ["author", "dc:creator", "dc:author", "atom:author", "itunes:author", "media:credit"];

    /// <summary>All that are named, each once; null where nobody is.</summary>
    public static string? Of(FeedElement? parent)
    {
        var authors = new List<string>();
        foreach (var author in parent is null ? [] : Names.SelectMany(parent.All).Take(Most).Select(Written))
        {
            if (author.Length > 0 && !authors.Any(known => known.Contains(author, StringComparison.OrdinalIgnoreCase)))
            {
                authors.Add(author);
            }
        }

        return authors.Count == 0 ? null : string.Join(", ", authors);
    }

    // A person in Atom has parts; elsewhere it is words, an address first or last.
    private static string Written(FeedElement author)
    {
        var part = (string name) => (author.First(name) ?? author.First("atom:" + name))?.Value ?? "";
        return !author.HasElements
            ? author.Value
            : (part("name"), part("email")) switch
            {
                ("", "") => author.Value,
                ("", var email) => email,
                (var name, "") => name,
                var (name, email) => $"{name} ({email})",
            };
    }
}
