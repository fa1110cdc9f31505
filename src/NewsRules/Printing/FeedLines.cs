using System.Globalization;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Sources;

namespace NewsRules.Printing;

/// <summary>A feed for people: what it says of itself, then a line an entry.</summary>
internal static class FeedLines
{
    private const int WidthOfDate = 16;

    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, Feed feed)
    {
        output.WriteLine(Wording.Joined(OneLine(feed.Title), feed.Link, feed.Language, feed.Format));
        output.WriteLine(Holding(feed));
        foreach (var note in feed.Notes)
        {
            output.WriteLine(note);
        }

        foreach (var entry in feed.Entries)
        {
            var date = entry.Published?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "(no date)";
            output.WriteLine($"  {date.PadRight(WidthOfDate)}  {OneLine(entry.Title)}");
            output.WriteLine($"  {new string(' ', WidthOfDate)}  {entry.Link ?? "(no link)"}");
        }
    }

    /// <summary>One feed of several, in a line: where it is and what is read in it.</summary>
    public static string Of(FeedTrial trial) =>
        Wording.Joined(
            trial.Url.AbsoluteUri,
            trial.Feed is { } feed ? $"{OneLine(feed.Title)} · {feed.Format} · {Holding(feed)}" : trial.Problem
        );

    private static string Holding(Feed feed)
    {
        var (entries, undated) = (feed.Entries.Length, feed.Entries.Count(entry => entry.Published is null));
        return $"{Amount.Of(entries, "entry", "entries")}{(undated > 0 ? $", {undated} without a date" : "")}{(feed.IsCut ? "; the feed breaks off before its end" : "")}";
    }

    private static string OneLine(FeedText text) => text.ToText().ReplaceLineEndings(" ");
}
