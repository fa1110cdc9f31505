using NewsRules.Monitoring.Feeds.Dates;
using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Feeds.Formats;

/// <summary>The Channel Definition Format (https://www.w3.org/TR/NOTE-CDFsubmit.html): channels hold channels and items.</summary>
internal static class Cdf
{
    /// <summary>Whether a channel is one of CDF: it, or its items, say where they are in attributes.</summary>
    public static bool Is(FeedElement channel) =>
        channel.Attribute("href") is not null
        || channel.Attribute("base") is not null
        || (
            channel.First("items", "link") is null
            && channel.All("item").All(item => item.Attribute("href") is not null || item.First("link") is null)
        );

    public static Feed Read(FeedElement channel) =>
        new(
            "cdf",
            Text(channel, "title") ?? FeedText.None,
            Link(channel),
            Languages.Of(channel.Attribute("xml:lang")),
            [.. Items(channel).Select(Entry)]
        );

    private static IEnumerable<FeedElement> Items(FeedElement channel) =>
        channel.Children.SelectMany(child =>
            child.Name switch
            {
                "item" => [child],
                "channel" => Items(child),
                _ => [],
            }
        );

    private static FeedEntry Entry(FeedElement item)
    {
        var modified = FeedDate.Read(item.Attribute("lastmod"));
        return FeedEntry.Of(null, Text(item, "title"), Link(item), modified, modified, Text(item, "abstract", "description"), null, null);
    }

    private static FeedText? Text(FeedElement parent, params ReadOnlySpan<string> names) =>
        parent.First(names) is { } element ? FeedText.Either(element.Value, Base(element)) : null;

    private static string? Link(FeedElement element) =>
        Links.Resolve(
            element.Attribute("href") ?? element.All("a").Select(anchor => anchor.Attribute("href")).FirstOrDefault(),
            Base(element)
        );

    private static Uri? Base(FeedElement element)
    {
        for (var outer = element; outer is not null; outer = outer.Parent)
        {
            if (outer.Attribute("base") is { } said && Links.Absolute(said, element.Base) is { } address)
            {
                return new(address);
            }
        }

        return element.Base;
    }
}
