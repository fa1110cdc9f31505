using NewsRules.Monitoring.Feeds.Dates;
using NewsRules.Monitoring.Feeds.Documents;

namespace NewsRules.Monitoring.Feeds.Formats;

/// <summary>Dates in elements.</summary>
internal static class ElementDate
{
    /// <summary>The date of the first of these that is one.</summary>
    public static DateTimeOffset? First(FeedElement parent, string[] names)
    {
        foreach (var name in names)
        {
            if (FeedDate.Read(parent.First(name)?.Value) is { } date)
            {
                return date;
            }
        }

        return null;
    }
}
