using AngleSharp.Html.Dom;

namespace NewsRules.Monitoring.Pages;

/// <summary>The meta elements of a page, by their names in whatever case; of several, the first that says something.</summary>
internal sealed class PageMeta
{
    private readonly Dictionary<string, string> _contents = new(StringComparer.OrdinalIgnoreCase);

    public PageMeta(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            if (meta.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
            {
                foreach (var name in new[] { "property", "name", "itemprop", "http-equiv" })
                {
                    _contents.TryAdd(meta.GetAttribute(name)?.Trim() ?? "", content.Trim());
                }
            }
        }
    }

    /// <summary>What the first of these that the page has says; null when it has none.</summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (_contents.TryGetValue(name, out var content))
                {
                    return content;
                }
            }

            return null;
        }
    }
}
