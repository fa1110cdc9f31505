using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsRules.Monitoring.Encodings;
using NewsRules.Monitoring.Feeds;

namespace NewsRules.Monitoring.Pages;

/// <summary>Where the feeds of a page are.</summary>
internal static partial class PageFeeds
{
    private const int Most = 20;

    private static readonly string[] Types =
    [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "application/rdf+xml",
        "application/rss",
        "application/atom",
        "text/xml",
        "application/xml",
        "text/rss+xml",
    ];

    // That of JSON Feed 1.0, and of much that is no feed.
    private const string Json = "application/json";

    // Where the programs that news sites are made with put them.
    private static readonly string[] UsualPlaces =
    [
        "/feed",
        "/rss",
        "/rss.xml",
        "/feed.xml",
        "/atom.xml",
        "/index.xml",
        "/feeds/posts/default",
    ];

    /// <summary>The feeds that a page declares in its head, and what else it links to that may be one, each in its order.</summary>
    /// <exception cref="NoPageException">It is none.</exception>
    public static (ImmutableArray<Uri> Declared, ImmutableArray<Uri> Linked) Of(ReadOnlySpan<byte> bytes, string? contentType, Uri address)
    {
        using var page = PageMarkup.Parse(TextBytes.Decode(bytes, Charsets.Said(contentType)), isScripting: true);
        var from = PageLink.Base(page, address);
        IElement[] links = [.. page.QuerySelectorAll("link[rel~=alternate i][href], link[rel~=feed i][href]")];
        return (
            Addresses(links.Where(link => IsOf(link, Types)), from),
            Addresses(links.Where(link => IsOf(link, Json)).Concat(page.QuerySelectorAll("a[href]").Where(MayBeFeed)), from)
        );
    }

    private static bool IsOf(IElement link, params string[] types) =>
        types.Contains(link.GetAttribute("type")?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<Uri> Addresses(IEnumerable<IElement> links, Uri? from) =>
        [
            .. links
                .Select(link => Links.Absolute(link.GetAttribute("href"), from))
                .OfType<string>()
                .Distinct()
                .Take(Most)
                .Select(link => new Uri(link)),
        ];

    private static bool MayBeFeed(IElement link) =>
        Named().IsMatch(link.GetAttribute("href")!)
        || Called().IsMatch(link.TextContent.Trim())
        || link.QuerySelectorAll("img[alt]").Any(icon => Called().IsMatch(icon.GetAttribute("alt")!.Trim()));

    [GeneratedRegex(
        @"(^|[/._?=&-])(rss|feeds?|atom|rdf)\d*([/._?=&-]|$)|\.xml$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^(rss|atom)\b|\b(rss|feed)$|^خلاص(ة|ات)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Called();

    /// <summary>Where the feeds of a site usually are, whatever its pages say.</summary>
    public static IEnumerable<Uri> Usual(Uri address) => UsualPlaces.Select(place => new Uri(address, place));
}
