using System.Globalization;
using NewsRules.Monitoring.Feeds;

namespace NewsRules.Printing;

/// <summary>A feed for people: what it says of itself, then a line an entry.</summary>
internal static class FeedLines
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, Feed feed)
    {
        var undated = feed.Entries.Count(entry => entry.Published is null);
        var entries = feed.Entries.Length;
        output.WriteLine(Wording.Joined(OneLine(feed.Title), feed.Link, feed.Language, feed.Format));
        output.WriteLine($"{entries} {(entries == 1 ? "entry" : "entries")}{(undated > 0 ? $", {undated} without a date" : "")}{(feed.IsCut ? "; the feed breaks off before its end" : "")}");
        foreach (var entry in feed.Entries)
        {
            output.WriteLine($"  {entry.Published?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "(no date)",-16}  {OneLine(entry.Title)}");
            output.WriteLine($"  {"",-16}  {entry.Link ?? "(no link)"}");
        }
    }

    private static string OneLine(FeedText text) => text.ToText().ReplaceLineEndings(" ");
}
