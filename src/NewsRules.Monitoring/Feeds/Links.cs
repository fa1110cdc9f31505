namespace NewsRules.Monitoring.Feeds;

/// <summary>Links as feeds and pages write them.</summary>
internal static class Links
{
    /// <summary>Absolute; as it was written where nobody says what it is relative to; null where it leads elsewhere than to the web.</summary>
    public static string? Resolve(string? link, Uri? baseUri) =>
        string.IsNullOrWhiteSpace(link) ? null : Absolute(link.Trim(), baseUri) ?? (baseUri is null && !HasScheme(link.Trim()) ? link.Trim() : null);

    /// <summary>A path alone tells nothing apart between two servers: it is given its host.</summary>
    public static string WithHost(string identity, Uri? baseUri) => identity is ['/', ..] && Absolute(identity, baseUri) is { } whole ? whole : identity;

    // A path alone is an absolute address of a file on some systems: only the web counts.
    public static string? Absolute(string? link, Uri? baseUri) =>
        link is not null && (Uri.TryCreate(baseUri, link, out var resolved) || Uri.TryCreate(link, UriKind.Absolute, out resolved)) && (resolved.Scheme is "http" or "https")
            ? resolved.AbsoluteUri
            : null;

    private static bool HasScheme(string link) => link.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 && link.AsSpan(0, colon).IndexOfAny("/?#") < 0;
}
