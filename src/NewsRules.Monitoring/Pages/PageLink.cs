using AngleSharp.Html.Dom;
using NewsRules.Monitoring.Feeds;

namespace NewsRules.Monitoring.Pages;

/// <summary>Where a page says that it stands.</summary>
internal static class PageLink
{
    // A page that calls itself the site's front page would be one with all others that do.
    public static string? Canonical(IHtmlDocument page, PageMeta meta, Uri? found)
    {
        var address = Base(page, found);
        var links = page.QuerySelectorAll("link[rel~=canonical i]")
            .Select(link => link.GetAttribute("href"))
            .Append(meta["og:url"])
            .Append(found?.AbsoluteUri)
            .Where(link => !string.IsNullOrWhiteSpace(link))
            .Select(link => Links.Absolute(link, address))
            .OfType<string>()
            .ToArray();
        return Array.Find(links, link => new Uri(link).PathAndQuery != "/") ?? links.FirstOrDefault();
    }

    /// <summary>What the links of a page are relative to; null when nobody says.</summary>
    public static Uri? Base(IHtmlDocument page, Uri? found) =>
        Links.Absolute(page.QuerySelector("base[href]")?.GetAttribute("href"), found) is { } said ? new Uri(said) : found;

    /// <summary>True for two links to one page.</summary>
    /// <param name="said">Perhaps relative to the other.</param>
    public static bool IsSame(string said, string link) =>
        LinkName.OfPage(Links.Absolute(said, new(link))) is { } name && name == LinkName.OfPage(link);
}
