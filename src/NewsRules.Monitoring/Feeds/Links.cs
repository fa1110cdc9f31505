using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Feeds;

/// <summary>Links as feeds and pages write them.</summary>
internal static partial class Links
{
    /// <summary>
    /// Absolute; as it was written where nobody says what it is relative to; null where it leads elsewhere than to the web.
    /// </summary>
    public static string? Resolve(string? link, Uri? baseUri) =>
        string.IsNullOrWhiteSpace(link) ? null : Resolved(Meant(link.Trim(), baseUri), baseUri);

    /// <summary>A path alone tells nothing apart between two servers: it is given its host.</summary>
    public static string WithHost(string identity, Uri? baseUri) =>
        identity is ['/', ..] && Absolute(identity, baseUri) is { } whole ? whole : identity;

    // A path alone is an absolute address of a file on some systems: only the web counts.
    public static string? Absolute(string? link, Uri? baseUri) =>
        link is not null
        && (Uri.TryCreate(baseUri, link, out var resolved) || Uri.TryCreate(link, UriKind.Absolute, out resolved))
        && (resolved.Scheme is "http" or "https")
            ? resolved.AbsoluteUri
            : null;

    private static string? Resolved(string link, Uri? baseUri) =>
        Absolute(link, baseUri) ?? (baseUri is null && !HasScheme(link) ? link : null);

    // What everybody sees through: "http:/x", "https//x", "http://http://x", "www.x.example", and a whole element for its address.
    private static string Meant(string link, Uri? baseUri) =>
        link[0] switch
        {
            '<' when Reference().Match(link) is { Success: true } reference => Meant(reference.Groups["link"].Value, baseUri),
            'h' or 'H' => Beginning().Replace(link, "${scheme}://"),
            'w' when Site().IsMatch(link) => $"{baseUri?.Scheme ?? Uri.UriSchemeHttp}://{link}",
            _ => link,
        };

    [GeneratedRegex(
        @"^(https?:?/+)*(?<scheme>https?)(:|:?/)/+(?=[^/])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^www\.[^\s/.]+\.[^\s/]", RegexOptions.CultureInvariant)]
    private static partial Regex Site();

    [GeneratedRegex(
        """\bhref\s*=\s*["']?(?<link>[^"'\s>]+)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Reference();

    private static bool HasScheme(string link) =>
        link.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 && link.AsSpan(0, colon).IndexOfAny("/?#") < 0;
}
